package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** A dispute that turns out to belong to another procedure: one person alone does not end it, and everybody is told. */
@ApplicationTest
class RedirectActTest {

    private static final String ACT = "redirect-dispute";
    private static final String MANAGER = "council-team-manager";
    private static final Answers YES = Answers.of().with("agrees", "yes");
    private static final Answers NO = Answers.of().with("agrees", "no").with("agreementNote", "The threshold is still disputed");

    @Autowired
    Kit kit;

    private Story asked() {
        return SolihullSteps.inStage2OnTuesday(kit).as(SolihullSteps.SOCIAL_WORKER).does(ACT, ActAnswers.redirect(false));
    }

    private static Set<String> told(Story story, String kind) {
        return story.notices(kind).stream().map(n -> n.recipient().id()).collect(Collectors.toSet());
    }

    @Test
    @Proves({"SOL-X.1", "GEN-05", "GEN-11"})
    void untilTheManagerAgreesEverythingGoesOn() {
        Story story = asked();

        assertThat(story.outcome()).isEmpty();
        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 9 Feb 2027 17:00"));
        assertThat(story.notices("redirected")).isEmpty();
        assertThat(story.tasks("managerAgreement")).as("the raiser's").isEmpty();
        assertThat((String) story.as(MANAGER).shown("managerAgreement", "redirectText")).contains("Position of Trust Framework",
                "how one carer behaved", "Another carer visits (Team manager, council)");
        assertThat((String) story.as("hospital-trust-matron").shown("discussion", "currentSafety")).contains("Another carer visits");

        story.secondAfter("Tue 9 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage3");
        story.as(MANAGER).completes("managerAgreement", YES);
        assertThat(story.outcome()).contains(Outcome.REDIRECTED);
        assertThat(story.stage()).isEqualTo("none");
    }

    @Test
    @Proves({"SOL-X.1", "GEN-15", "GEN-21"})
    void withTheManagersAgreementTheLadderEndsAndEverybodyIsTold() {
        Story story = asked().at("Wed 3 Feb 2027 12:00").as(MANAGER).completes("managerAgreement", YES);

        assertThat(story.outcome()).contains(Outcome.REDIRECTED);
        assertThat(story.outcomeAt()).isEqualTo(Kit.instant("Wed 3 Feb 2027 12:00"));
        assertThat(story.stages().get(1).left().reason()).isEqualTo(LeftReason.REDIRECTED);
        assertThat(story.allTasks()).extracting(Task::getTaskDefinitionKey).contains("redirectAdvice")
                .doesNotContain("discussion", "managerAgreement");
        assertThat(told(story, "redirected")).contains("solihull-council-social-worker", "solihull-hospital-trust-ward-sister",
                "solihull.council.team-manager", "solihull.hospital-trust.matron", "solihull.board.business-team");
        assertThat(story.notices("redirected")).allSatisfy(n -> assertThat(n.body()).contains(
                "The conduct of a professional may put an adult at risk", "West Midlands Position of Trust Framework",
                "It is about how one carer behaved"));
        assertThat(story.records("redirect-agreement")).singleElement()
                .satisfies(r -> assertThat(r.author()).isEqualTo("solihull-council-team-manager"));
        assertThat(story.as(SolihullSteps.SOCIAL_WORKER).shown("redirectAdvice", "redirectAdvice").toString())
                .contains("West Midlands Position of Trust Framework");
        story.secondAfter("Wed 10 Feb 2027 17:00");
        assertThat(story.stages()).extracting("stage").containsExactly(1, 2);
    }

    @Test
    @Proves({"SOL-X.1", "GEN-15"})
    void theMediatorIsToldToo() {
        Story story = SolihullSteps.mediationOffered(kit).as(SolihullSteps.SOCIAL_WORKER).does(ACT, ActAnswers.redirect(false))
                .as(MANAGER).completes("managerAgreement", YES);

        assertThat(told(story, "redirected")).contains("solihull.board.policies-and-procedures-chair",
                "solihull.hospital-trust.director-of-nursing");
    }

    @Test
    @Proves({"SOL-X.1", "GEN-21"})
    void withoutItTheDisputeGoesOnAndTheRaiserIsTold() {
        Story story = asked().as(MANAGER).isRefused("Note: this is needed",
                s -> s.completes("managerAgreement", Answers.of().with("agrees", "no"))).completes("managerAgreement", NO);

        assertThat(story.outcome()).isEmpty();
        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 9 Feb 2027 17:00"));
        assertThat(told(story, "not-redirected")).containsExactly("solihull-council-social-worker");
        assertThat(story.notices("redirected")).isEmpty();
    }

    @Test
    @Proves({"SOL-X.1", "GEN-21"})
    void nobodyAgreesToTheirOwnWord() {
        kit.engine.getIdentityService().createMembership("solihull-council-service-manager", "solihull.council.team-manager");
        try {
            Story story = SolihullSteps.inStage2OnTuesday(kit).as(MANAGER).does(ACT, ActAnswers.redirect(false));
            story.isRefused("you asked for this yourself", s -> s.completes("managerAgreement", YES));
            assertThat(story.outcome()).isEmpty();
            story.completes("managerAgreement", NO);
            assertThat(story.tasks("managerAgreement")).isEmpty();
            assertThat(told(story, "not-redirected")).containsExactlyInAnyOrder("solihull-council-social-worker",
                    "solihull-council-team-manager");
        } finally {
            kit.engine.getIdentityService().deleteMembership("solihull-council-service-manager", "solihull.council.team-manager");
        }
    }

    @Test
    @Proves("SOL-X.1")
    void anOutcomeReachedMeanwhileStands() {
        Story story = SolihullSteps.raisedAtTen(kit).does(ACT, ActAnswers.redirect(false))
                .completes("discussion", Answers.propose("2027-02-01T09:30", "The trust makes the enquiry"));
        story.as(SolihullSteps.WARD_SISTER).completes("discussion", Answers.concur("2027-02-01T09:30"));
        story.as(MANAGER).isRefused("outcome has been reached meanwhile", s -> s.completes("managerAgreement", YES))
                .completes("managerAgreement", NO);

        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.notices("redirected")).isEmpty();
        assertThat(story.notices("not-redirected")).singleElement()
                .satisfies(n -> assertThat(n.body()).contains("outcome was reached before the line manager answered"));
    }

    @Test
    @Proves("SOL-X.1")
    void besideAGroundOfItsOwnTheDisputeGoesOnAndOnlyTheRaiserIsTold() {
        Story story = SolihullSteps.inStage2OnTuesday(kit).as(SolihullSteps.SOCIAL_WORKER);
        story.isRefused("choose the other procedure", s -> s.does(ACT, Answers.redirect("none", true)));
        story.does(ACT, ActAnswers.redirect(true));

        assertThat(story.outcome()).isEmpty();
        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 9 Feb 2027 17:00"));
        assertThat(story.as(MANAGER).taskKeys()).contains("discussion").doesNotContain("managerAgreement");
        assertThat(story.records("redirect-dispute")).hasSize(1);
        assertThat(story.notices("redirected")).singleElement().satisfies(n -> {
            assertThat(n.recipient().id()).isEqualTo("solihull-council-social-worker");
            assertThat(n.body()).contains("West Midlands Position of Trust Framework").doesNotContain("has ended");
        });
    }

    @Test
    @Proves("AMB-62")
    void besideAChildsCaseNoDisagreementRemains() {
        Story story = SolihullSteps.inStage2OnTuesday(kit).as(SolihullSteps.SOCIAL_WORKER)
                .does(ACT, Answers.redirect("child", true));

        assertThat(story.notices("redirected")).isEmpty();
        story.as(MANAGER).completes("managerAgreement", YES);
        assertThat(story.outcome()).contains(Outcome.REDIRECTED);
        assertThat(story.notices("redirected")).isNotEmpty()
                .allSatisfy(n -> assertThat(n.body()).contains("Solihull's procedures for safeguarding children"));
    }

    @Test
    @Proves({"SOL-X.1", "GEN-11", "GEN-26"})
    void whatIsRefused() {
        Story story = asked();
        story.isRefused("has not answered yet", s -> s.does(ACT, Answers.redirect("complaint", true)));
        story.isRefused("How the adult is kept safe meanwhile: this is needed",
                s -> s.does(ACT, ActAnswers.redirect(false).without("interimSafety")));
        story.isRefused("Why: this is needed", s -> s.does(ACT, ActAnswers.redirect(false).without("why")));
        story.as("hospital-trust-matron").isRefused("Only the side that raised", s -> s.does(ACT, ActAnswers.redirect(false)));
        story.as("police-officer").isRefused("in which you have a part", s -> s.does(ACT, ActAnswers.redirect(false)));
        story.isRefused("there is no dispute SOL-2027-99999", s -> kit.start("solihull-council-social-worker", "solihull", ACT,
                ActAnswers.redirect(false).with("reference", "SOL-2027-99999").map()));
        SolihullSteps.closed(kit).isRefused("no longer open", s -> s.does(ACT, ActAnswers.redirect(false)));
    }
}
