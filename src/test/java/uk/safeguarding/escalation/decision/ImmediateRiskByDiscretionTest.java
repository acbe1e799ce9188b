package uk.safeguarding.escalation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.safeguarding.escalation.decision.ImmediateRisk.EntryDecision;
import uk.safeguarding.escalation.partnership.ImmediateRiskRule;
import uk.safeguarding.escalation.support.Proves;

class ImmediateRiskByDiscretionTest {

    private static final ImmediateRiskRule GLOS = new ImmediateRiskRule(2, true, OptionalInt.of(1), true, false);
    private static final ImmediateRiskRule HARROW = new ImmediateRiskRule(1, true, OptionalInt.empty(), true, true);
    private static final ImmediateRiskRule SOLIHULL = new ImmediateRiskRule(2);

    @Test
    @Proves({"SGL-A.5b", "HAR-0.2", "SOL-2.2b"})
    void theStagesToChooseFrom() {
        assertThat(ImmediateRisk.choices(GLOS, 0, 4)).containsExactly(2, 3, 4);
        assertThat(ImmediateRisk.choices(GLOS, 3, 4)).containsExactly(3, 4);
        assertThat(ImmediateRisk.choices(HARROW, 0, 4)).containsExactly(1, 2, 3, 4);
        assertThat(ImmediateRisk.choices(HARROW, 4, 4)).containsExactly(4);
        assertThat(ImmediateRisk.choices(SOLIHULL, 0, 4)).containsExactly(2);
        assertThat(ImmediateRisk.choices(SOLIHULL, 3, 4)).containsExactly(3);
    }

    @Test
    @Proves({"SGL-A.5b", "HAR-0.2", "GEN-10"})
    void theStageChosenSkipsThoseBelow() {
        assertThat(ImmediateRisk.decideFor(GLOS, 0, 4, 4)).isEqualTo(new EntryDecision(4, List.of(1, 2, 3), false));
        assertThat(ImmediateRisk.decideFor(GLOS, 1, 3, 4)).isEqualTo(new EntryDecision(3, List.of(1, 2), true));
        assertThat(ImmediateRisk.decideFor(HARROW, 0, 1, 4)).isEqualTo(new EntryDecision(1, List.of(), false));
        assertThat(ImmediateRisk.decideFor(HARROW, 2, 2, 4)).isEqualTo(new EntryDecision(2, List.of(), false));
        assertThatThrownBy(() -> ImmediateRisk.decideFor(GLOS, 0, 1, 4)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Stage 1 cannot be chosen here. Choose one of [2, 3, 4].");
        assertThatThrownBy(() -> ImmediateRisk.decideFor(GLOS, 3, 2, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "published {0}, set {1}: {2}")
    @CsvSource({"3, , 1", "3, 2, 2", "3, 5, 3", "1, , 1", "5, 1, 1"})
    @Proves({"SGL-A.5c", "AMB-63", "GEN-07"})
    void theRemainingStagesAreShorterAndNeverLonger(int published, Integer set, int expected) {
        OptionalInt chosen = set == null ? OptionalInt.empty() : OptionalInt.of(set);
        assertThat(ImmediateRisk.remainingLimit(GLOS, published, chosen)).isEqualTo(expected);
        assertThat(ImmediateRisk.remainingLimit(SOLIHULL, published, chosen)).isEqualTo(published);
    }
}
