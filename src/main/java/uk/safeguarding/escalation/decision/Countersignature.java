package uk.safeguarding.escalation.decision;

import java.util.Collections;
import java.util.Set;

/**
 * Whether the finding of a Board's office on a conflict of interest needs the Independent Chair's countersignature: it takes
 * judgement, so it does when the office's employer is a party to the dispute (AMB-54). Clerical acts never need one.
 */
public final class Countersignature {

    private Countersignature() {
    }

    /**
     * Whether the finding has no effect before it is countersigned.
     *
     * @param conflictFound     whether a conflict was found at all; where somebody merely declined there is nothing to sign
     * @param employerAgencyIds agencies that employ the office; empty when none does
     * @param partyAgencyIds    agencies on either side
     */
    public static boolean isNeeded(boolean conflictFound, Set<String> employerAgencyIds, Set<String> partyAgencyIds) {
        return conflictFound && !Collections.disjoint(employerAgencyIds, partyAgencyIds);
    }
}
