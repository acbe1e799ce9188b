package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SISTER;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SOCIAL_WORKER;
import static uk.safeguarding.escalation.scenario.TraffordSteps.TEAM_MANAGER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Trafford: the ways out of the ladder, and back into it. */
@ApplicationTest
class TraffordWaysTest {

    private static final Answers YES = Answers.of().with("agrees", "yes");

    @Autowired
    Kit kit;

    @ParameterizedTest
    @CsvSource({"1, council-social-worker, hospital-trust-ward-sister", "2, council-team-manager, hospital-trust-matron",
            "3, council-adult-safeguarding-manager, hospital-trust-named-professional",
            "4, council-head-of-service, hospital-trust-director-of-nursing"})
    @Proves({"GEN-13", "GEN-23", "AMB-52", "AMB-55"})
    void agreedAtAnyStageAndReopenedThereWithAFreshLimit(int stage, String raising, String challenged) {
        Story story = TraffordSteps.agreed(TraffordSteps.inStage(kit, stage), raising, challenged);
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.outcomeAt()).isEqualTo(Kit.instant(TraffordSteps.D0));

        story.at("Mon 8 Feb 2027 10:00").as(raising).does("report-action-not-done", ActAnswers.notDone());
        assertThat(story.outcome()).isEmpty();
        assertThat(story.stage()).isEqualTo("stage" + stage);
        assertThat(kit.disputes.reopenings(story.reference())).isEqualTo(1);
        assertThat(story.deadline()).isEqualTo(Kit.instant(switch (stage) {
            case 1 -> "Tue 9 Feb 2027 17:00";
            case 4 -> "Mon 15 Feb 2027 17:00";
            default -> "Wed 10 Feb 2027 17:00";
        }));
        assertThat(story.as(challenged).tasks("discussion")).hasSize(1);
    }

    @Test
    @Proves({"GEN-23", "AMB-52"})
    void afterTheEndItIsReopenedAtTheStageThatAgreed() {
        Story story = TraffordSteps.agreed(TraffordSteps.raised(kit), SOCIAL_WORKER, SISTER).as(SOCIAL_WORKER)
                .completes("issueConfirmation", FollowUpAnswers.confirmation())
                .completes("generalIssues", FollowUpAnswers.nothingLearnt())
                .completes("filing", FollowUpAnswers.filing(TraffordSteps.DAY_0)).as(SISTER)
                .completes("filing", FollowUpAnswers.filing(TraffordSteps.DAY_0)).at("Mon 8 Feb 2027 10:00").as(SOCIAL_WORKER)
                .completesAll("checkImplementation", FollowUpAnswers.done("2027-02-08"));
        assertThat(story.closed()).isTrue();

        story.at("Mon 15 Feb 2027 10:00").as(SISTER).does("report-action-not-done", ActAnswers.notDone());
        assertThat(story.closed()).isFalse();
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 16 Feb 2027 17:00"));
        assertThat(kit.stages.continuedEntry(story.stages().get(1).id())).contains(story.stages().get(0).id());
    }

    @Test
    @Proves("GEN-21")
    void withdrawnWithTheManagersAgreement() {
        Story story = TraffordSteps.inStage(kit, 2).as(SOCIAL_WORKER).does("withdraw-dispute", ActAnswers.withdraw())
                .as(TEAM_MANAGER).completes("managerAgreement", YES);
        assertThat(story.outcome()).contains(Outcome.WITHDRAWN);
        assertThat(story.notices("withdrawn")).extracting(n -> n.recipient().id()).contains("trafford-hospital-trust-ward-sister");
    }

    @Test
    @Proves("TRA-4.3")
    void foundToBelongElsewhereWithTheManagersAgreement() {
        Story story = TraffordSteps.inStage(kit, 2).as(SOCIAL_WORKER).does("redirect-dispute", ActAnswers.redirect(false))
                .as(TEAM_MANAGER).completes("managerAgreement", YES);
        assertThat(story.outcome()).contains(Outcome.REDIRECTED);
        assertThat(story.notices("redirected")).allSatisfy(n -> assertThat(n.body()).contains("PiPoT", "HR process"));
    }

    @Test
    @Proves("GEN-10")
    void immediateRiskAtAnyTimeIsActedOnBesideTheLadder() {
        Story story = TraffordSteps.raised(kit).as(SISTER).does("declare-immediate-risk", ActAnswers.immediateRisk()
                .with("consulted", "The matron").with("startStage", "stay"));
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 2 Feb 2027 17:00"));
        story.as("hospital-trust-named-professional").completes("safeguardingAction",
                Answers.safeguardingAction("2027-02-01T09:50"));
        assertThat(story.tasks("safeguardingAction")).isEmpty();
    }
}
