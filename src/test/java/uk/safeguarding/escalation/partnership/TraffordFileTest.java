package uk.safeguarding.escalation.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import uk.safeguarding.escalation.support.Proves;

class TraffordFileTest {

    private final Partnership trafford = PartnershipLoader.load("trafford.yaml",
            PartnershipMistakesTest.read("/partnerships/trafford.yaml"));

    @Test
    @Proves({"TRA-1.4", "TRA-1.6b"})
    void thePolicysFactsAreThere() {
        assertThat(trafford.immediateRisk()).isEqualTo(new ImmediateRiskRule(1, true, OptionalInt.empty(), true, false));
        assertThat(trafford.categories()).extracting(Category::id).containsExactly("reportable", "roles-and-responsibilities",
                "lack-of-action", "closed-too-soon", "other");
        assertThat(trafford.subjects()).containsExactly(Subject.ADULT);
        assertThat(trafford.rules().overallLimit()).isEmpty();
        assertThat(trafford.rules().panel()).isEmpty();
    }

    @Test
    @Proves({"TRA-G.1", "GEN-25"})
    void theReviewFellDueOn1June2025() {
        assertThat(trafford.policy().version()).isEqualTo("May 2024");
        assertThat(trafford.policy().isReviewOverdue(LocalDate.of(2025, 6, 1))).isFalse();
        assertThat(trafford.policy().isReviewOverdue(LocalDate.of(2025, 6, 2))).isTrue();
    }

    @Test
    @Proves({"TRA-C.1", "AMB-17"})
    void thePublishedContactIsThatOfTheOfficeWhichIsAskedForCounterparts() {
        assertThat(trafford.rules().counterpart().askedOf()).isEqualTo(CounterpartRule.AskedOf.OFFICE);
        assertThat(trafford.boardPost(BoardRole.OFFICE)).map(BoardPost::contact).hasValueSatisfying(contact -> {
            assertThat(contact.email()).isEqualTo("TSSP@trafford.gov.uk");
            assertThat(contact.phone()).isEqualTo("0161 912 8687");
            assertThat(contact.address()).contains("Town Hall", "Talbot Road", "M32 0TH");
        });
    }

    @Test
    @Proves({"TRA-2.3a", "TRA-2.4a", "AMB-18"})
    void stages3And4AreOfThePostsThatThePolicyNames() {
        assertThat(names("council", "senior-manager")).containsExactly("Adult Safeguarding Manager");
        assertThat(names("hospital-trust", "senior-manager")).allMatch(name -> name.startsWith("Named Professional"));
        assertThat(names("council", "head-of-service")).containsExactly("Head of Service");
        assertThat(names("hospital-trust", "head-of-service")).containsExactly("Director of Nursing");
        assertThat(names("icb", "head-of-service")).containsExactly("Designated Safeguarding Lead");
        assertThat(names("care-home", "head-of-service")).as("to be asked for").isEmpty();
    }

    private List<String> names(String agency, String rung) {
        return trafford.postsAt(agency, rung).stream().map(ref -> ref.post().name()).toList();
    }
}
