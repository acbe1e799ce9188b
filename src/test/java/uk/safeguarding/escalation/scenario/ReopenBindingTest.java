package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.CHAIR;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.SSSM;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.chairDecision;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** What a binding decision ordered and was not done goes back to the body that decided, which begins afresh. */
@ApplicationTest
class ReopenBindingTest {

    private static final String ACT = "report-action-not-done";
    private static final String MEDIATOR = "board-learning-chair";
    private static final String COUNCIL = "council-board-representative";
    private static final String TRUST = "trust-board-representative";

    @Autowired
    Kit kit;

    private static Story mediated(Story story) {
        story.as(CHAIR).completes("chairDecides", chairDecision("mediation")
                .with("otherMediator", "south-gloucestershire.board.learning-chair"));
        story.as(MEDIATOR).completes("offerMediation", MonitoringAnswers.offer("2027-02-10"));
        story.as(COUNCIL).completes("answerOffer", Answers.accepts(true)).as(TRUST).completes("answerOffer", Answers.accepts(true));
        return story.as(MEDIATOR).completes("mediate", MonitoringAnswers.mediation("decision", "2027-02-01T09:30"));
    }

    private static Story panel(Story story) {
        return story.as(CHAIR).completes("chairDecides", chairDecision("panel")).completes("formPanel",
                SouthGloucestershirePanelTest.panel(COUNCIL + "/council", TRUST + "/trust", "police-board-representative/police"));
    }

    private static Story decided(Story story) {
        for (String member : List.of(CHAIR, COUNCIL, TRUST, "police-board-representative")) {
            story.as(member).completes("declareInterest", PanelAnswers.noInterest());
        }
        story.as(COUNCIL).completes("giveRepresentation", PanelAnswers.representation("No plan was made"));
        story.as(TRUST).completes("giveRepresentation", PanelAnswers.representation("It was made"));
        return story.as(CHAIR).completes("panelDecision", decision());
    }

    private static Answers decision() {
        return PanelAnswers.decision().with("action1Due", "2027-02-12");
    }

    private void isBackWithTheBoard(Story story, String stage, int before) {
        assertThat(story.outcome()).isEmpty();
        assertThat(story.stage()).isEqualTo(stage);
        assertThat(story.stages()).hasSize(before + 1);
        assertThat(kit.stages.continuedEntry(story.stages().get(before).id())).contains(story.stages().get(before - 1).id());
        assertThat(kit.disputes.reopenings(story.reference())).isEqualTo(1);
    }

    @Test
    @Proves({"GEN-23", "SGL-4.h"})
    void whatMediationDecidedGoesBackToTheChairWhoChoosesAfresh() {
        Story story = mediated(SouthGloucestershireSteps.atChair(kit));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_BINDING);
        int before = story.stages().size();
        story.at("Mon 8 Feb 2027 10:00").as(COUNCIL).does(ACT, ActAnswers.notDone());
        isBackWithTheBoard(story, "stage4Board", before);
        assertThat(story.as(SSSM).taskKeys()).doesNotContain("considerReferral");
        assertThat(story.as(CHAIR).shown("chairDecides", "chairDecision")).as("the first mediation is no failed one").isNull();
        assertThat(story.shown("chairDecides", "mediationBefore")).isNull();
        assertThat(mediated(story.at("Mon 8 Feb 2027 11:00")).outcome()).contains(Outcome.RESOLVED_BINDING);
    }

    @Test
    @Proves({"GEN-23", "SGL-4.n"})
    void whatThePanelDecidedGoesBackToTheChairAndAnotherPanelIsFormedAndHearsAnew() {
        Story story = decided(panel(SouthGloucestershireSteps.atChair(kit)));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_BINDING);
        int before = story.stages().size();
        story.at("Mon 8 Feb 2027 10:00").as(TRUST).does(ACT, ActAnswers.notDone());
        isBackWithTheBoard(story, "stage4Board", before);
        panel(story.at("Mon 8 Feb 2027 11:00")).as(CHAIR).isRefused("has not declared yet",
                s -> s.completes("panelDecision", decision()));
        assertThat(decided(story).outcome()).contains(Outcome.RESOLVED_BINDING);
    }

    @Test
    @Proves({"GEN-23", "HAR-4.4f"})
    void inHarrowThePanelIsInstigatedAgain() {
        Story story = HarrowSteps.panelDecides(HarrowSteps.panelSits(HarrowSteps.inStage4(kit)));
        int before = story.stages().size();
        story.as(HarrowSteps.WARD_SISTER).isRefused("cannot be opened again before what is still open in it has been done: \"",
                s -> s.does(ACT, ActAnswers.notDone()));
        story.as(HarrowSteps.CHAIR).completes("reportToBoard", HarrowAnswers.panelReport());
        story.at("Mon 8 Feb 2027 10:00").as(HarrowSteps.WARD_SISTER).does(ACT, ActAnswers.notDone());
        isBackWithTheBoard(story, "stage4", before);
        assertThat(story.as("board-hssp-chair").tasks("instigatePanel")).hasSize(1);
        assertThat(HarrowSteps.panelDecides(HarrowSteps.panelSits(story.at("Mon 8 Feb 2027 11:00"))).outcome()).contains(Outcome.RESOLVED_BINDING);
    }

    @Test
    @Proves("GEN-23")
    void whatEndedWithoutADecisionCannotBeReported() {
        Story story = SouthGloucestershireSteps.trustAgainstPoliceAtManager(kit).as(SSSM).completes("considerReferral",
                SouthGloucestershireSteps.referral("notRefer"));
        story.as("trust-nurse").isRefused("has ended (not taken further) without an agreement", s -> s.does(ACT, ActAnswers.notDone()));
    }
}
