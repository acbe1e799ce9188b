package uk.safeguarding.escalation.dispute;

import java.time.Instant;
import java.util.Optional;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.dispute.OverallClock.Clock;
import uk.safeguarding.escalation.dispute.OverallClock.Expiry;

/**
 * The clocks that run for a stage, and the one that acts: whichever expires first (AMB-01).
 *
 * @param stage   number of the stage; 0 outside the numbered stages, where the overall clock does not run
 * @param own     the stage's own limit
 * @param overall the clock beside those of the stages; empty where the policy has none
 * @param expiry  what happens first if nobody acts
 */
public record StageClocks(int stage, StageLimit own, Optional<OverallClock> overall, Expiry expiry) {

    /**
     * The clocks of a stage.
     *
     * @param movesTheStage whether an agreed time frame replaces the stage's own limit, see {@link OverallClock#expiry}
     */
    public static StageClocks of(int stage, StageLimit own, Optional<OverallClock> overall, boolean movesTheStage,
                                 WorkingDayCalendar calendar) {
        return new StageClocks(stage, own, overall, overall.filter(clock -> stage > 0)
                .map(clock -> clock.expiry(stage, own.dueAt(), movesTheStage, calendar))
                .orElse(new Expiry(own.dueAt(), Clock.STAGE, stage + 1)));
    }

    /** Whether the overall clock ends the stage, and not its own limit. */
    public boolean overallActs() {
        return expiry.clock() == Clock.OVERALL;
    }

    /** The limit in force: that of the clock that acts. Only the stage's own limit is ever extended after an outage (GEN-04). */
    public StageLimit limit() {
        return overallActs() ? new StageLimit(expiry.dueAt(), false) : own;
    }

    /**
     * When the stage's own timer is due. Where the overall clock acts and opens another stage than the stage's own limit would,
     * the stage's timer is one second behind, so that the overall one acts although both are due.
     */
    public Instant stageTimer() {
        return overallActs() && expiry.opens() != stage + 1 ? expiry.dueAt().plusSeconds(1) : expiry.dueAt();
    }

    /**
     * Why the limit is what it is, in a few words.
     *
     * @param workingDays length of the stage's own limit
     */
    public String words(int workingDays) {
        if (!overallActs()) {
            return own.protective() ? "protective date" : own.systemOutage() ? "system outage: until close of business of the next working day"
                    : "limit of " + workingDays + " working days";
        }
        OverallClock clock = overall.orElseThrow();
        return clock.inForce().map(frame -> "agreed time frame until " + ReadableDates.date(frame.until()))
                .orElseGet(() -> "overall limit of " + clock.rule().workingDays() + " working days from "
                        + ReadableDates.date(clock.outset()));
    }
}
