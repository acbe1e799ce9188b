package uk.safeguarding.escalation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import uk.safeguarding.escalation.decision.Finding.Kind;
import uk.safeguarding.escalation.support.Proves;

@Proves({"SOL-2.6a", "GEN-19", "AMB-25"})
class ConflictOfInterestTest {

    private static final String CHAIR = "solihull.board.policies-and-procedures-chair";
    private static final Candidate BY_POLICE = new Candidate(CHAIR, Set.of("ann", "bob"), Set.of("police"));
    private static final Set<String> COUNCIL_AND_TRUST = Set.of("council", "trust");
    private static final Declaration OF_POST = new Declaration(CHAIR, "The sub-committee wrote the plan.");
    private static final Declaration OF_ANN = new Declaration("ann", "A relative of the adult.");
    private static final Declaration OF_BOB = new Declaration("bob", "Worked on the ward.");

    static Stream<Arguments> findings() {
        return Stream.of(
                arguments("nothing found", COUNCIL_AND_TRUST, Set.of(), List.of(),
                        false, List.of(), Set.of("ann", "bob")),
                arguments("employer is a party", Set.of("council", "police"), Set.of(), List.of(),
                        true, List.of(Kind.EMPLOYER_IS_PARTY), Set.of()),
                arguments("post declared", COUNCIL_AND_TRUST, Set.of(), List.of(OF_POST),
                        true, List.of(Kind.DECLARED), Set.of()),
                arguments("one holder declared", COUNCIL_AND_TRUST, Set.of(), List.of(OF_ANN),
                        false, List.of(Kind.DECLARED), Set.of("bob")),
                arguments("all holders declared", COUNCIL_AND_TRUST, Set.of(), List.of(OF_ANN, OF_BOB),
                        true, List.of(Kind.DECLARED, Kind.DECLARED), Set.of()),
                arguments("one holder handled it", COUNCIL_AND_TRUST, Set.of("bob", "zoe"), List.of(),
                        false, List.of(Kind.HANDLED_EARLIER), Set.of("ann")),
                arguments("all holders handled it", COUNCIL_AND_TRUST, Set.of("ann", "bob"), List.of(),
                        true, List.of(Kind.HANDLED_EARLIER, Kind.HANDLED_EARLIER), Set.of()),
                arguments("one handled it, the other declared", COUNCIL_AND_TRUST, Set.of("ann"), List.of(OF_BOB),
                        true, List.of(Kind.HANDLED_EARLIER, Kind.DECLARED), Set.of()),
                arguments("somebody else declared", COUNCIL_AND_TRUST, Set.of(),
                        List.of(new Declaration("zoe", "Knows the family.")), false, List.of(), Set.of("ann", "bob")),
                arguments("everything at once", Set.of("police", "trust"), Set.of("ann"), List.of(OF_POST, OF_ANN), true,
                        List.of(Kind.EMPLOYER_IS_PARTY, Kind.DECLARED, Kind.HANDLED_EARLIER, Kind.DECLARED), Set.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("findings")
    void finding(String name, Set<String> parties, Set<String> earlier, List<Declaration> declarations,
                 boolean conflicted, List<Kind> kinds, Set<String> free) {
        Finding finding = ConflictOfInterest.check(BY_POLICE, new DisputeFacts(parties, earlier, declarations));

        assertThat(finding.conflicted()).isEqualTo(conflicted);
        assertThat(finding.reasons()).extracting(Finding.Reason::kind).containsExactlyElementsOf(kinds);
        assertThat(finding.usersStillFree()).isEqualTo(free);
    }

    @Test
    void theReasonIsAPlainSentenceForTheRecord() {
        Finding finding = ConflictOfInterest.check(BY_POLICE,
                new DisputeFacts(Set.of("police"), Set.of("bob"), List.of(OF_POST, OF_ANN)));

        assertThat(finding.reasons()).containsExactly(
                new Finding.Reason(Kind.EMPLOYER_IS_PARTY, "police",
                        "The employer of this post (police) is a party to the dispute."),
                new Finding.Reason(Kind.DECLARED, CHAIR,
                        "An interest was declared for this post: The sub-committee wrote the plan."),
                new Finding.Reason(Kind.DECLARED, "ann", "ann declared an interest: A relative of the adult."),
                new Finding.Reason(Kind.HANDLED_EARLIER, "bob", "bob handled this dispute at an earlier stage."));
    }

    @Test
    void aPartyThatJoinsLaterBringsAConflictAtTheNextCheck() {
        assertThat(ConflictOfInterest.check(BY_POLICE, facts(COUNCIL_AND_TRUST)).conflicted()).isFalse();
        assertThat(ConflictOfInterest.check(BY_POLICE, facts(Set.of("council", "trust", "police"))).conflicted()).isTrue();
    }

    @Test
    void withoutEmployerNoPartyIsAConflictAndAVacantPostHasNobodyFree() {
        Candidate independent = new Candidate("solihull.board.independent-chair", Set.of("cleo"), Set.of());
        assertThat(ConflictOfInterest.check(independent, facts(Set.of("council", "police"))).conflicted()).isFalse();

        Finding vacant = ConflictOfInterest.check(new Candidate(CHAIR, Set.of(), Set.of()), facts(COUNCIL_AND_TRUST));
        assertThat(vacant.conflicted()).isFalse();
        assertThat(vacant.usersStillFree()).isEmpty();
    }

    @Test
    void aHolderWhoWorksForAPartyIsBarredAndTheOthersAreNot() {
        Candidate candidate = new Candidate(CHAIR, Map.of("ann", Set.of("trust", "care-home"), "bob", Set.of("care-home")),
                Set.of("police"));

        Finding finding = ConflictOfInterest.check(candidate, facts(COUNCIL_AND_TRUST));
        assertThat(finding.conflicted()).isFalse();
        assertThat(finding.usersStillFree()).containsExactly("bob");
        assertThat(finding.reasons()).containsExactly(
                new Finding.Reason(Kind.EMPLOYER_IS_PARTY, "ann", "ann works for a party to the dispute (trust)."));

        Finding nobodyLeft = ConflictOfInterest.check(candidate, facts(Set.of("trust", "care-home")));
        assertThat(nobodyLeft.conflicted()).isTrue();
        assertThat(nobodyLeft.usersStillFree()).isEmpty();
        assertThat(ConflictOfInterest.check(candidate, facts(Set.of("police", "council"))).usersStillFree())
                .as("the post's own employer bars everybody").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ann, false", "bob, false", "office-worker, true", "' ', false", ", false"})
    void nobodyConfirmsTheirOwnConflict(String user, boolean allowed) {
        Finding finding = ConflictOfInterest.check(BY_POLICE, facts(Set.of("police")));

        assertThat(ConflictOfInterest.mayConfirm(user, finding)).isEqualTo(allowed);
    }

    private static DisputeFacts facts(Set<String> parties) {
        return new DisputeFacts(parties, Set.of(), List.of());
    }
}
