package uk.safeguarding.escalation.partnership;

/**
 * A limit that runs beside those of the stages, from the moment anybody first considered the concern (SGL-T.1, AMB-01).
 *
 * @param workingDays       length in working days, day 0 being the date of the outset
 * @param opensStage        stage that opens when it expires below that stage
 * @param agreedOtherwise   whether the sides may agree another time frame (SGL-T.3, AMB-44)
 */
public record OverallLimit(int workingDays, int opensStage, boolean agreedOtherwise) {
}
