package uk.safeguarding.escalation.decision.panel;

import java.util.Set;

/**
 * What the formation of a panel needs to know of a dispute. Taken afresh for each check, as parties join and interests
 * are declared later (GEN-19, GEN-20).
 *
 * @param parties    agencies on either side
 * @param disputed   agencies whose decision or action is disputed, parties or not (AMB-34)
 * @param involved   agencies whose staff appear as involved in the case (AMB-34)
 * @param interested agencies that declared an interest of their own (AMB-34)
 * @param board      which agencies have a seat on the Board
 */
public record PanelFacts(Set<String> parties, Set<String> disputed, Set<String> involved, Set<String> interested,
                         BoardMembership board) {

    public PanelFacts {
        parties = Set.copyOf(parties);
        disputed = Set.copyOf(disputed);
        involved = Set.copyOf(involved);
        interested = Set.copyOf(interested);
    }

    /** Facts of a dispute in which nobody but the parties is concerned. */
    public static PanelFacts of(Set<String> parties, BoardMembership board) {
        return new PanelFacts(parties, Set.of(), Set.of(), Set.of(), board);
    }
}
