package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.SouthGloucestershirePanelTest.panel;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.CHAIR;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** South Gloucestershire: who counts for whom, and what happens to a panel that sits when its facts change. */
@ApplicationTest
class SouthGloucestershirePanelChangesTest {

    private static final String COUNCIL = "council-board-representative/council";
    private static final String TRUST = "trust-board-representative/trust";
    private static final String POLICE = "police-board-representative/police";
    private static final String MANAGER = "board-board-manager/council";

    @Autowired
    Kit kit;

    private Story atFormation(Answers raise) {
        return SouthGloucestershireSteps.atChair(SouthGloucestershireSteps.atManager(SouthGloucestershireSteps.inStage4(
                SouthGloucestershireSteps.inStage3(SouthGloucestershireSteps.inStage2(kit, raise))))).as(CHAIR)
                .completes("chairDecides", SouthGloucestershireSteps.chairDecision("panel"));
    }

    private static Answers raise() {
        return SouthGloucestershireSteps.raise("2027-02-01");
    }

    private Story sitting() {
        return atFormation(raise()).completes("formPanel", panel(COUNCIL, TRUST, POLICE));
    }

    @Test
    @Proves({"SC-G12", "SGL-4.l"})
    void scG12_theCareProvidersRepresentativeCountsForACareHome() {
        Story story = atFormation(raise().with("challengedAgency", "care-home")
                .with("challengedEmail", "south-gloucestershire-care-home-carer@example.org"));
        assertThat(story.shown("formPanel", "panelProposal").toString()).contains("for Care Providers' Forum");
        story.isRefused("Add a representative of Care Providers' Forum, which speaks for its sector",
                s -> s.completes("formPanel", panel(COUNCIL, TRUST, POLICE)));
        story.isRefused("please choose one of the answers offered",
                s -> s.completes("formPanel", panel(COUNCIL, POLICE, "care-home-director/care-home")));
        story.completes("formPanel", panel(COUNCIL, POLICE, "care-forum-board-representative/care-forum"));
        assertThat(story.as("care-forum-board-representative").tasks("declareInterest")).hasSize(1);
    }

    @Test
    @Proves({"SC-G13", "GEN-19", "SGL-4.k"})
    void scG13_aMemberInConflictIsReplacedFromTheSameAgency() {
        Story story = sitting().as("council-board-representative").completes("declareInterest", PanelAnswers.interest());

        assertThat(story.records("panel-member-left")).singleElement()
                .satisfies(e -> assertThat(e.text("because")).contains("declared a personal interest").doesNotContain("uncle"));
        assertThat(story.notices("panel-member-left")).isNotEmpty().noneMatch(n -> n.body().contains("uncle"))
                .allMatch(n -> n.body().contains("an interest was declared"));
        assertThat(story.as(CHAIR).shown("panelDecision", "panelMissing").toString())
                .contains("South Gloucestershire Council is a party and is not represented");
        assertThat(story.shown("formPanel", "panelProposal").toString()).contains("for South Gloucestershire Council: may sit")
                .contains("declared a personal interest. Replace this person").doesNotContain("uncle");
        story.isRefused("declared a personal interest", s -> s.completes("formPanel", panel(COUNCIL, TRUST, POLICE)));
        story.isRefused("South Gloucestershire Council is a party and is not represented",
                s -> s.completes("formPanel", panel(TRUST, POLICE, "fire-board-representative/fire")));
        story.completes("formPanel", panel(MANAGER, TRUST, POLICE));
        assertThat(story.as("board-board-manager").tasks("declareInterest")).hasSize(1);
        assertThat(story.as("trust-board-representative").tasks("declareInterest")).as("keeps seat and task").hasSize(1);
    }

    @Test
    @Proves({"GEN-19", "GEN-26"})
    void anInterestDeclaredLaterTakesTheMemberAndTheirTasksOff() {
        Story story = sitting().as("police-board-representative");
        assertThat(story.taskKeys()).containsExactly("declareInterest");
        String instance = story.task("declareInterest").getProcessInstanceId();
        assertThat(seesInHistory(instance)).isTrue();
        story.does("declare-conflict", Answers.interest());
        assertThat(story.taskKeys()).isEmpty();
        assertThat(seesInHistory(instance)).isFalse();
        assertThat(story.as(CHAIR).tasks("formPanel")).hasSize(1);
        story.as("fire-firefighter").isRefused("there is no dispute", s -> s.does("declare-conflict", Answers.interest()));
    }

    private boolean seesInHistory(String instance) {
        return kit.as("south-gloucestershire-police-board-representative", () -> kit.engine.getHistoryService()
                .createHistoricTaskInstanceQuery().processInstanceId(instance).count()) > 0;
    }

    @Test
    @Proves({"GEN-19", "AMB-20"})
    void whereTheChairHasAnInterestTheViceChairMakesThePanelUpAndChairs() {
        Story story = sitting().as(CHAIR).does("declare-conflict", Answers.interest());
        assertThat(story.taskKeys()).isEmpty();
        story.as("board-vice-chair");
        assertThat(story.shown("formPanel", "panelWhy").toString()).contains("The Panel Chair has left the panel");
        assertThat(story.shown("formPanel", "panelChair")).isEqualTo("south-gloucestershire-board-vice-chair");
        story.completes("formPanel", PanelAnswers.form("south-gloucestershire", "board-vice-chair", COUNCIL, TRUST, POLICE));
        assertThat(story.taskKeys()).contains("panelDecision", "declareInterest");
        assertThat(story.as(CHAIR).taskKeys()).isEmpty();
    }

    @Test
    @Proves({"SC-G24", "SGL-4.j", "SGL-4.k", "GEN-19"})
    void scG24_holdersOfBoardPostsWhomAPartyEmploysMaySit() {
        Story story = atFormation(raise()).isRefused("is named twice", s -> s.completes("formPanel",
                panel(MANAGER, TRUST, POLICE, "board-board-manager")));
        story.completes("formPanel", panel(MANAGER, "board-quality-assurance-chair", TRUST, "board-learning-chair/police"));
        assertThat(story.as("board-board-manager").shown("declareInterest", "panelComposition").toString())
                .contains("by office, for no agency", "for South Gloucestershire Council", "for Severn Vale Police");
    }

    @Test
    @Proves({"SC-G25", "SGL-4.k", "AMB-39", "GEN-20"})
    void scG25_allFourPartiesSit() {
        Story story = atFormation(raise().with("otherAgencies", JsonValues.list(List.of("police", "fire"))));
        story.isRefused("Severn Vale Fire and Rescue Service is a party and is not represented",
                s -> s.completes("formPanel", panel(COUNCIL, TRUST, POLICE)));
        story.completes("formPanel", panel(COUNCIL, TRUST, POLICE, "fire-board-representative/fire"));
        assertThat(story.allTasks()).extracting("taskDefinitionKey").filteredOn("giveRepresentation"::equals).hasSize(4);
    }

    @Test
    @Proves({"GEN-19", "GEN-20", "SGL-4.k", "SGL-4.m"})
    void aPartyThatJoinsIsRepresentedAndHeard() {
        Story story = sitting();
        for (String member : List.of(CHAIR, "council-board-representative", "trust-board-representative", "police-board-representative")) {
            story.as(member).completes("declareInterest", PanelAnswers.noInterest());
        }
        story.as("council-board-representative").completes("giveRepresentation", PanelAnswers.representation("No plan"))
                .as("trust-board-representative").completes("giveRepresentation", PanelAnswers.waives());

        story.as("council-director").does("add-party", ActAnswers.addParty("fire", "firefighter"));

        assertThat(story.as("fire-firefighter").tasks("hearJoinedParty")).hasSize(1);
        story.as(CHAIR).isRefused("Severn Vale Fire and Rescue Service is a party and is not represented",
                s -> s.completes("panelDecision", PanelAnswers.decision()));
        story.completes("formPanel", panel(COUNCIL, TRUST, POLICE, "fire-board-representative/fire"));
        story.isRefused("Not heard yet: Severn Vale Fire and Rescue Service", s -> s.completes("panelDecision", PanelAnswers.decision()
                .with("waivedFor", null)));
        story.as("fire-firefighter").completes("hearJoinedParty", PanelAnswers.representation("We saw the flat"));
        story.as("fire-board-representative").completes("declareInterest", PanelAnswers.noInterest());
        story.as(CHAIR).completes("panelDecision", PanelAnswers.decision());
        assertThat(story.outcome()).contains(Outcome.RESOLVED_BINDING);
    }

    @Test
    @Proves({"GEN-18", "GEN-19"})
    void aChairWhoLeftTheirPostsIsReplacedOnTheNextMorning() {
        Story story = sitting().withReminders();
        IdentityService identity = kit.engine.getIdentityService();
        identity.deleteMembership("south-gloucestershire-" + CHAIR, "south-gloucestershire.board.independent-chair");
        try {
            story.at("Tue 2 Feb 2027 09:00").as("board-vice-chair");
            assertThat(story.shown("formPanel", "panelWhy").toString()).contains("The Panel Chair has left the panel");
            story.completes("formPanel", PanelAnswers.form("south-gloucestershire", "board-vice-chair", COUNCIL, TRUST, POLICE));
            assertThat(story.tasks("panelDecision")).hasSize(1);
        } finally {
            identity.createMembership("south-gloucestershire-" + CHAIR, "south-gloucestershire.board.independent-chair");
        }
    }

    @Test
    @Proves({"AMB-57", "GEN-10"})
    void underImmediateRiskThePanelStaysAndHasOneWorkingDay() {
        Story story = sitting();
        assertThat(story.task("panelDecision").getDueDate()).isEqualTo(java.util.Date.from(Kit.instant("Mon 8 Feb 2027 17:00")));
        story.as("police-board-representative").does("declare-immediate-risk", Answers.immediateRisk().with("consulted", "SSSM")
                .with("startStage", "stay"));
        assertThat(story.as(CHAIR).task("panelDecision").getDueDate())
                .isEqualTo(java.util.Date.from(Kit.instant("Tue 2 Feb 2027 17:00")));
        assertThat(story.notices("panel-risk")).hasSize(4);
        story.completes("interimDirection", Answers.of().with("directionStep", "direct").with("interimDirection", "No discharge at night")
                .with("interimSafety", "The ward keeps the adult").with("interimSafetyOwner", "Matron, trust"));
        assertThat(story.notices("panel-direction")).isNotEmpty().allMatch(n -> n.body().contains("No discharge at night"));
        assertThat(story.tasks("panelDecision")).as("the panel stays").hasSize(1);
    }

    @Test
    @Proves({"AMB-57", "GEN-19"})
    void aNewChairGetsTheOpenInterimDirection() {
        Story story = sitting().as("police-board-representative").does("declare-immediate-risk", Answers.immediateRisk()
                .with("consulted", "SSSM").with("startStage", "stay"));
        story.as(CHAIR).does("declare-conflict", Answers.interest());
        assertThat(story.allTasks()).filteredOn(t -> t.getTaskDefinitionKey().equals("interimDirection")).singleElement()
                .satisfies(t -> assertThat(t.getAssignee()).isNull());
        story.as("board-vice-chair").completes("formPanel", PanelAnswers.form("south-gloucestershire", "board-vice-chair", COUNCIL,
                TRUST, POLICE));
        assertThat(story.taskKeys()).contains("panelDecision", "interimDirection");
    }

    @Test
    @Proves({"AMB-57"})
    void riskDeclaredWhileNobodyChairsIsPutToWhoeverChairsNext() {
        Story story = sitting().as(CHAIR).does("declare-conflict", Answers.interest());
        story.as("police-board-representative").does("declare-immediate-risk", Answers.immediateRisk().with("consulted", "SSSM")
                .with("startStage", "stay"));
        story.as("board-vice-chair").completes("formPanel", PanelAnswers.form("south-gloucestershire", "board-vice-chair", COUNCIL,
                TRUST, POLICE));
        assertThat(story.tasks("interimDirection")).hasSize(1);
    }
}
