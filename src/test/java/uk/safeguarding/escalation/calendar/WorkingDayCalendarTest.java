package uk.safeguarding.escalation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.escalation.support.Proves;

class WorkingDayCalendarTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final WorkingDayCalendar calendar = calendarClosingAt(LocalTime.of(17, 0));

    private static WorkingDayCalendar calendarClosingAt(LocalTime closeOfBusiness) {
        return new WorkingDayCalendar(new EnglandAndWalesHolidays(), List::of, closeOfBusiness, LONDON);
    }

    @Proves({"GEN-01", "GEN-02"})
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
            "2027-02-05, Friday 17:30,            2027-02-08, 2027-02-09, 2027-02-10, 2027-02-12",
            "2026-12-21, week before Christmas,   2026-12-22, 2026-12-23, 2026-12-24, 2026-12-30",
            "2026-12-31, New Year,                2027-01-04, 2027-01-05, 2027-01-06, 2027-01-08",
            "2027-03-25, Maundy Thursday,         2027-03-30, 2027-03-31, 2027-04-01, 2027-04-05",
            "2027-04-30, early May holiday,       2027-05-04, 2027-05-05, 2027-05-06, 2027-05-10",
            "2027-08-27, summer holiday,          2027-08-31, 2027-09-01, 2027-09-02, 2027-09-06",
            "2027-12-24, Christmas on a weekend,  2027-12-29, 2027-12-30, 2027-12-31, 2028-01-05",
            "2028-04-13, Easter 2028,             2028-04-18, 2028-04-19, 2028-04-20, 2028-04-24"})
    void vectorsOfTheWorkingDayFunction(LocalDate dayZero, String note, LocalDate one, LocalDate two, LocalDate three,
                                        LocalDate five) {
        assertThat(calendar.plusWorkingDays(dayZero, 1)).isEqualTo(one);
        assertThat(calendar.plusWorkingDays(dayZero, 2)).isEqualTo(two);
        assertThat(calendar.plusWorkingDays(dayZero, 3)).isEqualTo(three);
        assertThat(calendar.plusWorkingDays(dayZero, 5)).isEqualTo(five);
        assertThat(calendar.workingDaysBetween(dayZero, five)).isEqualTo(5);
        assertThat(calendar.minusWorkingDays(five, 4)).isEqualTo(one);
    }

    /** Whole ladders in which each stage starts on the nominal expiry of the one before. */
    @Proves({"GEN-01", "GEN-02"})
    @Test
    void chainsOfLimitsOverHolidays() {
        assertThat(chain("2026-12-21", 5, 5)).containsExactly("Wed 30 Dec 2026 at 17:00", "Thu 7 Jan 2027 at 17:00");
        assertThat(chain("2027-12-20", 5, 5)).containsExactly("Wed 29 Dec 2027 at 17:00", "Thu 6 Jan 2028 at 17:00");
        assertThat(chain("2027-03-15", 1, 2, 2, 5, 5)).containsExactly("Tue 16 Mar 2027 at 17:00",
                "Thu 18 Mar 2027 at 17:00", "Mon 22 Mar 2027 at 17:00", "Wed 31 Mar 2027 at 17:00",
                "Wed 7 Apr 2027 at 17:00");
        assertThat(chain("2027-03-25", 2)).containsExactly("Wed 31 Mar 2027 at 17:00");
        assertThat(chain("2027-03-24", 5)).containsExactly("Fri 2 Apr 2027 at 17:00");
    }

    private List<String> chain(String start, int... limits) {
        List<String> ends = new ArrayList<>();
        LocalDate dayZero = LocalDate.parse(start);
        for (int workingDays : limits) {
            Instant limit = calendar.limit(dayZero, workingDays);
            ends.add(ReadableDates.dateAndTime(limit, LONDON));
            dayZero = calendar.dateOf(limit);
        }
        return ends;
    }

    @Proves("GEN-02")
    @ParameterizedTest
    @CsvSource({"2027-02-05T09:00:00Z", "2027-02-05T17:30:00Z", "2027-02-05T23:59:59Z", "2027-02-06T11:00:00Z",
            "2027-02-07T23:59:59Z"})
    void anyHourFromFridayToSundayGivesMonday(Instant event) {
        assertThat(calendar.limit(calendar.dateOf(event), 1)).isEqualTo(Instant.parse("2027-02-08T17:00:00Z"));
    }

    @Proves("GEN-02")
    @Test
    void theDateOfAnEventIsTheLocalOne() {
        assertThat(calendar.dateOf(Instant.parse("2027-07-05T22:59:59Z"))).isEqualTo("2027-07-05");
        assertThat(calendar.dateOf(Instant.parse("2027-07-05T23:00:00Z"))).isEqualTo("2027-07-06");
        assertThat(calendar.dateOf(Instant.parse("2027-01-05T23:00:00Z"))).isEqualTo("2027-01-05");
    }

    @Proves({"GEN-02", "GEN-03"})
    @ParameterizedTest
    @CsvSource({
            "2027-03-25, 1, 2027-03-30T16:00:00Z",
            "2027-03-24, 1, 2027-03-25T17:00:00Z",
            "2027-10-29, 1, 2027-11-01T17:00:00Z",
            "2027-10-28, 1, 2027-10-29T16:00:00Z",
            "2027-02-06, 1, 2027-02-08T17:00:00Z",
            "2027-10-29, 0, 2027-10-29T16:00:00Z"})
    void closeOfBusinessKeepsItsLocalTimeWhenTheClocksChange(LocalDate dayZero, int workingDays, Instant limit) {
        assertThat(calendar.limit(dayZero, workingDays)).isEqualTo(limit);
    }

    @Proves("GEN-03")
    @Test
    void closeOfBusinessIsASettingOfThePartnership() {
        WorkingDayCalendar early = calendarClosingAt(LocalTime.of(16, 30));

        assertThat(early.limit(LocalDate.of(2027, 2, 5), 1)).isEqualTo(Instant.parse("2027-02-08T16:30:00Z"));
        assertThat(early.closeOfBusiness(LocalDate.of(2027, 7, 5))).isEqualTo(Instant.parse("2027-07-05T15:30:00Z"));
        assertThat(early.explain(LocalDate.of(2027, 2, 5), 1).toText()).endsWith("ends on Mon 8 Feb 2027 at 16:30.");
    }

    @Test
    void noWorkingDaysIsTheDayItselfAndLessIsRefused() {
        LocalDate saturday = LocalDate.of(2027, 2, 6);

        assertThat(calendar.plusWorkingDays(saturday, 0)).isEqualTo(saturday);
        assertThat(calendar.minusWorkingDays(saturday, 0)).isEqualTo(saturday);
        assertThat(calendar.workingDaysBetween(saturday, saturday)).isZero();
        assertThat(calendar.workingDaysBetween(saturday, saturday.minusDays(30))).isZero();
        assertThatThrownBy(() -> calendar.plusWorkingDays(saturday, -1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1").hasMessageContaining("Give 0 or more");
        assertThatThrownBy(() -> calendar.minusWorkingDays(saturday, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calendar.limit(saturday, -2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calendar.explain(saturday, -2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calendar.plusElapsedHours(Instant.EPOCH, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Proves("AMB-04")
    @ParameterizedTest(name = "{0} + {1} hours")
    @CsvSource({
            "2027-02-01T10:00:00Z, 24, 2027-02-02T10:00:00Z",
            "2027-02-05T10:00:00Z, 24, 2027-02-08T10:00:00Z",
            "2027-02-05T17:30:00Z, 24, 2027-02-08T17:30:00Z",
            "2027-02-06T11:00:00Z, 24, 2027-02-09T11:00:00Z",
            "2027-02-07T11:00:00Z, 24, 2027-02-09T11:00:00Z",
            "2027-02-06T11:00:00Z,  0, 2027-02-08T11:00:00Z",
            "2027-02-05T20:00:00Z, 10, 2027-02-08T06:00:00Z",
            "2027-02-04T20:00:00Z, 10, 2027-02-05T06:00:00Z",
            "2027-02-05T20:00:00Z, 34, 2027-02-09T06:00:00Z",
            "2027-02-05T00:00:00Z, 24, 2027-02-08T00:00:00Z",
            "2027-02-05T23:59:59Z, 24, 2027-02-08T23:59:59Z",
            "2027-02-04T10:00:00Z, 48, 2027-02-08T10:00:00Z",
            "2027-02-05T10:00:00Z, 13, 2027-02-05T23:00:00Z",
            "2027-02-05T10:00:00Z, 14, 2027-02-08T00:00:00Z"})
    void clockHoursRunOnWorkingDaysOnly(Instant from, int hours, Instant end) {
        assertThat(calendar.plusElapsedHours(from, hours)).isEqualTo(end);
    }

    @Proves("AMB-04")
    @ParameterizedTest(name = "{0} + 24 hours")
    @CsvSource({
            // Maundy Thursday 10:00 GMT to the Tuesday after Easter 10:00 BST
            "2027-03-25T10:00:00Z, 2027-03-30T09:00:00Z",
            // Friday 10:00 BST to Monday 10:00 GMT
            "2027-10-29T09:00:00Z, 2027-11-01T10:00:00Z",
            // Christmas Eve over weekend and substitute days
            "2027-12-24T10:00:00Z, 2027-12-29T10:00:00Z",
            // Good Friday itself counts from Tuesday
            "2027-03-26T10:00:00Z, 2027-03-31T09:00:00Z",
            // 23:30 UTC in summer is the next local day: Saturday 00:30 counts from Monday 00:30
            "2027-07-02T23:30:00Z, 2027-07-05T23:30:00Z"})
    void clockHoursKeepTheLocalTimeOverHolidaysAndClockChanges(Instant from, Instant end) {
        assertThat(calendar.plusElapsedHours(from, 24)).isEqualTo(end);
    }
}
