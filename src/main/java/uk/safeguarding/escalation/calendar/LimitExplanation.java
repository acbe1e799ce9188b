package uk.safeguarding.escalation.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Why a limit ends when it does (GEN-01, GEN-02, GEN-03).
 *
 * @param dayZero     local date of the event
 * @param workingDays length of the limit in working days
 * @param days        every day after day 0 up to the day of the limit, in order; not modifiable
 * @param localLimit  the end of the limit on the partnership's wall clock
 * @param limit       the same as an instant: the last one that is in time
 */
public record LimitExplanation(LocalDate dayZero, int workingDays, List<Day> days, LocalDateTime localLimit,
                               Instant limit) {

    /**
     * One day on the way to the limit.
     *
     * @param date    the local date
     * @param counted whether it is a working day and so uses up the limit
     * @param number  which working day it is, from 1; 0 if it is not counted
     * @param why     "counted", or what makes the day special: "Saturday", "Good Friday", "added: ...",
     *                "cancelled holiday: counted (...)"
     */
    public record Day(LocalDate date, boolean counted, int number, String why) {

        /** The day as one line for a reader. */
        String toText() {
            String outcome = !counted ? "not counted, " + why : "working day " + number;
            return ReadableDates.date(date) + ": " + outcome + (counted && isSpecial() ? ", " + why : "");
        }

        private boolean isSpecial() {
            return !"counted".equals(why);
        }
    }

    /** Keeps a copy of the days that nobody can change. */
    public LimitExplanation {
        days = List.copyOf(days);
    }

    /**
     * The explanation in plain English, one line for each day.
     *
     * @return several lines, parted by a line feed, without one at the end
     */
    public String toText() {
        StringBuilder text = new StringBuilder();
        text.append(ReadableDates.date(dayZero)).append(": day 0, the day of the event");
        days.forEach(day -> text.append('\n').append(day.toText()));
        return text.append("\nThe limit of ").append(workingDays).append(workingDays == 1 ? " working day" : " working days")
                .append(" ends on ").append(ReadableDates.dateAndTime(localLimit)).append('.').toString();
    }
}
