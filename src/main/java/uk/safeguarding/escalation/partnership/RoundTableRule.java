package uk.safeguarding.escalation.partnership;

import java.util.Set;

/**
 * When senior managers can be called to a round table beside the stages, and who they are (TRA-3.1, TRA-3.2, AMB-16).
 *
 * @param rung              rung whose people take part for each party
 * @param sectors           sectors between which a dispute has to be
 * @param minimumSectors    how many of them at least, each with a party of its own
 * @param withinWorkingDays greatest number of working days from the call to the round table, a house rule
 */
public record RoundTableRule(String rung, Set<String> sectors, int minimumSectors, int withinWorkingDays) {

    public RoundTableRule {
        sectors = Set.copyOf(sectors);
    }
}
