package uk.safeguarding.escalation.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What each day is, from one reading of the changes: a computation that walks over many days sees the same calendar from
 * its first day to its last, even if somebody enters a change meanwhile.
 */
final class DayRules {

    /** What a day is and why; {@code why} is never empty. */
    record Verdict(boolean working, String why) {
    }

    private static final Verdict ORDINARY = new Verdict(true, "counted");

    private final BankHolidays bankHolidays;
    private final Map<LocalDate, CalendarChange> changes = new HashMap<>();

    /** Where two changes name the same day the later one in the order given holds: it corrects the earlier. */
    DayRules(BankHolidays bankHolidays, Collection<CalendarChange> changes) {
        this.bankHolidays = bankHolidays;
        changes.forEach(change -> this.changes.put(change.date(), change));
    }

    Verdict verdict(LocalDate day) {
        if (isWeekend(day)) {
            return new Verdict(false, ReadableDates.dayOfWeek(day));
        }
        CalendarChange change = changes.get(day);
        String holiday = bankHolidays.in(day.getYear()).get(day);
        if (change != null && change.kind() == CalendarChange.Kind.ADDED_HOLIDAY) {
            return new Verdict(false, "added: " + change.reason());
        }
        if (holiday == null) {
            return ORDINARY;
        }
        return change == null
                ? new Verdict(false, holiday)
                : new Verdict(true, "cancelled holiday: counted (" + holiday + "; " + change.reason() + ")");
    }

    boolean isWorkingDay(LocalDate day) {
        return verdict(day).working();
    }

    LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    LocalDate previous(LocalDate day) {
        LocalDate previous = day.minusDays(1);
        while (!isWorkingDay(previous)) {
            previous = previous.minusDays(1);
        }
        return previous;
    }

    LocalDate plus(LocalDate dayZero, long workingDays) {
        LocalDate day = dayZero;
        for (long n = 0; n < workingDays; n++) {
            day = next(day);
        }
        return day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
