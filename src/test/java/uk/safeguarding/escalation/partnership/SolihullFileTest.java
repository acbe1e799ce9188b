package uk.safeguarding.escalation.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import uk.safeguarding.escalation.support.Proves;

class SolihullFileTest {

    private final Partnership solihull = PartnershipLoader.load("solihull.yaml",
            PartnershipMistakesTest.read("/partnerships/solihull.yaml"));

    @Test
    @Proves({"SOL-1.1", "SOL-1.4", "SOL-1.5", "GEN-03", "GEN-25"})
    void thePolicysFactsAreThere() {
        assertThat(solihull.id()).isEqualTo("solihull");
        assertThat(solihull.referencePrefix()).isEqualTo("SOL");
        assertThat(solihull.policy().version()).isEqualTo("undated");
        assertThat(solihull.policy().isReviewOverdue(LocalDate.of(2099, 1, 1))).isFalse();
        assertThat(solihull.policy().framework()).hasSize(3).first().isEqualTo("Care Act 2014");
        assertThat(solihull.closeOfBusiness()).isEqualTo(LocalTime.of(17, 0));
        assertThat(solihull.settings()).isEqualTo(new Settings(5, OptionalInt.of(10)));
        assertThat(solihull.rules().aims()).containsExactly(new Aim("aim", 5, Aim.From.RAISE, List.of(), false));
        assertThat(solihull.categories()).extracting(Category::id)
                .containsExactly("thresholds", "roles-and-responsibilities", "need-for-action", "communication");
        assertThat(solihull.examples()).hasSize(6);
    }

    @Test
    @Proves({"SOL-C.1", "SOL-2.3d"})
    void theOfficesContactIsThePublishedOne() {
        assertThat(solihull.boardPost(BoardRole.OFFICE).orElseThrow().contact()).isEqualTo(new Contact(
                "Safeguarding Adults Board Business Team, Solihull Metropolitan Borough Council",
                "Council House, Manor Square, Solihull B91 3QB", "0121 788 4392", "ssab@solihull.gov.uk",
                "www.safeguardingsolihull.org.uk"));
    }

    @Test
    @Proves({"SOL-X.1", "AMB-28", "AMB-62"})
    void otherGroundsAreSentElsewhere() {
        assertThat(solihull.subjects()).containsExactly(Subject.ADULT);
        assertThat(solihull.redirects()).extracting(Redirect::groundId)
                .containsExactly("position-of-trust", "complaint", "own-organisation", "child");
        assertThat(solihull.redirects()).filteredOn(Redirect::excludes).extracting(Redirect::groundId).containsExactly("child");
        assertThat(solihull.redirects().get(0).destination()).isEqualTo("West Midlands Position of Trust Framework");
    }

    @Test
    @Proves({"SOL-2.2b", "AMB-27"})
    void immediateRiskEntersAtStageTwo() {
        assertThat(solihull.immediateRisk().entryStage()).isEqualTo(2);
    }

    @Test
    @Proves({"SOL-2.3a", "AMB-24", "SOL-2.4a", "SOL-2.4b"})
    void managerOrLeadAtStageTwoThenUpTheLineToTheTop() {
        assertThat(solihull.rungsOfStage(1)).extracting(Rung::id).containsExactly("practitioner");
        assertThat(solihull.rungsOfStage(2)).extracting(Rung::id).containsExactly("line-manager", "safeguarding-lead");
        assertThat(solihull.rungsOfStage(3)).extracting(Rung::id).containsExactly("service-manager", "director");
        assertThat(solihull.rungsOfStage(4)).isEmpty();
        assertThat(solihull.nextRung("line-manager")).as("the lead is an alternative, no step up").isEmpty();
        assertThat(solihull.nextRung("safeguarding-lead")).isEmpty();
        assertThat(solihull.nextRung("service-manager")).map(Rung::id).contains("director");
        assertThat(solihull.nextRung("director")).isEmpty();
        assertThat(solihull.isTopRung("director")).isTrue();
        assertThat(solihull.isTopRung("service-manager")).isFalse();
    }

    @Test
    @Proves("GEN-18")
    void everySampleAgencyHasSomebodyAtEveryRungAndInEveryRole() {
        assertThat(solihull.agencies()).extracting(Agency::id)
                .containsExactly("council", "hospital-trust", "police", "care-home");
        for (Agency agency : solihull.agencies()) {
            for (Rung rung : solihull.rungs()) {
                assertThat(solihull.postsAt(agency.id(), rung.id())).as(agency.id() + " " + rung.id()).isNotEmpty();
            }
            assertThat(solihull.safeguardingLeads(agency.id())).as(agency.id()).isNotEmpty();
            assertThat(solihull.subCommitteeRepresentatives(agency.id())).as(agency.id()).isNotEmpty();
        }
    }

    @Test
    @Proves({"SOL-2.5b", "SOL-2.6a", "SOL-2.6c"})
    void theBoardsPostsAndTheirEmployers() {
        assertThat(solihull.boardPost(BoardRole.OFFICE)).map(BoardPost::employerAgencyId).contains("council");
        assertThat(solihull.boardPost(BoardRole.MEDIATOR_FIRST)).map(BoardPost::employerAgencyId).contains("police");
        assertThat(solihull.boardPost(BoardRole.INDEPENDENT_CHAIR))
                .hasValueSatisfying(chair -> assertThat(chair.employerAgencyId()).isNull());
        assertThat(solihull.allGroups()).contains(
                new PostGroup("solihull.council.team-manager", "Team manager, Solihull Council"),
                new PostGroup("solihull.board.business-team", "Business Team, Solihull Safeguarding Adults Board"));
    }

    @Test
    void eachPostHasItsOwnSampleAccount() {
        assertThat(solihull.sampleAccounts()).hasSameSizeAs(solihull.allGroups()).extracting(SampleAccount::userId)
                .doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9-]{1,64}"))
                .contains("solihull-council-team-manager", "solihull-board-independent-chair");
    }
}
