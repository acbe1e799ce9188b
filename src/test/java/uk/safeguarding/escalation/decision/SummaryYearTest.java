package uk.safeguarding.escalation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.support.Proves;

@Proves({"HAR-4.4h", "AMB-36"})
class SummaryYearTest {

    @ParameterizedTest
    @CsvSource({"2027-04-01, 2027-03-31", "2027-03-31, 2026-03-31", "2027-12-31, 2027-03-31", "2028-01-01, 2027-03-31"})
    void theLastYearIsTheOneThatIsOver(LocalDate today, LocalDate ending) {
        SummaryYear year = SummaryYear.lastBefore(today);
        assertThat(year.ending()).isEqualTo(ending);
        assertThat(year.beginning()).isEqualTo(ending.minusYears(1).plusDays(1)).hasDayOfMonth(1);
    }

    @Test
    void aYearThatIsNotOverIsRefused() {
        assertThat(SummaryYear.endingIn(2027, LocalDate.of(2027, 4, 1)).ending()).isEqualTo("2027-03-31");
        assertThatThrownBy(() -> SummaryYear.endingIn(2027, LocalDate.of(2027, 3, 31))).isInstanceOf(Refusal.class)
                .hasMessageContaining("is not over");
    }

    @Test
    void onceAYearAndAgainOnlyAsACorrection() {
        SummaryYear year = SummaryYear.lastBefore(LocalDate.of(2027, 4, 1));
        year.check(false, false);
        year.check(true, true);
        assertThatThrownBy(() -> year.check(true, false)).isInstanceOf(Refusal.class).hasMessageContaining("has been sent already");
        assertThatThrownBy(() -> year.check(false, true)).isInstanceOf(Refusal.class).hasMessageContaining("nothing to correct");
    }
}
