package uk.safeguarding.escalation.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;

/**
 * When a stage's limit expires, computed from facts alone: its day 0, its length and the instant at which it was entered.
 *
 * @param dueAt        instant at which the limit expires: close of business of the last working day (GEN-03)
 * @param systemOutage whether the limit had already been consumed when the stage was entered, so that it ends at the close of
 *                     business of the next working day instead (GEN-04: a stage never opens already expired)
 * @param protective   whether a protective date has made it earlier (WOL-1.4)
 */
public record StageLimit(Instant dueAt, boolean systemOutage, boolean protective) {

    /** A limit that no protective date has made earlier. */
    public StageLimit(Instant dueAt, boolean systemOutage) {
        this(dueAt, systemOutage, false);
    }

    /**
     * The limit of a stage.
     *
     * @param nominalStart     day 0, a local date of the calendar's zone
     * @param limitWorkingDays length in working days, one or more
     * @param alertsOnly       whether the limit ends nothing: it may then have passed before the stage was entered (WOL-4.1b)
     * @param enteredAt        instant at which the stage was (or is being) entered
     * @param calendar         working days and close of business of the partnership
     */
    public static StageLimit of(LocalDate nominalStart, int limitWorkingDays, boolean alertsOnly, Instant enteredAt,
                                WorkingDayCalendar calendar) {
        return alertsOnly ? new StageLimit(calendar.limit(nominalStart, limitWorkingDays), false)
                : of(nominalStart, limitWorkingDays, enteredAt, calendar);
    }

    /**
     * The limit of a stage that it ends.
     *
     * @param nominalStart     day 0, a local date of the calendar's zone
     * @param limitWorkingDays length in working days, one or more
     * @param enteredAt        instant at which the stage was (or is being) entered
     * @param calendar         working days and close of business of the partnership
     */
    public static StageLimit of(LocalDate nominalStart, int limitWorkingDays, Instant enteredAt,
                                WorkingDayCalendar calendar) {
        Instant due = calendar.limit(nominalStart, limitWorkingDays);
        if (due.isAfter(enteredAt)) {
            return new StageLimit(due, false);
        }
        return new StageLimit(calendar.limit(calendar.dateOf(enteredAt), 1), true);
    }

    /**
     * The limit under protective dates: the earliest of them that had not passed when the stage was entered, where it is earlier
     * than the limit (WOL-1.4, GEN-07).
     *
     * @param protectiveEnds instants at which the protective dates end
     * @param enteredAt      instant at which the stage was (or is being) entered
     */
    public StageLimit notAfter(Collection<Instant> protectiveEnds, Instant enteredAt) {
        return protectiveEnds.stream().filter(enteredAt::isBefore).min(Instant::compareTo).filter(dueAt::isAfter)
                .map(end -> new StageLimit(end, false, true)).orElse(this);
    }
}
