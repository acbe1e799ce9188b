package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** The confirmation starts from the record that produced the outcome, and from nothing that was written on the way to it. */
@ApplicationTest
@Proves({"SOL-2.7b", "GEN-14"})
class ConfirmationTextTest {

    private static final String TALK = "2027-02-01T09:30";
    private static final String DIRECTOR = "council-director";
    private static final String TRUST = "hospital-trust-director-of-nursing";

    @Autowired
    Kit kit;

    @Test
    void ofAnAgreementInAStageTheWordingOnItsOwnTable() {
        Story story = SolihullSteps.raisedAtTen(kit).completes("discussion",
                Answers.propose(TALK, "Not agreed in the end").with("outstanding", "Left over from stage 1"));
        SolihullSteps.leaveStage1(story, "line-manager").as("council-team-manager")
                .completes("discussion", Answers.propose(TALK, "Enquiry by Friday"))
                .as("hospital-trust-matron").completes("discussion", Answers.concur(TALK));

        starts(story.as("council-team-manager"), "Enquiry by Friday\nOutstanding: Nothing", "Nothing");
    }

    @Test
    void ofAnAgreementInMediationTheMediatorsWording() {
        Story story = mediating(SolihullSteps.inStage4(kit)).completes("mediate", Answers.mediation("propose", TALK));
        story.as(DIRECTOR).completes("concurWithMediation", Answers.agrees(true))
                .as(TRUST).completes("concurWithMediation", Answers.agrees(true));

        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        starts(story.as(SolihullSteps.CHAIR), "The trust enquires by Friday",
                "The council reviews the threshold guidance by March");
    }

    @Test
    void ofAMediationThatIsNotTakenFurtherTheMediatorsReasonsAndNotThoseOfTheReferral() {
        Story story = mediating(SolihullSteps.inStage4(kit)).completes("mediate", Answers.mediation("notPursued", null)
                .with("mediationText", "Nothing more can be reached").with("plan", "The trust reviews its form"));

        assertThat(story.outcome()).contains(Outcome.NOT_PURSUED);
        starts(story, "Nothing more can be reached", "The trust reviews its form");
    }

    @Test
    void ofADisputeThatIsNotReferredTheReasonsAndThePlan() {
        Story story = SolihullSteps.atReferral(kit).as(DIRECTOR).completes("considerReferral", Answers.referral("notRefer"));

        starts(story, "The threshold is still disputed", "The council makes its own enquiry by 19 February");
    }

    @Test
    void ofAnOpinionTheNewestRecordAlsoAfterAReopening() {
        Story story = mediating(SolihullSteps.inStage4(kit)).completes("mediate", Answers.mediation("propose", TALK));
        story.as(DIRECTOR).completes("concurWithMediation", Answers.agrees(true))
                .as(TRUST).completes("concurWithMediation", Answers.agrees(true));
        story.at("Mon 8 Feb 2027 10:00").as(DIRECTOR).does("report-action-not-done", ActAnswers.notDone());
        mediating(story.at("Mon 8 Feb 2027 11:00")).completes("mediate", Answers.mediation("opinion", "2027-02-08T09:00")
                .with("mediationText", "The enquiry is owed").with("plan", "Checked in March"));

        assertThat(story.outcome()).contains(Outcome.DECIDED_NOT_BINDING);
        starts(story, "The enquiry is owed", "Checked in March");
    }

    @Test
    void ofAWithdrawalTheReasonForItAndNothingOfTheStages() {
        Story story = SolihullSteps.inStage2(kit).as("hospital-trust-matron").completes("discussion",
                Answers.propose(TALK, "Enquiry by Friday").with("outstanding", "The form is revised"));
        story.as(SolihullSteps.SOCIAL_WORKER).does("withdraw-dispute", ActAnswers.withdraw())
                .as("council-team-manager").completes("managerAgreement", Answers.of().with("agrees", "yes"));

        starts(story, "Withdrawn by the raising side: The enquiry has been made meanwhile", null);
    }

    private static void starts(Story story, String agreed, String outstanding) {
        assertThat(story.shown("issueConfirmation", "agreedOutcome")).isEqualTo(agreed);
        assertThat(story.shown("issueConfirmation", "outstandingIssues")).isEqualTo(outstanding);
    }

    /** The Chair has offered and every party has accepted. */
    private static Story mediating(Story story) {
        story.as(SolihullSteps.CHAIR).completes("offerMediation", Answers.offer("offer"));
        story.as(DIRECTOR).completes("answerOffer", Answers.accepts(true));
        return story.as(TRUST).completes("answerOffer", Answers.accepts(true)).as(SolihullSteps.CHAIR);
    }
}
