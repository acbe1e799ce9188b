package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Harrow: who instigates the panel when a conflict shows late, and who of the panel can be replaced when it waits in vain. */
@ApplicationTest
class HarrowPanelConflictsTest {

    private static final String CHAIR = HarrowSteps.CHAIR;
    private static final String HSSP_CHAIR = "board-hssp-chair";
    private static final String OFFICE = "board-safeguarding-adults-service";
    private static final String POLICE = "police-hsab-member/police";
    private static final String FIRE = "fire-hsab-member/fire";
    private static final String HOUSING = "housing-hsab-member/housing";
    private static final String ICB = "icb-hsab-member/icb";

    @Autowired
    Kit kit;

    private Story sitting() {
        return HarrowSteps.atFormation(HarrowSteps.inStage4(kit))
                .completes("formPanel", PanelAnswers.form("harrow", CHAIR, POLICE, FIRE, HOUSING))
                .completes("confirmIndependence", PanelAnswers.independent());
    }

    private static Answers replaces(String user) {
        return Answers.of().with("memberEmail", "harrow-" + user + "@example.org").with("why", "No declaration in spite of reminders");
    }

    @Test
    @Proves({"AMB-30", "GEN-19", "HAR-4.4a"})
    void whereTheChairOfTheHsspDeclaresAnInterestTheIndependentChairInstigates() {
        Story story = HarrowSteps.inStage4(kit).as(HSSP_CHAIR);
        String instance = story.task("instigatePanel").getProcessInstanceId();
        story.does("declare-conflict", Answers.interest());
        assertThat(story.taskKeys()).isEmpty();
        assertThat(kit.as("harrow-" + HSSP_CHAIR, () -> kit.engine.getHistoryService().createHistoricTaskInstanceQuery()
                .processInstanceId(instance).count())).as("the grants are gone").isZero();
        assertThat(story.notices("panel-instigation")).singleElement()
                .satisfies(n -> assertThat(n.recipient().id()).isEqualTo("harrow.board.independent-chair"));
        story.as(CHAIR).completes("instigatePanel", HarrowAnswers.instigate());
        assertThat(story.tasks("formPanel")).hasSize(1);
    }

    @Test
    @Proves({"AMB-30", "GEN-20"})
    void whereTheEmployerOfTheChairOfTheHsspJoinsTheIndependentChairInstigates() {
        Story story = HarrowSteps.inStage4(kit).as(HarrowSteps.MATRON).does("add-party", ActAnswers.addParty("police", "sergeant"));
        assertThat(story.as(HSSP_CHAIR).tasks("instigatePanel")).isEmpty();
        story.as(CHAIR).does("declare-conflict", Answers.interest());
        assertThat(story.tasks("instigatePanel")).isEmpty();
        assertThat(story.as(OFFICE).tasks("instigatePanel")).as("nobody else is left").hasSize(1);
    }

    @Test
    @Proves({"AMB-30", "GEN-20"})
    void aPartyThatEmploysNobodyAskedLeavesTheInstigationAsItIs() {
        Story story = HarrowSteps.inStage4(kit).as(HarrowSteps.MATRON).does("add-party", ActAnswers.addParty("icb", "nurse"));
        assertThat(story.as(HSSP_CHAIR).tasks("instigatePanel")).hasSize(1);
        assertThat(story.as(CHAIR).tasks("instigatePanel")).isEmpty();
        assertThat(story.notices("panel-instigation")).isEmpty();
    }

    @Test
    @Proves({"GEN-18", "GEN-19"})
    void aSilentMemberIsReplacedByWhoeverFormsThePanel() {
        Story story = sitting().withReminders();
        for (String member : List.of(CHAIR, "fire-hsab-member", "housing-hsab-member")) {
            story.as(member).completes("declareInterest", PanelAnswers.noInterest());
        }
        story.as(CHAIR).isRefused("start \"Make up a resolution panel\" in Tasklist",
                s -> s.completes("panelDecision", PanelAnswers.decision()));
        assertThat(story.notices("panel-member-silent")).isEmpty();
        story.at("Tue 9 Feb 2027 09:00");
        assertThat(story.notices("panel-member-silent")).isNotEmpty().allSatisfy(n -> {
            assertThat(n.recipient().id()).isEqualTo("harrow.board.independent-chair");
            assertThat(n.body()).contains("the declaration is overdue", "Make up a resolution panel", "Two carers visit each day");
        });
        story.as("fire-hsab-member").isRefused("there is no resolution panel",
                s -> s.does("make-up-panel", replaces("police-hsab-member")));
        story.as(CHAIR).isRefused("nobody with this address sits on the panel",
                s -> s.does("make-up-panel", replaces("icb-hsab-member")));
        story.does("make-up-panel", replaces("police-hsab-member"));
        assertThat(story.as("police-hsab-member").taskKeys()).isEmpty();
        assertThat(story.notices("panel-member-left")).extracting(n -> n.recipient().id())
                .contains("harrow.board.independent-chair", "harrow-" + HSSP_CHAIR, "harrow-police-hsab-member");
        assertThat(story.notices("panel-member-left")).noneMatch(n -> n.body().contains("reminders"));
        story.as(CHAIR).completes("formPanel", PanelAnswers.form("harrow", CHAIR, FIRE, HOUSING, ICB))
                .completes("confirmIndependence", PanelAnswers.independent());
        story.as("icb-hsab-member").completes("declareInterest", PanelAnswers.noInterest());
        assertThat(HarrowSteps.panelDecides(story).outcome()).contains(Outcome.RESOLVED_BINDING);
        assertThat(story.notices("panel-decision")).extracting(n -> n.recipient().id())
                .contains("harrow.board.independent-chair", "harrow-" + HSSP_CHAIR);
    }

    @Test
    @Proves({"GEN-18", "AMB-57"})
    void aChairWhoIsAwayIsReplacedByTheNextPostAndTheNewChairHasTheOpenDirection() {
        Story story = sitting().withReminders();
        kit.start("harrow-" + CHAIR, "harrow", "record-absence", AbsenceTest.away("2027-02-02", "2027-02-05").map());
        try {
            story.as(OFFICE).isRefused("there is no resolution panel", s -> s.does("make-up-panel", replaces(CHAIR)));
            story.at("Tue 2 Feb 2027 09:00");
            assertThat(story.notices("panel-member-silent")).extracting(n -> n.recipient().id()).contains("harrow.board.hssp-chair");
            story.as(HarrowSteps.MATRON).does("declare-immediate-risk", ActAnswers.immediateRisk()
                    .with("consulted", "Nobody on call").with("startStage", "stay"));
            assertThat(story.as(CHAIR).tasks("interimDirection")).hasSize(1);
            story.as(HSSP_CHAIR).does("make-up-panel", replaces(CHAIR));
            assertThat(story.as(CHAIR).tasks("interimDirection")).isEmpty();
            assertThat(story.allTasks()).filteredOn(t -> List.of("interimDirection", "panelDecision").contains(t.getTaskDefinitionKey()))
                    .hasSize(2).allMatch(t -> t.getAssignee() == null);
        } finally {
            kit.start("harrow-" + CHAIR, "harrow", "record-absence", AbsenceTest.away("2027-02-02", "2027-02-05")
                    .with("absenceIs", "there").map());
        }
    }

    @Test
    @Proves({"GEN-21"})
    void membersAndWhoeverFormsThePanelHearOfAWithdrawal() {
        Story story = sitting().as(HarrowSteps.WARD_SISTER).does("withdraw-dispute", ActAnswers.withdraw())
                .as(HarrowSteps.MATRON).completes("managerAgreement", Answers.of().with("agrees", "yes"));
        assertThat(story.outcome()).contains(Outcome.WITHDRAWN);
        assertThat(story.notices("withdrawn")).extracting(n -> n.recipient().id()).contains("harrow.board.independent-chair",
                "harrow-police-hsab-member", "harrow-fire-hsab-member", "harrow-housing-hsab-member");
    }
}
