package uk.safeguarding.escalation.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import uk.safeguarding.escalation.support.Proves;

class WolverhamptonFileTest {

    private final Partnership wolverhampton = PartnershipLoader.load("wolverhampton.yaml",
            PartnershipMistakesTest.read("/partnerships/wolverhampton.yaml"));

    @Test
    @Proves({"WOL-1.1", "WOL-5.1", "WOL-1.6a"})
    void thePolicysFactsAreThere() {
        assertThat(wolverhampton.subjects()).isEqualTo(Set.of(Subject.CHILD, Subject.ADULT));
        assertThat(wolverhampton.categories()).extracting(Category::id).containsExactly("course-of-action",
                "agreed-action-not-done", "threshold", "agency-needed", "meeting-refused", "several-professionals",
                "information-or-services", "other");
        assertThat(wolverhampton.redirects()).extracting(Redirect::groundId)
                .containsExactly("own-agency", "individual-practice");
    }

    @Test
    @Proves("WOL-A2.1")
    void everyOrganisationOfAppendix2HasItsPosts() {
        assertThat(wolverhampton.agencies().stream().filter(Agency::member).collect(Collectors.toMap(Agency::name,
                agency -> representatives(agency)))).containsOnly(
                entry("Black Country Healthcare NHS Foundation Trust", List.of("Associate Director of Safeguarding")),
                entry("City of Wolverhampton Council", List.of("Deputy Director of Children's Social Care",
                        "Deputy Director of Commissioning and Transformation", "Director of Adult Services",
                        "Deputy Director of Education", "Principal Public Health Specialist", "Service Manager Adult Safeguarding",
                        "Head of Adult Services and Communities", "Head of Mental Health", "Head of Adult Provision")),
                entry("Healthwatch Wolverhampton", List.of("Manager")),
                entry("National Probation Service", List.of("Head of Probation, Walsall and Wolverhampton")),
                entry("NHS Black Country Integrated Care Board", List.of("Designated Nurses, Wolverhampton Place")),
                entry("Royal Wolverhampton NHS Trust", List.of("Deputy Head of Safeguarding", "Head of Safeguarding")),
                entry("Safer Wolverhampton Partnership", List.of("Head of Communities, Public Health")),
                entry("Voluntary, Community and Faith Sector", List.of("WVCA Safeguarding Lead")),
                entry("West Midlands Fire Service", List.of("Partnership Support Officer")),
                entry("West Midlands Police", List.of("Chief Inspector Child Protection")),
                entry("Wolverhampton Homes", List.of("Assistant Director")));
    }

    private static List<String> representatives(Agency agency) {
        return agency.posts().stream().filter(post -> post.rungs().contains("wst-representative")).map(Post::name).toList();
    }

    @Test
    @Proves({"WOL-A2.2", "WOL-A2.1", "AMB-58"})
    void theRepresentativeIsChosenBySubjectAndService() {
        assertThat(representatives("council", null, Subject.CHILD)).containsExactly("childrens-deputy-director");
        assertThat(representatives("council", null, Subject.ADULT)).containsExactly("adult-services-director");
        assertThat(representatives("council", "education", Subject.CHILD)).containsExactly("education-deputy-director");
        assertThat(representatives("council", "mental-health", Subject.ADULT)).containsExactly("mental-health-head");
        assertThat(representatives("police", null, Subject.ADULT)).containsExactly("child-protection-chief-inspector");
        assertThat(representatives("royal-trust", null, Subject.CHILD)).containsExactly("safeguarding-deputy-head",
                "safeguarding-head");
    }

    @Test
    @Proves("WOL-4.4d")
    void anAgencyThatIsNoMemberIsRepresentedByItsSectorAtThatRungAlone() {
        assertThat(wolverhampton.postsAt("charity", "wst-representative")).extracting(PostRef::groupId)
                .containsExactly("wolverhampton.wvca.safeguarding-lead");
        assertThat(wolverhampton.postsAt("charity", "director")).extracting(PostRef::groupId)
                .containsExactly("wolverhampton.charity.director");
        assertThat(wolverhampton.postsAt("wvca", "director")).isEmpty();
        assertThat(wolverhampton.postsAt("care-home", "wst-representative")).as("no sector representative").isEmpty();
    }

    @Test
    @Proves({"AMB-58", "WOL-A2.3"})
    void theStaffOfThePartnershipRepresentNobody() {
        Set<String> own = Set.of("wst-office", "partnership-manager", "project-manager", "partnership-support-officer",
                "integrated-assurance-lead", "sacg-chair");
        assertThat(wolverhampton.boardPosts()).extracting(BoardPost::id).containsExactlyInAnyOrderElementsOf(own);
        wolverhampton.rungs().forEach(rung -> wolverhampton.agencies().forEach(agency -> assertThat(
                wolverhampton.postsAt(agency.id(), rung.id())).allMatch(ref -> wolverhampton.boardPostOf(ref.groupId()).isEmpty())));
        assertThat(wolverhampton.boardPost(BoardRole.OFFICE).orElseThrow().contact().email()).isEqualTo("wst@wolverhampton.gov.uk");
    }

    @Test
    @Proves({"WOL-3.3", "WOL-2.1", "WOL-1.4", "WOL-2.5", "WOL-3.4"})
    void whatThePolicySaysMoreThanOthers() {
        assertThat(wolverhampton.immediateRisk().outsideLadder()).isTrue();
        assertThat(wolverhampton.rules().practice()).isEqualTo(new PracticeRules(true, true, true, true, List.of()));
    }

    @Test
    @Proves({"WOL-4.0", "WOL-4.4c", "WOL-4.1e", "WOL-4.1f", "WOL-4.1h", "WOL-4.2c"})
    void whatIsCountedOwedAndConfirmedBesideTheStages() {
        assertThat(wolverhampton.rules().aims()).containsExactly(
                new Aim("day-5", 5, Aim.From.DISAGREEMENT, List.of(), false), new Aim("day-7", 7, Aim.From.DISAGREEMENT, List.of(), false),
                new Aim("day-10", 10, Aim.From.DISAGREEMENT, List.of("partnership-manager"), true),
                new Aim("day-12", 12, Aim.From.DISAGREEMENT, List.of("partnership-manager"), false));
        assertThat(wolverhampton.rules().duties()).extracting(StageDuty::field).containsExactly("fileReviewedOn", "conversationOn",
                "referralText", "referralText");
        assertThat(wolverhampton.rules().confirmation()).contains(new ConfirmationLimit(Set.of(1, 2), 2));
    }

    @Test
    @Proves({"WOL-EX.3", "WOL-EX.10", "GEN-19"})
    void whoDecidesInTheEndAndHowTheChairIsReached() {
        assertThat(wolverhampton.rules().chair()).isEqualTo(new ChairRule(Optional.of("sacg-chair"), PanelRule.Parties.EXCLUDED,
                Optional.of("partnership-manager"), OptionalInt.of(3)));
        assertThat(wolverhampton.rules().stageNames()).containsEntry(5, "Exceptional route");
    }

    private List<String> representatives(String agency, String team, Subject subject) {
        return wolverhampton.postsAt(agency, "wst-representative", new Matter(team, subject)).stream()
                .map(ref -> ref.post().id()).toList();
    }
}
