package uk.safeguarding.escalation.partnership;

import java.util.OptionalInt;

/**
 * Who answers "who is my counterpart", where the directory knows nobody for a party at a stage (GEN-18).
 *
 * @param askedOf           who is asked
 * @param answerWorkingDays working days for the answer, after which the Board's office is told (SGL-N.5b); empty where the
 *                          policy sets none
 */
public record CounterpartRule(AskedOf askedOf, OptionalInt answerWorkingDays) {

    /** The Board's office is asked and no limit is set: where the file says nothing (SOL-2.3d, AMB-17). */
    public static final CounterpartRule OFFICE = new CounterpartRule(AskedOf.OFFICE, OptionalInt.empty());

    /** Who is asked. */
    public enum AskedOf {
        /** The Board's office. */
        OFFICE,
        /** The people already involved on the side whose counterpart is sought, not the Board's office (SGL-N.5a). */
        OTHER_SIDE
    }
}
