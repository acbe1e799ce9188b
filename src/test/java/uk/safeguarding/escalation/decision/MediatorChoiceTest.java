package uk.safeguarding.escalation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import uk.safeguarding.escalation.decision.MediatorChoice.Choice;
import uk.safeguarding.escalation.support.Proves;

@Proves({"SOL-2.5b", "SOL-2.6a", "SOL-2.6b", "SOL-2.6c", "AMB-25"})
class MediatorChoiceTest {

    private static final String FIRST = "solihull.board.policies-and-procedures-chair";
    private static final String CHAIR = "solihull.board.independent-chair";
    private static final String OTHER = "solihull.board.vice-chair";
    private static final DisputeFacts COUNCIL_AGAINST_TRUST = facts();
    private static final Declaration FIRST_DECLARED = new Declaration(FIRST, "Wrote the plan.");
    private static final Declaration CHAIR_DECLARED = new Declaration(CHAIR, "Trustee.");
    private static final Declaration OTHER_DECLARED = new Declaration(OTHER, "Neighbour.");

    static Stream<Arguments> choices() {
        return Stream.of(
                arguments("the first mediator, directly", facts(), Set.of(), FIRST, Set.of("ann", "bob"), false, 0),
                arguments("one holder barred, the other asked", facts(new Declaration("ann", "Kin.")), Set.of(),
                        FIRST, Set.of("bob"), false, 0),
                arguments("first conflicted", facts(FIRST_DECLARED), Set.of(), CHAIR, Set.of("cleo"), true, 1),
                arguments("first stepped back", facts(), Set.of(FIRST), CHAIR, Set.of("cleo"), true, 1),
                arguments("one holder stepped back", facts(), Set.of("ann"), FIRST, Set.of("bob"), false, 0),
                arguments("both holders stepped back", facts(), Set.of("ann", "bob"), CHAIR, Set.of("cleo"), true, 1),
                arguments("first and Independent Chair conflicted", facts(FIRST_DECLARED, CHAIR_DECLARED), Set.of(),
                        OTHER, Set.of("dan"), true, 2),
                arguments("first conflicted, Independent Chair declined", facts(FIRST_DECLARED), Set.of(CHAIR),
                        OTHER, Set.of("dan"), true, 2),
                arguments("nobody left", facts(FIRST_DECLARED, OTHER_DECLARED), Set.of(CHAIR), null, Set.of(), true, 3));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("choices")
    void next(String name, DisputeFacts dispute, Set<String> steppedBack, String group, Set<String> users,
              boolean throughOffice, int passedOver) {
        Choice choice = MediatorChoice.next(findings(dispute), steppedBack);

        assertThat(choice.groupId().orElse(null)).isEqualTo(group);
        assertThat(choice.officeMustFindAnother()).isEqualTo(group == null);
        assertThat(choice.users()).isEqualTo(users);
        assertThat(choice.throughOffice()).isEqualTo(throughOffice);
        assertThat(choice.why()).hasSize(passedOver);
    }

    @Test
    void theReasonsForPassingOverAreGiven() {
        List<Finding> findings = List.of(
                ConflictOfInterest.check(new Candidate(FIRST, Set.of("ann"), Set.of("trust")), COUNCIL_AGAINST_TRUST),
                ConflictOfInterest.check(new Candidate(CHAIR, Set.of(), Set.of()), COUNCIL_AGAINST_TRUST),
                ConflictOfInterest.check(new Candidate(OTHER, Set.of("dan"), Set.of()), COUNCIL_AGAINST_TRUST));

        Choice choice = MediatorChoice.next(findings, Set.of(OTHER));

        assertThat(choice.officeMustFindAnother()).isTrue();
        assertThat(choice.why()).containsExactly(
                FIRST + ": The employer of this post (trust) is a party to the dispute.",
                CHAIR + ": Nobody holds this post at present.",
                OTHER + ": Has stepped back from this dispute.");
    }

    @Test
    void withoutAnyCandidateTheOfficeMustLook() {
        assertThat(MediatorChoice.next(List.of(), Set.of()).officeMustFindAnother()).isTrue();
    }

    private static List<Finding> findings(DisputeFacts dispute) {
        return Stream.of(new Candidate(FIRST, Set.of("ann", "bob"), Set.of("police")),
                        new Candidate(CHAIR, Set.of("cleo"), Set.of()),
                        new Candidate(OTHER, Set.of("dan"), Set.of()))
                .map(candidate -> ConflictOfInterest.check(candidate, dispute)).toList();
    }

    private static DisputeFacts facts(Declaration... declarations) {
        return new DisputeFacts(Set.of("council", "trust"), Set.of(), List.of(declarations));
    }
}
