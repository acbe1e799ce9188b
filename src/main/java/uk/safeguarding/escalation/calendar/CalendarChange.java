package uk.safeguarding.escalation.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One change laid over the bank holidays: a day proclaimed since, or a holiday moved away (GEN-01).
 *
 * @param date   the day that changes
 * @param kind   what it becomes
 * @param reason why, in words that users read in the explanation of a limit; not empty
 */
public record CalendarChange(LocalDate date, Kind kind, String reason) {

    /** What the day becomes. */
    public enum Kind {
        /** The day is no working day. */
        ADDED_HOLIDAY,
        /** The bank holiday does not take place: the day is a working day if it lies between Monday and Friday. */
        CANCELLED_HOLIDAY
    }

    /**
     * Checks that nothing is missing.
     *
     * @throws NullPointerException     if the date, the kind or the reason is missing
     * @throws IllegalArgumentException if the reason is blank
     */
    public CalendarChange {
        Objects.requireNonNull(date, "A calendar change needs a date.");
        Objects.requireNonNull(kind, "A calendar change needs a kind: added or cancelled holiday.");
        Objects.requireNonNull(reason, "A calendar change needs a reason.");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("The calendar change for " + ReadableDates.date(date)
                    + " has no reason. Enter why the day changes.");
        }
    }
}
