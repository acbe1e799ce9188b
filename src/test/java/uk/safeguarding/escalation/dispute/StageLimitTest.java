package uk.safeguarding.escalation.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.safeguarding.escalation.calendar.EnglandAndWalesHolidays;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.support.Proves;

/** When a stage's limit expires, also where it had passed before the stage was entered. */
class StageLimitTest {

    private static final LocalDate DAY_0 = LocalDate.of(2027, 2, 1);
    private static final Instant LATE = Instant.parse("2027-02-09T10:00:00Z");

    private final WorkingDayCalendar calendar = new WorkingDayCalendar(new EnglandAndWalesHolidays(), List::of, LocalTime.of(17, 0),
            ZoneId.of("Europe/London"));

    @Test
    @Proves("GEN-04")
    void aLimitThatEndsTheStageNeverOpensExpired() {
        assertThat(StageLimit.of(DAY_0, 2, false, LATE, calendar))
                .isEqualTo(new StageLimit(Instant.parse("2027-02-10T17:00:00Z"), true));
    }

    @Test
    @Proves("WOL-4.1b")
    void aLimitThatMerelyAlertsHasPassedWhenItHasPassed() {
        assertThat(StageLimit.of(DAY_0, 2, true, LATE, calendar))
                .isEqualTo(new StageLimit(Instant.parse("2027-02-03T17:00:00Z"), false));
    }
}
