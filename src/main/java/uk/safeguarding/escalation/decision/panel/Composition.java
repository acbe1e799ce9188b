package uk.safeguarding.escalation.decision.panel;

import java.util.List;
import java.util.Set;

/**
 * Outcome of the check of a panel.
 *
 * @param accepted        whether the panel may sit and decide
 * @param findings        every reason against it, for the record; empty when it is accepted
 * @param agenciesCounted member agencies that it represents, each once
 */
public record Composition(boolean accepted, List<PanelFinding> findings, Set<String> agenciesCounted) {

    public Composition {
        findings = List.copyOf(findings);
        agenciesCounted = Set.copyOf(agenciesCounted);
    }

    /** The reasons against the panel, one sentence to a line. */
    public String reasons() {
        return String.join("\n", findings.stream().map(PanelFinding::sentence).toList());
    }
}
