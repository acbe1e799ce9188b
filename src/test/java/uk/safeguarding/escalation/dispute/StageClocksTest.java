package uk.safeguarding.escalation.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.safeguarding.escalation.calendar.EnglandAndWalesHolidays;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.partnership.OverallLimit;
import uk.safeguarding.escalation.support.Proves;

/** Which of two clocks ends a stage, and when its timer is due. */
class StageClocksTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final WorkingDayCalendar calendar =
            new WorkingDayCalendar(new EnglandAndWalesHolidays(), List::of, LocalTime.of(17, 0), LONDON);
    private final OverallClock fromMonday = OverallClock.from(new OverallLimit(5, 4, true), LocalDate.of(2027, 2, 1));

    @Test
    @Proves({"AMB-01", "GEN-09"})
    void whereBothAreDueAndLeadElsewhereTheStagesTimerIsOneSecondBehind() {
        StageClocks second = clocks(2, "2027-02-08T17:00", Optional.of(fromMonday));
        assertThat(second.limit().dueAt()).isEqualTo(at("2027-02-08T17:00"));
        assertThat(second.stageTimer()).isEqualTo(at("2027-02-08T17:00:01"));
        assertThat(second.words(2)).isEqualTo("overall limit of 5 working days from Mon 1 Feb 2027");
    }

    @Test
    @Proves({"SGL-3.g", "AMB-01"})
    void inStageThreeBothTimersAreDueTogetherAsBothOpenStageFour() {
        StageClocks third = clocks(3, "2027-02-09T17:00", Optional.of(fromMonday));
        assertThat(third.stageTimer()).isEqualTo(at("2027-02-08T17:00")).isEqualTo(third.limit().dueAt());
        assertThat(third.overallActs()).isTrue();
    }

    @Test
    @Proves({"SGL-T.3", "AMB-44"})
    void anAgreedTimeFrameIsNamed() {
        OverallClock agreed = fromMonday.withTimeFrame(new AgreedTimeFrame(LocalDate.of(2027, 2, 12), 3, 7L, "Sick leave", "Visits",
                Set.of("council", "trust")), List.of("council", "trust"), at("2027-02-05T12:00"), false, false, calendar);
        StageClocks third = clocks(3, "2027-02-10T17:00", Optional.of(agreed));
        assertThat(third.stageTimer()).isEqualTo(at("2027-02-12T17:00"));
        assertThat(third.words(3)).isEqualTo("agreed time frame until Fri 12 Feb 2027");
    }

    @Test
    @Proves({"GEN-04", "GEN-08"})
    void withoutAnOverallClockAndOutsideTheStagesTheOwnLimitActs() {
        StageClocks second = clocks(2, "2027-02-20T17:00", Optional.empty());
        assertThat(second.stageTimer()).isEqualTo(at("2027-02-20T17:00"));
        assertThat(second.words(2)).isEqualTo("limit of 2 working days");
        assertThat(clocks(0, "2027-02-20T17:00", Optional.of(fromMonday)).overallActs()).as("a special route").isFalse();
        StageClocks outage = StageClocks.of(4, new StageLimit(at("2027-02-20T17:00"), true),
                Optional.of(fromMonday), false, calendar);
        assertThat(outage.limit().systemOutage()).isTrue();
        assertThat(outage.words(5)).startsWith("system outage");
    }

    private StageClocks clocks(int stage, String own, Optional<OverallClock> overall) {
        return StageClocks.of(stage, new StageLimit(at(own), false), overall,
                overall.flatMap(OverallClock::inForce).isPresent(), calendar);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }
}
