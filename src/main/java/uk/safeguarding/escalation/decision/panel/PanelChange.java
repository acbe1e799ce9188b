package uk.safeguarding.escalation.decision.panel;

import java.util.List;
import java.util.Optional;

/**
 * A panel after people had to leave it (GEN-19).
 *
 * @param members     who sits now, the replacement among them
 * @param removed     who had to leave
 * @param because     why, one finding or more for each of them
 * @param replacement who came in; empty when nobody was asked for or nobody was free
 * @param composition check of the members who sit now: the panel may decide only when it is accepted
 */
public record PanelChange(List<PanelMember> members, List<PanelMember> removed, List<PanelFinding> because,
                          Optional<PanelMember> replacement, Composition composition) {

    public PanelChange {
        members = List.copyOf(members);
        removed = List.copyOf(removed);
        because = List.copyOf(because);
    }

    /** Whether the panel as it stands may decide. */
    public boolean mayDecide() {
        return composition.accepted();
    }
}
