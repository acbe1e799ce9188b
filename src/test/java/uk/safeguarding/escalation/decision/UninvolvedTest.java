package uk.safeguarding.escalation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.safeguarding.escalation.decision.Uninvolved.Against;
import uk.safeguarding.escalation.decision.Uninvolved.Concern;
import uk.safeguarding.escalation.support.Proves;

/** Who has nothing to do with a dispute. */
class UninvolvedTest {

    private final Uninvolved rule = new Uninvolved(Set.of("council", "police"), Set.of("homes"), Set.of("fire"), Set.of("wvca"));

    @Test
    @Proves({"WOL-EX.7", "GEN-19"})
    void partiesInvolvedAgenciesAndThoseWithAnInterestStandAgainstSomebody() {
        assertThat(rule.against(List.of("police"))).contains(new Against("police", Concern.PARTY));
        assertThat(rule.against(List.of("homes"))).contains(new Against("homes", Concern.INVOLVED));
        assertThat(rule.against(List.of("fire"))).contains(new Against("fire", Concern.INTERESTED));
        assertThat(rule.against(List.of("wvca"))).contains(new Against("wvca", Concern.ACTS_FOR_PARTY));
    }

    @Test
    @Proves({"WOL-EX.7"})
    void oneEmployerOfSeveralIsEnoughAndNoneIsNoConflict() {
        assertThat(rule.against(List.of("probation", "homes"))).isPresent();
        assertThat(rule.against(List.of("probation"))).isEmpty();
        assertThat(rule.against(List.of())).isEmpty();
    }
}
