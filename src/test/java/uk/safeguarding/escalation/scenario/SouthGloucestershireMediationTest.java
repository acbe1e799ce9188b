package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.CHAIR;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.SSSM;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** South Gloucestershire: mediation by whoever the Chair names; what it decides binds, what it does not goes back to the Chair. */
@ApplicationTest
class SouthGloucestershireMediationTest {

    private static final String MEDIATOR = "board-learning-chair";
    private static final String COUNCIL_REP = "council-board-representative";
    private static final String TRUST_REP = "trust-board-representative";

    @Autowired
    Kit kit;

    /** The Chair has named a mediator, free of conflict. */
    private Story asked() {
        return SouthGloucestershireSteps.atChair(kit).as(CHAIR)
                .completes("chairDecides", SouthGloucestershireSteps.chairDecision("mediation")
                        .with("otherMediator", "south-gloucestershire.board.learning-chair"));
    }

    private static Story mediating(Story story) {
        story.as(MEDIATOR).completes("offerMediation", MonitoringAnswers.offer("2027-02-03"));
        story.as(COUNCIL_REP).completes("answerOffer", Answers.accepts(true));
        return story.as(TRUST_REP).completes("answerOffer", Answers.accepts(true)).as(MEDIATOR);
    }

    @Test
    @Proves({"SGL-4.f", "SGL-4.g", "SGL-4.h", "GEN-13", "GEN-21", "SC-X09"})
    void scX09_whatMediationDecidesBindsAndIsTooLateToWithdraw() {
        Story story = asked().as(MEDIATOR);
        for (String field : new String[] {"mediationOn", "adultImpact"}) {
            story.isRefused("this is needed", s -> s.completes("offerMediation", MonitoringAnswers.offer("2027-02-03").without(field)));
        }
        mediating(story);
        story.isRefused("What comes of it", s -> s.completes("mediate", MonitoringAnswers.mediation("decision", "2027-02-01T09:30")
                .with("mediationStep", "opinion")));
        story.completes("mediate", MonitoringAnswers.mediation("decision", "2027-02-01T09:30"));

        assertThat(story.outcome()).contains(Outcome.RESOLVED_BINDING);
        assertThat(story.stages().get(story.stages().size() - 1).left().reason()).isEqualTo(LeftReason.RESOLVED_BINDING);
        assertThat(story.stage()).isEqualTo("none");
        assertThat(story.notices("binding-decision")).extracting(n -> n.recipient().id()).contains(
                "south-gloucestershire.council.board-representative", "south-gloucestershire.trust.board-representative",
                "south-gloucestershire-council-social-worker");
        assertThat(story.notices("binding-decision")).allSatisfy(n -> assertThat(n.body()).contains("The trust writes the plan by Friday",
                "final and binds every agency"));
        assertThat(story.as(COUNCIL_REP).taskKeys()).as("nobody is asked to concur").doesNotContain("concurWithMediation");
        assertThat(story.as(MEDIATOR).shown("issueConfirmation", "agreedOutcome"))
                .isEqualTo("The trust writes the plan by Friday");
        story.as(SouthGloucestershireSteps.SOCIAL_WORKER).isRefused("A binding decision has been made",
                s -> s.does("withdraw-dispute", Answers.of().with("reason", "Settled").with("safetyStatement", "Safe at home")));
    }

    @Test
    @Proves({"SGL-X3.1", "SC-G06", "AMB-42"})
    void aDecisionOfTheMediatorCountsAsStage4AndTheFormWaitsForEveryView() {
        Story story = mediating(asked()).completes("mediate", MonitoringAnswers.mediation("decision", "2027-02-01T09:30"));
        story.as(COUNCIL_REP);
        assertThat(story.shown("completeForm", "resolvedAtStage")).isEqualTo("4");
        story.isRefused("the view of Severn Vale NHS Trust is missing",
                s -> s.completes("completeForm", MonitoringAnswers.completion()));
        story.as(TRUST_REP).completesAll("missingRecord", SouthGloucestershireSteps.lateForm());
        story.as(COUNCIL_REP);
        assertThat(story.shown("completeForm", "monitoringForm").toString()).contains("View of Severn Vale NHS Trust: Not us",
                "The trust writes the plan by Friday");
        story.completes("completeForm", MonitoringAnswers.completion());
        assertThat(story.records("monitoring-form")).hasSize(1);
    }

    @Test
    @Proves("SGL-4.i")
    void withoutADecisionItGoesBackToTheChairWithThePanelPreselected() {
        Story story = mediating(asked()).completes("mediate", MonitoringAnswers.mediation("noDecision", null));
        assertThat(story.outcome()).isEmpty();
        assertThat(story.notices("binding-decision")).isEmpty();
        assertThat(story.as(CHAIR).shown("chairDecides", "chairDecision")).isEqualTo("panel");
        assertThat(story.stage()).isEqualTo("stage4Board");
    }

    @Test
    @Proves("SGL-4.g")
    void aDateThatPassesWithoutARecordAlertsTheManagerAndMovesNothing() {
        Story story = mediating(asked());
        story.secondBefore("Wed 3 Feb 2027 17:00");
        assertThat(story.notices("mediation-overdue")).isEmpty();
        story.secondAfter("Wed 3 Feb 2027 17:00");
        assertThat(story.notices("mediation-overdue")).singleElement().satisfies(n -> {
            assertThat(n.recipient().id()).isEqualTo("south-gloucestershire.board.sssm");
            assertThat(n.body()).contains("3 Feb 2027");
        });
        assertThat(story.stage()).isEqualTo("stage4Board");
        assertThat(story.as(MEDIATOR).taskKeys()).contains("mediate");
        assertThat(story.as(SSSM).taskKeys()).doesNotContain("considerReferral");
    }

    @Test
    @Proves("SGL-4.g")
    void theDateCountsAlsoWhileThePartiesHaveNotAnswered() {
        Story story = asked().as(MEDIATOR).completes("offerMediation", MonitoringAnswers.offer("2027-02-03"));
        assertThat(story.secondAfter("Wed 3 Feb 2027 17:00").notices("mediation-overdue")).hasSize(1);
        story.as(COUNCIL_REP).completes("answerOffer", Answers.accepts(true)).as(TRUST_REP)
                .completes("answerOffer", Answers.accepts(true));
        assertThat(story.notices("mediation-overdue")).as("not twice for one date").hasSize(1);
    }
}
