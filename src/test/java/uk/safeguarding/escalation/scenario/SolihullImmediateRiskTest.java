package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Solihull, where the adult is at immediate risk. */
@ApplicationTest
class SolihullImmediateRiskTest {

    @Autowired
    Kit kit;

    @Test
    @Proves({"SC-S07", "SOL-2.2b", "GEN-02", "GEN-10", "AMB-24", "AMB-27"})
    void scS07_raisedWithImmediateRiskOnAFridayEvening() {
        Story story = kit.story("solihull", "Fri 5 Feb 2027 17:30").as("council-social-worker")
                .raises(Answers.raiseWithImmediateRisk("2027-02-05"));

        assertThat(story.as("council-safeguarding-lead").tasks("safeguardingAction")).hasSize(1);
        assertThat(story.stages()).extracting("stage").containsExactly(2);
        assertThat(story.deadline()).isEqualTo(Kit.instant("Fri 12 Feb 2027 17:00"));
        assertThat(story.as("council-team-manager").tasks("discussion")).hasSize(1);
        assertThat(story.as("hospital-trust-matron").tasks("discussion")).hasSize(1);
        assertThat(story.as("council-social-worker").taskKeys()).isEmpty();
        assertThat(story.as("hospital-trust-ward-sister").taskKeys()).isEmpty();
        assertThat(story.records("stage-skipped")).singleElement()
                .satisfies(r -> assertThat(r.answers()).containsEntry("stage", 1));
        assertThat(story.records("immediate-risk")).singleElement().satisfies(r -> {
            assertThat(r.author()).isEqualTo("solihull-council-social-worker");
            assertThat(r.text("protectiveAct")).isEqualTo("Discharge stopped");
        });
        assertThat(story.notices("raised")).extracting(n -> n.recipient().id()).contains("solihull.council.safeguarding-lead");

        story.secondBefore("Fri 12 Feb 2027 17:00");
        assertThat(story.stages()).extracting("stage").containsExactly(2);
        story.secondAfter("Fri 12 Feb 2027 17:00");
        assertThat(story.stages()).extracting("stage").containsExactly(2, 3);
        assertThat(story.as("council-safeguarding-lead").tasks("safeguardingAction")).as("it holds nothing up").hasSize(1);
        story.completes("safeguardingAction", Answers.safeguardingAction("2027-02-05T18:00"));
        assertThat(story.tasks("safeguardingAction")).isEmpty();
        assertThat(story.stage()).isEqualTo("stage3");
    }

    @Test
    @Proves({"SC-S13", "SOL-2.2b", "GEN-10", "GEN-22"})
    void scS13_riskBecomesImmediateAndProvesUnfounded() {
        Story story = SolihullSteps.raised(kit).at("Wed 3 Feb 2027 10:00").as("hospital-trust-ward-sister");
        assertThat(timers(story, "stage1LimitReached")).isEqualTo(1);
        story.does("declare-immediate-risk", Answers.immediateRisk());

        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 10 Feb 2027 17:00"));
        assertThat(timers(story, "stage1LimitReached")).isZero();
        assertThat(story.as("hospital-trust-safeguarding-lead").tasks("safeguardingAction")).hasSize(1);
        assertThat(story.as("council-social-worker").tasks("discussion")).isEmpty();

        story.at("Thu 4 Feb 2027 10:00").as("hospital-trust-matron").isRefused("please choose one of the answers offered",
                s -> s.completes("discussion", Answers.returned("2027-02-04T09:30")));
        story.as("council-team-manager").completes("discussion", Answers.returned("2027-02-04T09:30"));

        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Thu 11 Feb 2027 17:00"));
        assertThat(timers(story, "stage2LimitReached")).isZero();
        assertThat(story.as("council-team-manager").tasks("discussion")).isEmpty();
        assertThat(story.as("council-social-worker").tasks("discussion")).hasSize(1);
        assertThat(story.stages()).extracting("stage").containsExactly(1, 2, 1);
        assertThat(story.stages()).filteredOn(e -> !e.open()).extracting(e -> e.left().reason())
                .containsExactly(LeftReason.IMMEDIATE_RISK, LeftReason.RETURNED);
        assertThat(story.as("hospital-trust-safeguarding-lead").tasks("safeguardingAction")).as("kept").hasSize(1);

        story.secondBefore("Thu 11 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage1");
        story.secondAfter("Thu 11 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage2");
    }

    @Test
    @Proves({"GEN-22", "SOL-2.2b"})
    void onlyASkippedStageIsReturnedTo() {
        Story story = SolihullSteps.inStage2(kit).at("Tue 2 Feb 2027 10:00").as("council-team-manager");
        story.isRefused("please choose one of the answers offered",
                s -> s.completes("discussion", Answers.returned("2027-02-02T09:30")));
        assertThat(story.stage()).isEqualTo("stage2");
    }

    private static boolean returnIsOffered(Story story) {
        return story.shown("discussion", "positionOptions").toString().contains("value=return");
    }

    @Test
    @Proves({"GEN-22", "AMB-51"})
    void fromStage3NothingIsReturned() {
        Story story = kit.story("solihull", "Mon 1 Feb 2027 09:00").as("council-social-worker")
                .raises(Answers.raiseWithImmediateRisk("2027-02-01")).at("Mon 1 Feb 2027 10:00").as("council-team-manager");
        assertThat(returnIsOffered(story)).isTrue();
        story.completes("discussion", Answers.notResolved("2027-02-01T09:30")).as("council-service-manager");

        assertThat(story.stage()).isEqualTo("stage3");
        assertThat(returnIsOffered(story)).isFalse();
        story.isRefused("please choose one of the answers offered",
                s -> s.completes("discussion", Answers.returned("2027-02-01T09:30")));
        assertThat(story.stage()).isEqualTo("stage3");
    }

    @Test
    @Proves({"GEN-22", "AMB-51"})
    void aBypassIsReturnedOnceAndAnotherBypassOnceAgain() {
        Story story = kit.story("solihull", "Mon 1 Feb 2027 09:00").as("council-social-worker")
                .raises(Answers.raiseWithImmediateRisk("2027-02-01")).at("Mon 1 Feb 2027 10:00").as("council-team-manager")
                .completes("discussion", Answers.returned("2027-02-01T09:30"));
        SolihullSteps.leaveStage1(story, "line-manager").as("council-team-manager");

        assertThat(story.stages()).extracting("stage").containsExactly(2, 1, 2);
        assertThat(returnIsOffered(story)).isFalse();
        story.isRefused("please choose one of the answers offered",
                s -> s.completes("discussion", Answers.returned("2027-02-01T09:30")));
        assertThat(story.stage()).isEqualTo("stage2");

        Story again = SolihullSteps.raised(kit, Answers.raiseWithImmediateRisk("2027-02-01")).at("Mon 1 Feb 2027 10:00")
                .as("council-team-manager").completes("discussion", Answers.returned("2027-02-01T09:30"))
                .as("council-social-worker").does("declare-immediate-risk", Answers.immediateRisk()).as("council-team-manager");
        assertThat(again.stages()).extracting("stage").containsExactly(2, 1, 2);
        assertThat(returnIsOffered(again)).isTrue();
    }

    @Test
    @Proves({"SOL-2.2b", "AMB-27"})
    void aboveStage1ImmediateRiskSkipsNothing() {
        Story story = SolihullSteps.inStage3(kit).at("Tue 2 Feb 2027 10:00").as("council-social-worker")
                .does("declare-immediate-risk", Answers.immediateRisk());

        assertThat(story.stage()).isEqualTo("stage3");
        assertThat(story.records("stage-skipped")).isEmpty();
        assertThat(story.as("council-safeguarding-lead").tasks("safeguardingAction")).hasSize(1);
        story.completes("safeguardingAction", Answers.safeguardingAction("2027-02-02T09:45"));
        assertThat(story.records("safeguarding-action")).singleElement()
                .satisfies(r -> assertThat(r.text("reportedTo")).isEqualTo("Police, by phone"));
    }

    private long timers(Story story, String activity) {
        return kit.engine.getManagementService().createJobQuery().processInstanceId(story.ladder().getId()).activityId(activity)
                .count();
    }
}
