package uk.safeguarding.escalation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;

import uk.safeguarding.escalation.support.Proves;

@Proves({"AMB-54", "GEN-19"})
class CountersignatureTest {

    private static final Set<String> COUNCIL = Set.of("council");

    @Test
    void isNeededForAFindingWhereTheEmployerIsAParty() {
        assertThat(Countersignature.isNeeded(true, COUNCIL, Set.of("council", "trust"))).isTrue();
        assertThat(Countersignature.isNeeded(true, COUNCIL, Set.of("police", "trust"))).isFalse();
        assertThat(Countersignature.isNeeded(true, Set.of(), Set.of("council", "trust"))).isFalse();
    }

    @Test
    void withoutAConflictThereIsNothingToSign() {
        assertThat(Countersignature.isNeeded(false, COUNCIL, Set.of("council", "trust"))).isFalse();
    }
}
