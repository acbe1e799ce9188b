package uk.safeguarding.escalation.decision;

import java.util.Set;

/**
 * A post that might mediate, sit on a panel or decide.
 *
 * @param groupId           group of the post
 * @param holderUserIds     people who hold it now; empty when it is vacant
 * @param employerAgencyIds agencies that employ its holders; empty when none does
 */
public record Candidate(String groupId, Set<String> holderUserIds, Set<String> employerAgencyIds) {

    public Candidate {
        holderUserIds = Set.copyOf(holderUserIds);
        employerAgencyIds = Set.copyOf(employerAgencyIds);
    }
}
