package uk.safeguarding.escalation.decision;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.dispute.Refusal;

/**
 * The year of an annual summary, from 1 April to 31 March, the council's year (AMB-36).
 *
 * @param ending its last local date, always a 31 March
 */
public record SummaryYear(LocalDate ending) {

    private static final MonthDay LAST = MonthDay.of(Month.MARCH, 31);

    /** The last year that is over on a local date. */
    public static SummaryYear lastBefore(LocalDate today) {
        LocalDate thisYear = LAST.atYear(today.getYear());
        return new SummaryYear(thisYear.isBefore(today) ? thisYear : LAST.atYear(today.getYear() - 1));
    }

    /**
     * The year that ends in a calendar year.
     *
     * @throws Refusal while it is not over, because its cases could not all be in the summary
     */
    public static SummaryYear endingIn(int calendarYear, LocalDate today) {
        SummaryYear year = new SummaryYear(LAST.atYear(calendarYear));
        if (!year.ending.isBefore(today)) {
            throw new Refusal("Year ending 31 March: the year that ends on " + ReadableDates.date(year.ending) + " is not over. Prepare "
                    + "its summary from the day after.");
        }
        return year;
    }

    /** Its first local date. */
    public LocalDate beginning() {
        return ending.minusYears(1).plusDays(1);
    }

    /**
     * Holds a summary to being kept once a year, and again only as a correction of the one before (HAR-4.4h).
     *
     * @param kept       whether a summary of the year has been kept
     * @param correction whether a correction is asked for
     * @throws Refusal where they do not fit
     */
    public void check(boolean kept, boolean correction) {
        if (kept && !correction) {
            throw new Refusal("Year ending 31 March: the summary of the year that ended on " + ReadableDates.date(ending)
                    + " has been sent already. To correct it, say above that this is a correction.");
        }
        if (!kept && correction) {
            throw new Refusal("Is this a correction? No summary of the year that ended on " + ReadableDates.date(ending)
                    + " has been sent, so there is nothing to correct. Answer no.");
        }
    }
}
