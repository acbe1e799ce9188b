package uk.safeguarding.escalation.engine.notice;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.dispute.AgreedTimeFrame;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.OverallClock;
import uk.safeguarding.escalation.dispute.StageClocks;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.stage.Deadlines;
import uk.safeguarding.escalation.engine.stage.Referrals;

/** Which clock a deadline follows, and how it is counted, in plain words (AMB-01, SGL-T.1 to SGL-T.3). */
@Component
public class DeadlineTexts {

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final Deadlines deadlines;
    private final Referrals referrals;

    /**
     * @param partnerships the partnerships' calendars
     * @param disputes     the register's disputes
     * @param deadlines    the one source of dates
     * @param referrals    written referrals, which shorten a limit
     */
    public DeadlineTexts(Partnerships partnerships, DisputeRegister disputes, Deadlines deadlines, Referrals referrals) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.deadlines = deadlines;
        this.referrals = referrals;
    }

    /** What stands behind the date of an open stage's limit where it is not simply the stage's own; else nothing. */
    String note(StageEntry open) {
        Optional<StageClocks> overall = deadlines.clocks(open).filter(StageClocks::overallActs);
        if (overall.isPresent()) {
            return " (" + overall.get().overall().flatMap(OverallClock::inForce).map(DeadlineTexts::until)
                    .orElse("overall limit") + ")";
        }
        if (deadlines.clocks(open).filter(clocks -> clocks.own().protective()).isPresent()) {
            return " (protective date)";
        }
        return open.systemOutage() ? " (system outage: extended to the next working day)" : "";
    }

    private static String until(AgreedTimeFrame frame) {
        return "agreed time frame until " + ReadableDates.date(frame.until());
    }

    /** How the limit of an open stage is counted, day by day, and which clock acts. */
    String why(StageEntry open) {
        WorkingDayCalendar calendar = partnerships.calendar(disputes.get(open.reference()).partnership());
        StageClocks clocks = deadlines.clocks(open).orElseThrow();
        String own = calendar.explain(open.nominalStart(), open.limitWorkingDays()).toText();
        if (!clocks.overallActs()) {
            return own + shortened(open, clocks, calendar) + beside(clocks, calendar);
        }
        OverallClock clock = clocks.overall().orElseThrow();
        return clock.inForce().map(frame -> agreed(clock, frame, calendar)).orElseGet(() -> "The overall limit acts: it runs from "
                + "the day on which the concern was first considered, and stage " + clock.rule().opensStage() + " opens when it "
                + "passes.\n" + published(clock, calendar)) + "\nThe stage's own limit would end on " + moment(clocks.own().dueAt())
                + ".";
    }

    /** A limit that a written referral or a declaration of immediate risk cut short while the stage was open (AMB-04, AMB-63). */
    private String shortened(StageEntry open, StageClocks clocks, WorkingDayCalendar calendar) {
        if (clocks.own().protective()) {
            return "\nA protective date was set: the limit ends earlier, on " + moment(clocks.own().dueAt()) + ".";
        }
        Optional<Entry> referral = referrals.first(open).filter(e -> clocks.own().dueAt().equals(calendar.limit(
                calendar.dateOf(e.writtenAt()), Referrals.dialogue(e))));
        boolean counted = clocks.own().dueAt().equals(calendar.limit(open.nominalStart(), open.limitWorkingDays()));
        return counted || clocks.own().systemOutage() ? "" : referral.isPresent()
                ? "\nThe matter was referred in writing on " + moment(referral.get().writtenAt()) + ": the dialogue has "
                        + Referrals.dialogue(referral.get()) + " working days from then, and ends on " + moment(clocks.own().dueAt()) + "."
                : "\nImmediate risk was declared: the limit was shortened and ends on " + moment(clocks.own().dueAt()) + ".";
    }

    /** The overall limit that runs beside the stage and is not the one that acts. */
    private static String beside(StageClocks clocks, WorkingDayCalendar calendar) {
        return clocks.overall().filter(clock -> clocks.stage() > 0 && clocks.stage() < clock.rule().opensStage())
                .map(clock -> "\nThe overall limit" + clock.inForce().map(frame -> " (" + until(frame) + ")").orElse("")
                        + " ends later, on " + moment(clock.dueAt(calendar)) + ".").orElse("");
    }

    private static String agreed(OverallClock clock, AgreedTimeFrame frame, WorkingDayCalendar calendar) {
        return "An agreed time frame acts: all parties agreed on " + ReadableDates.date(frame.until()) + ", because: "
                + frame.reason() + "\nWithout it: " + published(clock, calendar);
    }

    private static String published(OverallClock clock, WorkingDayCalendar calendar) {
        return calendar.explain(clock.outset(), clock.rule().workingDays()).toText();
    }

    private static String moment(Instant instant) {
        return ReadableDates.dateAndTime(instant, Partnerships.ZONE);
    }
}
