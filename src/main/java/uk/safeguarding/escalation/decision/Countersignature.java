package uk.safeguarding.escalation.decision;

import java.util.Collections;
import java.util.Set;

/**
 * Whether an act of a Board's office needs the Independent Chair's countersignature: an act of judgement does, when the
 * office's employer is a party to the dispute; a clerical act never does (AMB-54).
 */
public final class Countersignature {

    private Countersignature() {
    }

    /** Acts of a Board's office in a dispute. */
    public enum Act {
        /** Says who the counterpart is (SOL-2.3d). */
        ANSWER_COUNTERPART_QUERY(false),
        /** Passes a matter on to the person whom the policy names (SOL-2.6b). */
        PASS_ON(false),
        /** Decides whether the matter goes to mediation (SOL-2.5a, AMB-41). */
        REFER_OR_NOT(true),
        /** Confirms or sets aside a conflict of interest (AMB-25). */
        CONFIRM_CONFLICT(true),
        /** Proposes a mediator whom the policy does not name (AMB-25). */
        FIND_OTHER_MEDIATOR(true);

        private final boolean judgement;

        Act(boolean judgement) {
            this.judgement = judgement;
        }

        /** Whether the act takes judgement, so that its author's employer matters. */
        public boolean isJudgement() {
            return judgement;
        }
    }

    /**
     * Whether the act has no effect before it is countersigned.
     *
     * @param act               what the office does
     * @param employerAgencyIds agencies that employ the office; empty when none does
     * @param partyAgencyIds    agencies on either side
     */
    public static boolean isNeeded(Act act, Set<String> employerAgencyIds, Set<String> partyAgencyIds) {
        return act.isJudgement() && !Collections.disjoint(employerAgencyIds, partyAgencyIds);
    }

    /** Whether a person may countersign: nobody countersigns their own act. */
    public static boolean mayCountersign(String userId, String authorUserId) {
        return userId != null && !userId.isBlank() && !userId.equals(authorUserId);
    }
}
