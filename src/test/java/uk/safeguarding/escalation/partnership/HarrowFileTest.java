package uk.safeguarding.escalation.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.safeguarding.escalation.support.Proves;

class HarrowFileTest {

    private final Partnership harrow = PartnershipLoader.load("harrow.yaml",
            PartnershipMistakesTest.read("/partnerships/harrow.yaml"));

    @Test
    @Proves("AMB-33")
    void confirmationAndFeedbackAreAPlatformStandardHereAndThePolicysElsewhere() {
        assertThat(harrow.settings().confirmationAndFeedback()).isEqualTo(ConfirmationRule.PLATFORM_STANDARD);
        assertThat(PartnershipLoader.load("g.yaml", PartnershipMistakesTest.read("/partnerships/south-gloucestershire.yaml")).settings()
                .confirmationAndFeedback()).isEqualTo(ConfirmationRule.POLICY);
    }

    @Test
    @Proves({"HAR-2.2", "HAR-4.4c"})
    void thePolicysFactsAreThere() {
        assertThat(harrow.immediateRisk()).isEqualTo(new ImmediateRiskRule(1, true, OptionalInt.empty(), true, true));
        assertThat(harrow.categories()).hasSize(7).last().extracting(Category::id).isEqualTo("other");
        assertThat(harrow.rules().overallLimit()).isEmpty();
        assertThat(harrow.rules().panel()).hasValueSatisfying(panel -> {
            assertThat(panel.parties()).isEqualTo(PanelRule.Parties.EXCLUDED);
            assertThat(panel.minimumAgencies()).isEqualTo(3);
        });
        assertThat(harrow.redirects()).extracting(Redirect::groundId)
                .containsExactly("own-manager", "whistle-blowing", "complaint", "quality-assurance", "child");
        assertThat(harrow.redirects().get(2).destination()).contains("25 August 2011");
    }

    @Test
    @Proves("AMB-17")
    void thePostsOfTheBoard() {
        assertThat(harrow.boardPost(BoardRole.PARTNERSHIP_CHAIR)).map(BoardPost::id).contains("hssp-chair");
        assertThat(harrow.boardPost(BoardRole.INDEPENDENT_CHAIR)).map(BoardPost::employerAgencyId).isEmpty();
        assertThat(harrow.boardPost(BoardRole.OFFICE)).map(BoardPost::id).contains("safeguarding-adults-service");
        assertThat(harrow.boardPosts(BoardRole.SUB_GROUP_CHAIR)).extracting(BoardPost::id)
                .containsExactly("training-chair");
    }

    @Test
    @Proves("HAR-4.3a")
    void theDeputyActsOnlyWhileTheMemberIsAbsentAndNobodyElseDoes() {
        String member = "harrow.council.hsab-member";
        String deputy = "harrow.council.hsab-deputy";
        assertThat(groups(harrow.postsAt("council", "hsab-lead"))).containsExactly(member);
        assertThat(present("council", Set.of())).containsExactly(member);
        assertThat(present("council", Set.of(deputy))).containsExactly(member);
        assertThat(present("council", Set.of(member))).containsExactly(deputy);
        assertThat(present("council", Set.of(member, deputy))).as("to be asked for").isEmpty();
        assertThat(present("housing", Set.of("harrow.housing.hsab-member"))).as("no deputy in the directory").isEmpty();
        assertThat(present("police", Set.of(member))).containsExactly("harrow.police.hsab-member");
    }

    @Test
    @Proves("HAR-T.3")
    void aThresholdDecisionIsReviewedInTheAgencyWhoseTeamTookIt() {
        assertThat(groups(harrow.postsAt("council", "threshold-talk")))
                .containsExactly("harrow.council.team-manager");
        assertThat(groups(harrow.postsAt("council", "threshold-review")))
                .containsExactly("harrow.council.threshold-reviewer");
        assertThat(groups(harrow.postsAt("cnwl", "threshold-review")))
                .containsExactly("harrow.cnwl.threshold-reviewer");
        assertThat(harrow.postsAt("police", "threshold-review")).isEmpty();
    }

    @Test
    @Proves({"HAR-1.1", "AMB-37", "GEN-18"})
    void teamsAreSidesAndEveryAgencyHasSomebodyAtEveryRung() {
        assertThat(groups(harrow.postsAt("council", "line-manager", Matter.ofTeam("hospital-team"))))
                .containsExactly("harrow.council.hospital-manager");
        assertThat(groups(harrow.postsAt("council", "line-manager", Matter.ofTeam("safeguarding-team"))))
                .containsExactly("harrow.council.team-manager");
        harrow.agencies().forEach(agency -> {
            harrow.rungs().stream().filter(rung -> rung.stage() > 0 && rung.stage() < 4).forEach(rung -> assertThat(harrow.postsAt(agency.id(), rung.id()))
                    .as(agency.id() + " " + rung.id()).isNotEmpty());
            assertThat(harrow.safeguardingLeads(agency.id())).as(agency.id()).isNotEmpty();
        });
    }

    @ParameterizedTest(name = "{0}, {1}, working day {2}")
    @CsvSource({
            "older-people,  10:00, true,  access-harrow, 020 8901 2680, 020 8420 9453",
            "disability,    10:00, true,  access-harrow, 020 8901 2680, 020 8420 9453",
            "mental-health, 10:00, true,  cnwl,          0800 023 4650, 020 8420 9453",
            "mental-health, 22:00, true,  cnwl,          0800 023 4650, 020 8424 0999",
            "older-people,  09:00, true,  access-harrow, 020 8901 2680, 020 8420 9453",
            "older-people,  08:59, true,  access-harrow, 020 8901 2680, 020 8424 0999",
            "older-people,  17:00, true,  access-harrow, 020 8901 2680, 020 8424 0999",
            "older-people,  10:00, false, access-harrow, 020 8901 2680, 020 8424 0999"})
    @Proves({"HAR-7.1", "HAR-7.2"})
    void theContactFitsTheAdultAndTheHour(String group, LocalTime time, boolean workingDay, String first, String number,
                                          String serviceNumber) {
        ConcernContacts contacts = harrow.concernContacts();
        boolean officeHours = contacts.isOfficeHours(time, workingDay);

        assertThat(contacts.fitting(group)).extracting(ConcernContact::id)
                .containsExactly(first, "safeguarding-adults-service");
        assertThat(contacts.fitting(group).get(0).phones(officeHours)).containsExactly(number);
        assertThat(contacts.fitting(group).get(1).phones(officeHours)).hasSize(2).first().isEqualTo(serviceNumber);
    }

    private List<String> present(String agency, Set<String> absent) {
        StageHandlers handlers = harrow.handlers(agency, "hsab-lead", absent);
        assertThat(handlers.carrying()).isEmpty();
        return groups(handlers.leading());
    }

    private static List<String> groups(List<PostRef> posts) {
        return posts.stream().map(PostRef::groupId).toList();
    }
}
