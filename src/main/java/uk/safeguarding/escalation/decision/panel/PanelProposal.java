package uk.safeguarding.escalation.decision.panel;

import java.util.List;

/**
 * A panel drawn from a pool, or why none can be.
 *
 * @param members     the panel, in the order of the pool; where the pool is too small, those who could sit
 * @param composition check of these members; a proposal that is no panel is never accepted
 * @param passedOver  why people of the pool cannot sit
 * @param reason      why the pool is too small and what to do next; empty when there is a panel (AMB-35)
 */
public record PanelProposal(List<PanelMember> members, Composition composition, List<PanelFinding> passedOver,
                            String reason) {

    public PanelProposal {
        members = List.copyOf(members);
        passedOver = List.copyOf(passedOver);
    }

    /** Whether no panel can be formed from the pool. The rule is never relaxed for that (AMB-35). */
    public boolean poolTooSmall() {
        return !composition.accepted();
    }
}
