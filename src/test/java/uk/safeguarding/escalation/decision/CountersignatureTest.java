package uk.safeguarding.escalation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.safeguarding.escalation.decision.Countersignature.Act;
import uk.safeguarding.escalation.support.Proves;

@Proves({"AMB-54", "GEN-19"})
class CountersignatureTest {

    private static final Set<String> COUNCIL = Set.of("council");

    @ParameterizedTest(name = "{0}, council a party: {1}, otherwise: {2}")
    @CsvSource({
        "ANSWER_COUNTERPART_QUERY, false, false",
        "PASS_ON, false, false",
        "REFER_OR_NOT, true, false",
        "CONFIRM_CONFLICT, true, false",
        "FIND_OTHER_MEDIATOR, true, false"})
    void isNeededForJudgementWhereTheEmployerIsAParty(Act act, boolean employerIsParty, boolean otherwise) {
        assertThat(Countersignature.isNeeded(act, COUNCIL, Set.of("council", "trust"))).isEqualTo(employerIsParty);
        assertThat(Countersignature.isNeeded(act, COUNCIL, Set.of("police", "trust"))).isEqualTo(otherwise);
        assertThat(Countersignature.isNeeded(act, Set.of(), Set.of("council", "trust"))).isFalse();
    }

    @Test
    void nobodyCountersignsTheirOwnAct() {
        assertThat(Countersignature.mayCountersign("chair", "office-worker")).isTrue();
        assertThat(Countersignature.mayCountersign("chair", "chair")).isFalse();
        assertThat(Countersignature.mayCountersign(null, "office-worker")).isFalse();
        assertThat(Countersignature.mayCountersign(" ", "office-worker")).isFalse();
    }
}
