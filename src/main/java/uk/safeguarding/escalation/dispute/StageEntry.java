package uk.safeguarding.escalation.dispute;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One stay in a stage (and, in a stage with several rungs, at one rung of it).
 *
 * @param id               number of the entry in the register
 * @param reference        the dispute's reference
 * @param stage            number of the stage in the policy
 * @param rung             rung of the directory whose posts act
 * @param activityId       id of the stage in the model
 * @param nominalStart     local date that is day 0 of the limit (GEN-02, GEN-04)
 * @param limitWorkingDays limit in working days, or {@code null} where the policy has none (GEN-08)
 * @param enteredAt        instant at which the stage was really entered
 * @param alertsOnly       whether the limit ends nothing: when it passes, people are told (WOL-4.1b)
 * @param systemOutage     whether an outage had consumed the limit, so that it ends at the next working day's close (GEN-04)
 * @param openedBecause    why the stage was opened, in plain words
 * @param left             when and why the stage was left, or {@code null} while it is open
 */
public record StageEntry(long id, String reference, int stage, String rung, String activityId, LocalDate nominalStart,
                         Integer limitWorkingDays, boolean alertsOnly, Instant enteredAt, boolean systemOutage, String openedBecause,
                         Left left) {

    /**
     * How a stage was left.
     *
     * @param at         instant at which it was really left
     * @param nominalEnd local date that is day 0 of whatever follows (GEN-04)
     * @param reason     why
     * @param by         user id of the person whose act ended it, or {@code null} where it was the limit
     */
    public record Left(Instant at, LocalDate nominalEnd, LeftReason reason, String by) {
    }

    /** Whether the dispute is still in this stage. */
    public boolean open() {
        return left == null;
    }
}
