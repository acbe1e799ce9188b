package uk.safeguarding.escalation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.safeguarding.escalation.calendar.CalendarChange.Kind;
import uk.safeguarding.escalation.calendar.LimitExplanation.Day;
import uk.safeguarding.escalation.support.Proves;

@Proves({"GEN-01", "GEN-02", "GEN-03"})
class LimitExplanationTest {

    private static final LocalDate EASTER_MONDAY = LocalDate.of(2027, 3, 29);

    private final List<CalendarChange> changes = List.of(
            new CalendarChange(EASTER_MONDAY, Kind.CANCELLED_HOLIDAY, "moved to Wed 31 Mar 2027"),
            new CalendarChange(LocalDate.of(2027, 3, 31), Kind.ADDED_HOLIDAY, "moved Easter Monday"));

    private WorkingDayCalendar calendar(List<CalendarChange> table) {
        return new WorkingDayCalendar(new EnglandAndWalesHolidays(), () -> table, LocalTime.of(17, 0),
                ZoneId.of("Europe/London"));
    }

    @Test
    void saysForEachDayWhetherItCountsAndWhy() {
        LimitExplanation explanation = calendar(changes).explain(LocalDate.of(2027, 3, 25), 3);

        assertThat(explanation.days()).extracting(Day::date, Day::counted, Day::number, Day::why).containsExactly(
                tuple(LocalDate.of(2027, 3, 26), false, 0, "Good Friday"),
                tuple(LocalDate.of(2027, 3, 27), false, 0, "Saturday"),
                tuple(LocalDate.of(2027, 3, 28), false, 0, "Sunday"),
                tuple(EASTER_MONDAY, true, 1, "cancelled holiday: counted (Easter Monday; moved to Wed 31 Mar 2027)"),
                tuple(LocalDate.of(2027, 3, 30), true, 2, "counted"),
                tuple(LocalDate.of(2027, 3, 31), false, 0, "added: moved Easter Monday"),
                tuple(LocalDate.of(2027, 4, 1), true, 3, "counted"));
        assertThat(explanation.limit()).isEqualTo(Instant.parse("2027-04-01T16:00:00Z"));
        assertThat(explanation.localLimit()).isEqualTo("2027-04-01T17:00:00");
    }

    @Test
    void readsAsPlainEnglish() {
        assertThat(calendar(changes).explain(LocalDate.of(2027, 3, 25), 3).toText()).isEqualTo("""
                Thu 25 Mar 2027: day 0, the day of the event
                Fri 26 Mar 2027: not counted, Good Friday
                Sat 27 Mar 2027: not counted, Saturday
                Sun 28 Mar 2027: not counted, Sunday
                Mon 29 Mar 2027: working day 1, cancelled holiday: counted (Easter Monday; moved to Wed 31 Mar 2027)
                Tue 30 Mar 2027: working day 2
                Wed 31 Mar 2027: not counted, added: moved Easter Monday
                Thu 1 Apr 2027: working day 3
                The limit of 3 working days ends on Thu 1 Apr 2027 at 17:00.""");
    }

    @Test
    void saysOneWorkingDayAndNone() {
        assertThat(calendar(List.of()).explain(LocalDate.of(2027, 2, 6), 1).toText())
                .endsWith("The limit of 1 working day ends on Mon 8 Feb 2027 at 17:00.");
        assertThat(calendar(List.of()).explain(LocalDate.of(2027, 2, 5), 0).toText()).isEqualTo("""
                Fri 5 Feb 2027: day 0, the day of the event
                The limit of 0 working days ends on Fri 5 Feb 2027 at 17:00.""");
    }

    @Test
    void agreesWithTheLimitItExplains() {
        WorkingDayCalendar calendar = calendar(changes);
        LocalDate.of(2027, 1, 1).datesUntil(LocalDate.of(2028, 1, 1)).forEach(dayZero -> {
            LimitExplanation explanation = calendar.explain(dayZero, 5);
            assertThat(explanation.limit()).isEqualTo(calendar.limit(dayZero, 5));
            assertThat(explanation.days()).filteredOn(Day::counted).hasSize(5);
        });
    }
}
