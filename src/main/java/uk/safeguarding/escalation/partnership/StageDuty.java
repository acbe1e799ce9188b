package uk.safeguarding.escalation.partnership;

/**
 * Something that the challenged side, or every party, has to do at a stage whatever comes of it. Where the stage ends without
 * it, it is shown as
 * not done (WOL-4.1e, WOL-4.1f, WOL-4.1g).
 *
 * @param stage number of the stage
 * @param field key of the field of the stage's record that says when it was done
 * @param label what has to be done, in plain words
 * @param everyParty whether the raising side has to do it too (WOL-4.2a, WOL-4.3a)
 */
public record StageDuty(int stage, String field, String label, boolean everyParty) {
}
