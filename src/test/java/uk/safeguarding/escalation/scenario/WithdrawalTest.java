package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** The raising side withdraws, with its line manager's agreement, before an outcome. */
@ApplicationTest
class WithdrawalTest {

    private static final String ACT = "withdraw-dispute";
    private static final String MANAGER = "council-team-manager";

    @Autowired
    Kit kit;

    private long timers(Story story) {
        return kit.engine.getManagementService().createJobQuery().processInstanceId(story.ladder().getId()).timers().count();
    }

    @Test
    @Proves({"GEN-21"})
    void withTheManagersAgreementTheDisputeIsWithdrawn() {
        Story story = SolihullSteps.inStage2OnTuesday(kit).as(SolihullSteps.SOCIAL_WORKER).does(ACT, ActAnswers.withdraw());
        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(timers(story)).isEqualTo(2);
        assertThat((String) story.as(MANAGER).shown("managerAgreement", "withdrawalText")).contains("The enquiry protects the adult");

        story.at("Wed 3 Feb 2027 12:00").completes("managerAgreement", Answers.of().with("agrees", "yes"));

        assertThat(story.outcome()).contains(Outcome.WITHDRAWN);
        assertThat(story.outcomeAt()).isEqualTo(Kit.instant("Wed 3 Feb 2027 12:00"));
        assertThat(story.stages().get(1).left().reason()).isEqualTo(LeftReason.WITHDRAWN);
        assertThat(timers(story)).isZero();
        assertThat(story.notices("withdrawn")).extracting(n -> n.recipient().id())
                .contains("solihull-council-social-worker", "solihull-hospital-trust-ward-sister");
        assertThat(story.notices("withdrawn")).allSatisfy(n -> assertThat(n.body()).contains("The enquiry has been made"));
        assertThat(story.records("stage-record")).hasSize(1);
        assertThat(story.records("withdraw-dispute")).hasSize(1);
        assertThat(story.records("withdrawal-agreement")).hasSize(1);
        assertThat(story.allTasks()).extracting(Task::getTaskDefinitionKey).contains("issueConfirmation")
                .doesNotContain("discussion");
    }

    @Test
    @Proves({"GEN-21"})
    void withoutItTheDisputeGoesOnAndTheRaiserIsTold() {
        Story story = SolihullSteps.raisedAtTen(kit).does(ACT, ActAnswers.withdraw()).as(MANAGER)
                .isRefused("Note: this is needed", s -> s.completes("managerAgreement", Answers.of().with("agrees", "no")))
                .completes("managerAgreement", Answers.of().with("agrees", "no").with("agreementNote", "The risk is there"));

        assertThat(story.outcome()).isEmpty();
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
        assertThat(story.notices("not-withdrawn")).singleElement()
                .satisfies(n -> assertThat(n.recipient().id()).isEqualTo("solihull-council-social-worker"));
    }

    @Test
    @Proves({"GEN-21"})
    void nothingStandsStillUntilTheManagerAnswers() {
        Story story = SolihullSteps.raisedAtTen(kit).does(ACT, ActAnswers.withdraw()).secondAfter("Mon 8 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage2");
        story.as(MANAGER).completes("managerAgreement", Answers.of().with("agrees", "yes"));
        assertThat(story.outcome()).contains(Outcome.WITHDRAWN);
    }

    @Test
    @Proves({"SC-X09", "GEN-21"})
    void scX09_afterAnOutcomeItIsRefused() {
        Story agreed = SolihullSteps.agreed(kit);
        agreed.isRefused("its outcome has been reached", s -> s.does(ACT, ActAnswers.withdraw()));

        Story bound = SolihullSteps.raisedAtTen(kit);
        kit.disputes.reach(bound.reference(), Outcome.RESOLVED_BINDING, Kit.instant("Mon 1 Feb 2027 10:00"));
        bound.isRefused("A binding decision has been made", s -> s.does(ACT, ActAnswers.withdraw()));
    }

    @Test
    @Proves({"SC-X09", "GEN-21"})
    void scX09_anAgreementReachedMeanwhileStands() {
        Story story = SolihullSteps.raisedAtTen(kit).does(ACT, ActAnswers.withdraw())
                .completes("discussion", Answers.propose("2027-02-01T09:30", "The trust makes the enquiry"));
        story.as(SolihullSteps.WARD_SISTER).completes("discussion", Answers.concur("2027-02-01T09:30"));
        story.as(MANAGER).isRefused("outcome has been reached meanwhile",
                s -> s.completes("managerAgreement", Answers.of().with("agrees", "yes")));
        story.completes("managerAgreement", Answers.of().with("agrees", "no").with("agreementNote", "It is agreed"));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.notices("not-withdrawn")).singleElement()
                .satisfies(n -> assertThat(n.body()).contains("outcome was reached before the line manager answered"));
    }

    @Test
    @Proves({"GEN-21", "GEN-26"})
    void refusedForTheOtherSideOutsidersUnknownReferencesAndClosedDisputes() {
        Story story = SolihullSteps.raisedAtTen(kit);
        story.as(SolihullSteps.WARD_SISTER).isRefused("Only the side that raised", s -> s.does(ACT, ActAnswers.withdraw()));
        story.as("police-officer").isRefused("in which you have a part", s -> s.does(ACT, ActAnswers.withdraw()));
        story.isRefused("SOL-2027-99999", s -> kit.start("solihull-council-social-worker", "solihull", ACT,
                ActAnswers.withdraw().with("reference", "SOL-2027-99999").map()));
        story.as(SolihullSteps.SOCIAL_WORKER).isRefused("Why the adult's safety does not depend on this dispute: this is needed",
                s -> s.does(ACT, ActAnswers.withdraw().without("safetyStatement")));
        SolihullSteps.closed(kit).isRefused("no longer open", s -> s.does(ACT, ActAnswers.withdraw()));
    }
}
