package uk.safeguarding.escalation.partnership;

import java.util.List;

/**
 * How practitioners go about a disagreement, where the policy says more than others do.
 *
 * @param tellsOwnLead         whether the raiser's safeguarding lead is told of the raise (WOL-2.1)
 * @param protectiveDate       whether a date can be set by which the person's protection needs an answer (WOL-1.4)
 * @param approvedDiscussions  whether each discussion is recorded at the time, approved and dated, and shown as late where it was
 *                             not (WOL-3.4)
 * @param gapsToRepresentative whether a gap in policies goes to the agency's representative at the partnership (WOL-2.5)
 * @param gapsToBoard          posts of the Board to which it goes, the first of them that somebody holds (TRA-5.1); empty where
 *                             the policy names none
 */
public record PracticeRules(boolean tellsOwnLead, boolean protectiveDate, boolean approvedDiscussions,
                            boolean gapsToRepresentative, List<String> gapsToBoard) {

    /** The policy says nothing about any of it. */
    public static final PracticeRules NONE = new PracticeRules(false, false, false, false, List.of());

    public PracticeRules {
        gapsToBoard = List.copyOf(gapsToBoard);
    }

    /** Whether a gap found in policies goes to anybody (WOL-2.5, TRA-5.1). */
    public boolean asksForGaps() {
        return gapsToRepresentative || !gapsToBoard.isEmpty();
    }
}
