package uk.safeguarding.escalation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.safeguarding.escalation.support.Proves;

/** Every day of ten years against a plain count over a list of days that was made without the calendar's own source. */
@Proves({"GEN-01", "GEN-02", "GEN-03"})
class TenYearsTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2029, 12, 31);
    private static final int LONGEST_LIMIT = 30;

    private final WorkingDayCalendar calendar = new WorkingDayCalendar(new EnglandAndWalesHolidays(), List::of,
            LocalTime.of(17, 0), ZoneId.of("Europe/London"));
    private final Set<LocalDate> holidays = holidays();
    private final List<LocalDate> workingDays = FIRST.datesUntil(LAST.plusDays(1)).filter(this::isWorked).toList();

    @Test
    void everyDayIsWhatTheCountSays() {
        assertThat(FIRST.datesUntil(LAST.plusDays(1)).filter(calendar::isWorkingDay)).isEqualTo(workingDays);
    }

    @Test
    void everyLimitFromEveryDayEndsWhereTheCountSays() {
        int firstAfter = 0;
        for (LocalDate dayZero = FIRST; dayZero.isBefore(LAST.minusDays(60)); dayZero = dayZero.plusDays(1)) {
            while (!workingDays.get(firstAfter).isAfter(dayZero)) {
                firstAfter++;
            }
            for (int n = 1; n <= LONGEST_LIMIT; n++) {
                LocalDate expected = workingDays.get(firstAfter + n - 1);
                assertThat(calendar.plusWorkingDays(dayZero, n)).as("%s + %d", dayZero, n).isEqualTo(expected);
            }
            LocalDate last = workingDays.get(firstAfter + LONGEST_LIMIT - 1);
            assertThat(calendar.workingDaysBetween(dayZero, last)).as("%s to %s", dayZero, last).isEqualTo(LONGEST_LIMIT);
        }
    }

    @Test
    void closeOfBusinessIsAnHourEarlierInUniversalTimeInSummer() {
        for (LocalDate day : workingDays) {
            int hour = isSummerTime(day) ? 16 : 17;
            assertThat(calendar.closeOfBusiness(day)).isEqualTo(Instant.parse(day + "T" + hour + ":00:00Z"));
        }
    }

    @Test
    void countingBackIsTheMirrorOfCountingOn() {
        for (int i = LONGEST_LIMIT; i < workingDays.size(); i++) {
            assertThat(calendar.minusWorkingDays(workingDays.get(i), LONGEST_LIMIT))
                    .isEqualTo(workingDays.get(i - LONGEST_LIMIT));
        }
    }

    /** Summer time runs from the last Sunday in March up to the last Sunday in October. */
    private static boolean isSummerTime(LocalDate day) {
        LocalDate start = lastSundayBy(LocalDate.of(day.getYear(), 3, 31));
        LocalDate end = lastSundayBy(LocalDate.of(day.getYear(), 10, 31));
        return !day.isBefore(start) && day.isBefore(end);
    }

    private static LocalDate lastSundayBy(LocalDate endOfMonth) {
        return endOfMonth.minusDays(endOfMonth.getDayOfWeek().getValue() % 7);
    }

    private boolean isWorked(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5 && !holidays.contains(day);
    }

    private static Set<LocalDate> holidays() {
        Set<LocalDate> all = new HashSet<>();
        for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
            all.addAll(HolidaysByRule.in(year));
        }
        return all;
    }
}
