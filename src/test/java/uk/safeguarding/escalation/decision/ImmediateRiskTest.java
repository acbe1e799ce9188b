package uk.safeguarding.escalation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import uk.safeguarding.escalation.decision.ImmediateRisk.EntryDecision;
import uk.safeguarding.escalation.partnership.ImmediateRiskRule;
import uk.safeguarding.escalation.support.Proves;

class ImmediateRiskTest {

    private static final ImmediateRiskRule SOLIHULL = new ImmediateRiskRule(2);

    static Stream<Arguments> decisions() {
        return Stream.of(
                arguments(2, 0, false, new EntryDecision(1, List.of(), false)),
                arguments(2, 0, true, new EntryDecision(2, List.of(1), false)),
                arguments(2, 1, false, new EntryDecision(1, List.of(), false)),
                arguments(2, 1, true, new EntryDecision(2, List.of(1), true)),
                arguments(2, 2, true, new EntryDecision(2, List.of(), false)),
                arguments(2, 3, true, new EntryDecision(3, List.of(), false)),
                arguments(2, 4, true, new EntryDecision(4, List.of(), false)),
                arguments(2, 3, false, new EntryDecision(3, List.of(), false)),
                arguments(1, 0, true, new EntryDecision(1, List.of(), false)),
                arguments(4, 0, true, new EntryDecision(4, List.of(1, 2, 3), false)),
                arguments(4, 2, true, new EntryDecision(4, List.of(2, 3), true)));
    }

    @ParameterizedTest(name = "entry stage {0}, now at {1}, declared {2}")
    @MethodSource("decisions")
    @Proves({"SOL-1.7a", "SOL-2.2a", "SOL-2.2b", "GEN-10", "AMB-27"})
    void decision(int entryStage, int currentStage, boolean declared, EntryDecision expected) {
        assertThat(ImmediateRisk.decide(new ImmediateRiskRule(entryStage), currentStage, declared)).isEqualTo(expected);
    }

    @Test
    void aStageBelowTheRaiseIsRefused() {
        assertThatThrownBy(() -> ImmediateRisk.decide(SOLIHULL, -1, true)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A stage is counted from 1, or 0 at the raise, and cannot be -1.");
    }

    static Stream<Arguments> returns() {
        return Stream.of(
                arguments("right after the bypass", 1, Set.of(1), List.of(2), true),
                arguments("a bypass of several stages", 2, Set.of(1, 2), List.of(3), true),
                arguments("a stage that was not skipped", 2, Set.of(1), List.of(3), false),
                arguments("the stage that is open", 1, Set.of(1), List.of(1), false),
                arguments("a stage above", 3, Set.of(3), List.of(2), false),
                arguments("the next stage has been reached", 1, Set.of(1), List.of(2, 3), false),
                arguments("the skipped stage has been held since", 1, Set.of(1), List.of(2, 1, 2), false),
                arguments("the same stage was opened again", 1, Set.of(1), List.of(2, 2), false),
                arguments("nothing was skipped", 1, Set.of(), List.of(2), false));
    }

    @ParameterizedTest(name = "{0}: {4}")
    @MethodSource("returns")
    @Proves({"GEN-22", "AMB-51"})
    void returnIsOnlyToASkippedStageAndOnlyRightAfterTheBypass(String when, int stage, Set<Integer> skipped,
                                                              List<Integer> heldSince, boolean allowed) {
        assertThat(ImmediateRisk.mayReturnTo(stage, skipped, heldSince)).as(when).isEqualTo(allowed);
    }

    @Test
    @Proves({"GEN-22", "SOL-2.2b"})
    void aStageCutShortByImmediateRiskCanBeReturnedTo() {
        EntryDecision decision = ImmediateRisk.decide(SOLIHULL, 1, true);

        assertThat(ImmediateRisk.mayReturnTo(1, Set.copyOf(decision.skippedStages()), List.of(decision.entryStage()))).isTrue();
    }
}
