package uk.safeguarding.escalation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.safeguarding.escalation.calendar.CalendarChange.Kind.ADDED_HOLIDAY;
import static uk.safeguarding.escalation.calendar.CalendarChange.Kind.CANCELLED_HOLIDAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import uk.safeguarding.escalation.support.Proves;

@Proves("GEN-01")
class CalendarChangeTest {

    private static final LocalDate THU_29_APR = LocalDate.of(2027, 4, 29);
    private static final LocalDate MAY_DAY = LocalDate.of(2027, 5, 3);
    private static final LocalDate FRI_7_MAY = LocalDate.of(2027, 5, 7);

    private final List<CalendarChange> table = new ArrayList<>();
    private final AtomicInteger readings = new AtomicInteger();
    private final WorkingDayCalendar calendar = new WorkingDayCalendar(new EnglandAndWalesHolidays(), () -> {
        readings.incrementAndGet();
        return List.copyOf(table);
    }, LocalTime.of(17, 0), ZoneId.of("Europe/London"));

    @Test
    void aProclaimedDayMovesALimitThatIsComputedAgain() {
        assertThat(calendar.limit(THU_29_APR, 5)).isEqualTo(Instant.parse("2027-05-07T16:00:00Z"));

        table.add(new CalendarChange(FRI_7_MAY, ADDED_HOLIDAY, "national day of thanksgiving"));

        assertThat(calendar.isWorkingDay(FRI_7_MAY)).isFalse();
        assertThat(calendar.limit(THU_29_APR, 5)).isEqualTo(Instant.parse("2027-05-10T16:00:00Z"));
        assertThat(calendar.workingDaysBetween(THU_29_APR, LocalDate.of(2027, 5, 10))).isEqualTo(5);
        assertThat(calendar.minusWorkingDays(LocalDate.of(2027, 5, 10), 1)).isEqualTo("2027-05-06");
    }

    @Test
    void aCancelledHolidayIsAWorkingDay() {
        table.add(new CalendarChange(MAY_DAY, CANCELLED_HOLIDAY, "moved to Fri 7 May 2027"));

        assertThat(calendar.isWorkingDay(MAY_DAY)).isTrue();
        assertThat(calendar.plusWorkingDays(THU_29_APR, 2)).isEqualTo(MAY_DAY);
    }

    @Test
    void noChangeMakesAWeekendWorkOrAnOrdinaryDayDifferent() {
        LocalDate saturday = LocalDate.of(2027, 5, 1);
        LocalDate tuesday = LocalDate.of(2027, 5, 4);
        table.add(new CalendarChange(saturday, CANCELLED_HOLIDAY, "entered by mistake"));
        table.add(new CalendarChange(tuesday, CANCELLED_HOLIDAY, "entered by mistake"));

        assertThat(calendar.isWorkingDay(saturday)).isFalse();
        assertThat(calendar.explain(THU_29_APR, 2).toText()).isEqualTo("""
                Thu 29 Apr 2027: day 0, the day of the event
                Fri 30 Apr 2027: working day 1
                Sat 1 May 2027: not counted, Saturday
                Sun 2 May 2027: not counted, Sunday
                Mon 3 May 2027: not counted, Early May Bank Holiday
                Tue 4 May 2027: working day 2
                The limit of 2 working days ends on Tue 4 May 2027 at 17:00.""");
    }

    @Test
    void aLaterChangeCorrectsAnEarlierOneForTheSameDay() {
        table.add(new CalendarChange(MAY_DAY, CANCELLED_HOLIDAY, "moved"));
        table.add(new CalendarChange(MAY_DAY, ADDED_HOLIDAY, "not moved after all"));

        assertThat(calendar.isWorkingDay(MAY_DAY)).isFalse();
    }

    @Test
    @Proves("AMB-04")
    void clockHoursStandStillOnAnAddedDay() {
        table.add(new CalendarChange(FRI_7_MAY, ADDED_HOLIDAY, "national day of thanksgiving"));

        assertThat(calendar.plusElapsedHours(Instant.parse("2027-05-06T09:00:00Z"), 24))
                .isEqualTo(Instant.parse("2027-05-10T09:00:00Z"));
    }

    @Test
    void oneAnswerRestsOnOneReadingOfTheTable() {
        calendar.explain(THU_29_APR, 20);
        assertThat(readings).hasValue(1);
        calendar.limit(THU_29_APR, 20);
        assertThat(readings).hasValue(2);
        calendar.minusWorkingDays(THU_29_APR, 20);
        assertThat(readings).hasValue(3);
        calendar.workingDaysBetween(THU_29_APR, THU_29_APR.plusDays(90));
        assertThat(readings).hasValue(4);
        calendar.plusElapsedHours(Instant.parse("2027-05-06T09:00:00Z"), 240);
        assertThat(readings).hasValue(5);
    }

    @Test
    void aChangeWithoutReasonIsRefused() {
        assertThatThrownBy(() -> new CalendarChange(MAY_DAY, ADDED_HOLIDAY, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The calendar change for Mon 3 May 2027 has no reason. Enter why the day changes.");
    }
}
