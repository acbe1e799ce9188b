package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.CHAIR;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.D0;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.NURSE;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.SOCIAL_WORKER;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.SSSM;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.TALK;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.notResolved;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.raise;

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** South Gloucestershire: of which party a record is asked for after a stage was left without it. */
@ApplicationTest
class SouthGloucestershireLateRecordsTest {

    @Autowired
    Kit kit;

    /** Who owes a record of which stage: {@code trust 2}. */
    private List<String> owed(Story story) {
        return story.allTasks().stream().filter(t -> t.getTaskDefinitionKey().equals("missingRecord"))
                .map(t -> variable(t, Vars.PARTY) + " " + variable(t, Vars.STAGE)).sorted().toList();
    }

    private Object variable(Task task, String name) {
        return kit.engine.getRuntimeService().getVariable(task.getExecutionId(), name);
    }

    @Test
    @Proves({"SGL-1.a", "SGL-1.d"})
    void whereATalkIsNotAppropriateNobodyOwesARecordOfStage1() {
        Story story = SouthGloucestershireSteps.inStage2(kit);
        assertThat(story.stage()).isEqualTo("stage2Practitioners");
        assertThat(owed(story)).as("the consultation is the council's record; the trust had no part").isEmpty();
    }

    @Test
    @Proves({"SGL-1.a", "SGL-1.c"})
    void atTheLimitOnlyTheSideThatWasAskedOwesARecordOfStage1() {
        Story story = SouthGloucestershireSteps.raised(kit).secondAfter("Tue 2 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage2Practitioners");
        assertThat(owed(story)).containsExactly("council 1");
        story.as(SOCIAL_WORKER).completes("missingRecord", SouthGloucestershireSteps.lateRecord());
        assertThat(owed(story)).isEmpty();
    }

    @Test
    @Proves("SGL-1.a")
    void underImmediateRiskToo() {
        Story story = SouthGloucestershireSteps.raised(kit).at(D0).as(SOCIAL_WORKER)
                .does("declare-immediate-risk", ActAnswers.immediateRisk().with("consulted", "Own manager")
                        .with("startStage", "3").with("startStageReason", "The practitioners cannot wait"));
        assertThat(story.stage()).isEqualTo("stage3");
        assertThat(owed(story)).containsExactly("council 1");
    }

    @Test
    @Proves("SGL-1.a")
    void underTheOverallLimitWithATimeFrameFromTheIntakeToo() {
        Story story = kit.story("south-gloucestershire", "Tue 9 Feb 2027 10:00").as(SOCIAL_WORKER)
                .raises(raise("2027-02-01").with("agreedUntil", "2027-02-19").with("agreedReason", "Both managers were ill")
                        .with("agreedWith", "Ward manager, trust")).secondAfter("Fri 19 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage4");
        assertThat(owed(story)).containsExactly("council 1");
    }

    @Test
    @Proves({"SGL-1.c", "GEN-12"})
    void afterATalkBothSidesOweTheirRecordOfIt() {
        Story story = SouthGloucestershireSteps.talking(kit).as(NURSE).completes("discussion", notResolved("2027-02-01T09:20"));
        assertThat(owed(story)).as("the consultation says nothing of the talk").containsExactly("council 1");
    }

    @Test
    @Proves("SGL-3.c")
    void theBoardsPartLeavesNoRecordOfTheStageOwed() {
        Story story = SouthGloucestershireSteps.atChair(kit);
        List<String> before = owed(story);
        assertThat(before).containsExactly("trust 2", "trust 2", "trust 3", "trust 4");
        story.as(CHAIR).completes("chairDecides", SouthGloucestershireSteps.chairDecision("mediation")
                        .with("otherMediator", "south-gloucestershire.board.learning-chair"))
                .as("board-learning-chair").completes("offerMediation", MonitoringAnswers.offer("2027-02-03"))
                .as("council-board-representative").completes("answerOffer", Answers.accepts(true))
                .as("trust-board-representative").completes("answerOffer", Answers.accepts(true))
                .as("board-learning-chair").completes("mediate", MonitoringAnswers.mediation("decision", TALK));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_BINDING);
        assertThat(owed(story)).isEqualTo(before);
    }

    @Test
    @Proves({"SGL-X3.1", "SGL-3.c"})
    void theNameThatNobodyWroteIsAskedForWhereTheFormIsCompleted() {
        Story story = SouthGloucestershireSteps.raised(kit).secondAfter("Mon 15 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage4Board");
        story.as(SSSM).completes("considerReferral", SouthGloucestershireSteps.referral("refer"))
                .as(CHAIR).completes("chairDecides", SouthGloucestershireSteps.chairDecision("mediation")
                        .with("otherMediator", "south-gloucestershire.board.learning-chair"))
                .as("board-learning-chair").completes("offerMediation", MonitoringAnswers.offer("2027-02-16"))
                .as("council-board-representative").completes("answerOffer", Answers.accepts(true))
                .as("trust-board-representative").completes("answerOffer", Answers.accepts(true))
                .as("board-learning-chair").completes("mediate", MonitoringAnswers.mediation("decision", TALK));
        story.as("council-board-representative").isRefused("Name of the service user: this is needed",
                s -> s.completes("completeForm", MonitoringAnswers.completion()));
        story.isRefused("Name of the service user: this is needed",
                s -> s.completes("missingRecord", SouthGloucestershireSteps.lateForm()));
        story.completes("missingRecord", SouthGloucestershireSteps.lateForm()
                .with("serviceUserName", SouthGloucestershireSteps.SERVICE_USER));
        story.as("trust-board-representative");
        assertThat(story.shown("missingRecord", "serviceUser")).isEqualTo(SouthGloucestershireSteps.SERVICE_USER);
        story.completes("missingRecord", SouthGloucestershireSteps.lateForm())
                .as("council-board-representative").completes("completeForm", MonitoringAnswers.completion());
        assertThat(story.records("monitoring-form")).hasSize(1);
    }
}
