package uk.safeguarding.escalation.dispute;

import java.time.Instant;
import java.time.LocalDate;

import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;

/**
 * A date by which the adult's protection needs an answer. It may shorten a limit and never lengthens one (WOL-1.4, GEN-07).
 */
public final class ProtectiveDate {

    private ProtectiveDate() {
    }

    /**
     * When a limit expires under a protective date.
     *
     * @param dueAt    instant at which the limit expires without it
     * @param date     the protective date, a local date; the limit then expires at its close of business
     * @param now      instant at which the date is set
     * @throws Refusal when the date would lengthen the limit, or has passed
     */
    public static Instant shorten(Instant dueAt, LocalDate date, Instant now, WorkingDayCalendar calendar) {
        Instant earlier = calendar.closeOfBusiness(date);
        if (earlier.isAfter(dueAt)) {
            throw new Refusal("The protective date " + ReadableDates.date(date) + " is later than the limit, "
                    + ReadableDates.date(calendar.dateOf(dueAt)) + ". Choose an earlier date, or leave it empty.");
        }
        if (!earlier.isAfter(now)) {
            throw new Refusal("The protective date " + ReadableDates.date(date)
                    + " has passed. Choose a later date, or record the matter as not resolved.");
        }
        return earlier;
    }
}
