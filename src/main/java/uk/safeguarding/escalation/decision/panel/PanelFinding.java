package uk.safeguarding.escalation.decision.panel;

/**
 * One reason against a panel.
 *
 * @param kind     what is wrong
 * @param about    the member or the agency that it is about; empty for the panel as a whole
 * @param sentence the same in plain words, with the policy's clause
 */
public record PanelFinding(Kind kind, String about, String sentence) {

    /** What can be wrong with a panel. */
    public enum Kind {
        /** A party is not represented (SGL-4.k). */
        PARTY_MISSING,
        /** A party outside the Board has no representative of its sector there (SGL-4.l). */
        PARTY_WITHOUT_SEAT,
        /** Fewer member agencies than the policy asks for (SGL-4.k, HAR-4.4c, HAR-4.4d). */
        TOO_FEW_AGENCIES,
        /** The member's agency is a party (HAR-4.4c). */
        AGENCY_IS_PARTY,
        /** A decision or action of the member's agency is disputed (AMB-34). */
        AGENCY_DISPUTED,
        /** Staff of the member's agency are involved in the case (AMB-34). */
        AGENCY_INVOLVED,
        /** The member's agency declared an interest (AMB-34). */
        AGENCY_INTERESTED,
        /** The member declared a personal interest (GEN-19). */
        PERSONAL_INTEREST,
        /** The member neither represents a member agency nor holds an office that the policy lists (SGL-4.j). */
        NO_STANDING,
        /** The member is employed by one agency and sits for another. */
        EMPLOYED_ELSEWHERE,
        /** One person is named twice (HAR-4.4d). */
        NAMED_TWICE
    }
}
