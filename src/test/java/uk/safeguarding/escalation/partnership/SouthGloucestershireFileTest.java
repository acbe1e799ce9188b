package uk.safeguarding.escalation.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.safeguarding.escalation.support.Proves;

class SouthGloucestershireFileTest {

    private static final String FILE = PartnershipMistakesTest.read("/partnerships/south-gloucestershire.yaml");
    private static final String TENANT = "south-gloucestershire.";

    private final Partnership glos = PartnershipLoader.load("south-gloucestershire.yaml", FILE);

    @Test
    @Proves("GEN-25")
    void thePolicysFactsAreThere() {
        assertThat(glos.referencePrefix()).isEqualTo("SGL");
        assertThat(glos.subjects()).containsExactly(Subject.ADULT);
        assertThat(glos.policy().version()).isEqualTo("June 2021");
        assertThat(glos.policy().isReviewOverdue(LocalDate.of(2023, 6, 30))).isFalse();
        assertThat(glos.policy().isReviewOverdue(LocalDate.of(2023, 7, 1))).isTrue();
        assertThat(glos.redirects()).extracting(Redirect::groundId).containsExactly("complaint", "child");
        assertThat(glos.rungs()).extracting(Rung::stage).containsExactly(1, 2, 3, 4);
        assertThat(glos.examples()).isEmpty();
    }

    @Test
    @Proves({"SGL-4.j", "SGL-4.k"})
    void theRulesOfTheLadder() {
        assertThat(glos.rules().overallLimit()).contains(new OverallLimit(5, 4, true));
        assertThat(glos.immediateRisk()).isEqualTo(new ImmediateRiskRule(2, true, OptionalInt.of(1), true, false));
        PanelRule panel = glos.rules().panel().orElseThrow();
        assertThat(panel.parties()).isEqualTo(PanelRule.Parties.INCLUDED);
        assertThat(panel.minimumAgencies()).isEqualTo(3);
        assertThat(panel.offices()).containsExactlyInAnyOrder("independent-chair", "vice-chair", "sssm", "board-manager",
                "quality-assurance-chair", "learning-chair");
        assertThat(panel.clause()).startsWith("Stage 4:").endsWith("every agency in the dispute is one of them.");
    }

    /** All 24 cells of Appendix 2: the posts that carry, the posts that lead. */
    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', value = {
            "council     | practitioner         | council.social-worker                     | council.senior-social-worker",
            "council     | line-manager         | council.senior-social-worker              | council.team-manager",
            "council     | senior-manager       | council.team-manager                      | council.service-manager",
            "council     | board-representative | council.director                          | council.board-representative",
            "care-home   | practitioner         | care-home.carer                           | care-home.team-leader",
            "care-home   | line-manager         | care-home.team-leader                     | care-home.safeguarding-lead care-home.registered-manager",
            "care-home   | senior-manager       | care-home.registered-manager              | care-home.director",
            "care-home   | board-representative | ''                                        | care-forum.board-representative",
            "trust       | practitioner         | trust.nurse                               | trust.ward-manager",
            "trust       | line-manager         | trust.ward-manager                        | trust.safeguarding-lead trust.supervisor",
            "trust       | senior-manager       | trust.safeguarding-lead trust.supervisor  | trust.named-professional",
            "trust       | board-representative | trust.named-professional                  | trust.board-representative",
            "practice    | practitioner         | practice.practitioner                     | practice.partner practice.practice-manager",
            "practice    | line-manager         | ''                                        | practice.partner practice.practice-manager",
            "practice    | senior-manager       | ''                                        | nhs-england.clinical-governance",
            "practice    | board-representative | ''                                        | icb.board-representative",
            "befriending | practitioner         | befriending.support-worker                | befriending.line-manager",
            "befriending | line-manager         | befriending.line-manager                  | befriending.safeguarding-lead befriending.senior-manager",
            "befriending | senior-manager       | befriending.senior-manager                | befriending.director",
            "befriending | board-representative | ''                                        | voluntary-network.board-representative",
            "police      | practitioner         | police.officer                            | police.sergeant",
            "police      | line-manager         | police.sergeant                           | police.inspector",
            "police      | senior-manager       | police.inspector                          | police.head",
            "police      | board-representative | police.head                               | police.board-representative"})
    @Proves({"SGL-X2.1", "SGL-3.a", "SGL-4.a", "SGL-4.l", "AMB-43"})
    void scG18everyCellOfTheMatrix(String agency, String rung, String carrying, String leading) {
        StageHandlers handlers = glos.handlers(agency, rung, Set.of());

        assertThat(groups(handlers.carrying())).isEqualTo(split(carrying));
        assertThat(groups(handlers.leading())).isEqualTo(split(leading));
        assertThat(glos.postsAt(agency, rung)).isEqualTo(handlers.all()).isNotEmpty();
    }

    @Test
    @Proves({"SGL-X2.1", "AMB-43"})
    void scG16primaryCareGoesToClinicalGovernanceOrItsSuccessor() {
        assertThat(groups(glos.postsAt("practice", "senior-manager"))).containsExactly("nhs-england.clinical-governance");
        Partnership later = PartnershipLoader.load("x.yaml", FILE
                .replace("leads: [clinical-governance], of: nhs-england", "leads: [clinical-governance], of: icb")
                .replace("{id: board-representative, name: SGSAB representative, positions: [board-representative], "
                        + "roles: [board-representative]}\n  - id: befriending", "{id: board-representative, name: SGSAB "
                        + "representative, positions: [board-representative, clinical-governance]}\n  - id: befriending"));
        assertThat(groups(later.postsAt("practice", "senior-manager"))).containsExactly("icb.board-representative");
    }

    @Test
    @Proves("SGL-X2.2")
    void aFurtherColumnIsDataAndASectorWithoutOneNamesRungs() {
        assertThat(groups(glos.postsAt("fire", "line-manager"))).containsExactly("fire.watch-manager");
        String column = "matrix:\n"
                + "  - {sector: fire, stage: 1, carries: [practitioner], leads: [line-manager]}\n"
                + "  - {sector: fire, stage: 2, carries: [line-manager], leads: [senior-manager]}\n"
                + "  - {sector: fire, stage: 3, carries: [senior-manager], leads: [organisation-director]}\n"
                + "  - {sector: fire, stage: 4, leads: [board-representative]}\n";
        Partnership wider = PartnershipLoader.load("x.yaml", FILE.replace("matrix:\n", column)
                .replace("Firefighter, rungs: [practitioner]", "Firefighter, positions: [practitioner]")
                .replace("Watch manager, rungs: [line-manager]", "Watch manager, positions: [line-manager]")
                .replace("rungs: [senior-manager]", "positions: [senior-manager]")
                .replace("rungs: [board-representative]", "positions: [board-representative]"));
        assertThat(groups(wider.handlers("fire", "line-manager", Set.of()).carrying())).containsExactly("fire.watch-manager");
        assertThat(groups(wider.handlers("fire", "line-manager", Set.of()).leading())).containsExactly("fire.station-manager");
    }

    @Test
    @Proves("AMB-42")
    void everyAgencyHasWhomItsFormsGoTo() {
        assertThat(groups(glos.postsWith("council", PostRole.RESOLUTION_AUDIT_MANAGER)))
                .containsExactly("council.audit-manager");
        assertThat(groups(glos.postsWith("trust", PostRole.BOARD_REPRESENTATIVE)))
                .containsExactly("trust.board-representative");
        assertThat(glos.agencies()).filteredOn(Agency::member).allSatisfy(agency ->
                assertThat(glos.postsWith(agency.id(), PostRole.BOARD_REPRESENTATIVE)).isNotEmpty());
    }

    @Test
    @Proves({"SGL-K.1", "AMB-56"})
    void scG19theHolderOfTheDayAndTheirContact() {
        String next = "from: 2021-06-01}\n      - {user: next-sssm, name: Next holder, from: 2027-02-03, "
                + "contact: {name: Next holder, phone: 01454 000000}}";
        BoardPost sssm = PartnershipLoader.load("x.yaml", FILE.replace("from: 2021-06-01}", next))
                .boardPost(BoardRole.OFFICE).orElseThrow();

        assertThat(sssm.holderOn(LocalDate.of(2021, 5, 31))).isEmpty();
        assertThat(sssm.holderOn(LocalDate.of(2027, 2, 2))).map(Holder::name).contains("Holder of June 2021");
        assertThat(sssm.holderOn(LocalDate.of(2027, 2, 3))).map(Holder::userId).contains("next-sssm");
        assertThat(sssm.holderOn(LocalDate.of(2027, 2, 4))).map(Holder::name).contains("Next holder");
        assertThat(sssm.contactOn(LocalDate.of(2027, 2, 2)).phone()).isEqualTo("01454 868924");
        assertThat(sssm.contactOn(LocalDate.of(2027, 2, 3)).phone()).isEqualTo("01454 000000");
    }

    private static List<String> groups(List<PostRef> posts) {
        return posts.stream().map(ref -> ref.groupId().substring(TENANT.length())).toList();
    }

    private static List<String> split(String groups) {
        return groups.isEmpty() ? List.of() : Arrays.asList(groups.split(" "));
    }
}
