package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.TraffordSteps.CHAIR;
import static uk.safeguarding.escalation.scenario.TraffordSteps.DAY_0;
import static uk.safeguarding.escalation.scenario.TraffordSteps.NAMED_PROFESSIONAL;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SAFEGUARDING_MANAGER;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SOCIAL_WORKER;
import static uk.safeguarding.escalation.scenario.TraffordSteps.TALK;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Trafford, where the adult is at risk of immediate harm: any of the five stages, by discretion. */
@ApplicationTest
class TraffordImmediateRiskTest {

    private static final String ACT = "declare-immediate-risk";

    @Autowired
    Kit kit;

    private static Answers declared(int stage) {
        return ActAnswers.immediateRisk().with("consulted", "Team manager").with("startStage", String.valueOf(stage))
                .with("startStageReason", "Only they can stop the discharge");
    }

    @Test
    @Proves({"TRA-1.6b", "GEN-10", "AMB-49", "AMB-64"})
    void withTheManagerStage3IsChosenAndOpensOnBothSides() {
        Story story = kit.story("trafford", TraffordSteps.D0).as(SOCIAL_WORKER);
        Answers third = TraffordSteps.raiseAtRisk(DAY_0, "3");
        story.isRefused("Why that stage: this is needed", s -> s.raises(third.without("startStageReason")));
        story.isRefused("Whom you consulted", s -> s.raises(third.without("consulted")));
        story.isRefused("Stage to start at: this is needed", s -> s.raises(third.without("startStage")));

        story.raises(third);

        assertThat(story.stages()).extracting("activityId").containsExactly("stage3");
        assertThat(story.as(SAFEGUARDING_MANAGER).taskKeys()).contains("discussion", "safeguardingAction");
        assertThat(story.as(NAMED_PROFESSIONAL).tasks("discussion")).hasSize(1);
        assertThat(story.records("stage-skipped")).extracting(r -> r.answers().get("stage")).containsExactly(1, 2);
        assertThat(story.notices("stage-skipped")).extracting(n -> n.recipient().id()).contains("trafford.council.team-manager",
                "trafford.hospital-trust.matron", "trafford-hospital-trust-ward-sister");
        assertThat(story.deadline()).as("its own limit").isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
        story.as(SAFEGUARDING_MANAGER).completes("safeguardingAction", Answers.safeguardingAction("2027-02-01T09:50"));
        assertThat(story.tasks("safeguardingAction")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, Tue 2 Feb 2027 17:00", "2, Wed 3 Feb 2027 17:00", "4, Mon 8 Feb 2027 17:00", "5, Mon 8 Feb 2027 17:00"})
    @Proves("TRA-1.6b")
    void anyOfTheFiveStagesCanBeTheFirst(String stage, String limit) {
        Story story = TraffordSteps.raised(kit, TraffordSteps.raiseAtRisk(DAY_0, stage));
        assertThat(story.stages()).extracting("activityId").containsExactly("stage" + stage);
        assertThat(story.deadline()).isEqualTo(Kit.instant(limit));
    }

    @Test
    @Proves({"TRA-1.6b", "GEN-10"})
    void inAnOpenStageAHigherOneIsChosen() {
        Story story = TraffordSteps.raised(kit).does(ACT, declared(2)).as(TraffordSteps.MATRON).does(ACT, declared(3))
                .as(SAFEGUARDING_MANAGER).does(ACT, declared(4)).as(TraffordSteps.HEAD_OF_SERVICE);
        story.isRefused("stage 2 cannot be chosen while stage 4 is open", s -> s.does(ACT, declared(2)));
        story.does(ACT, declared(5));
        assertThat(story.stages()).extracting("activityId").containsExactly("stage1", "stage2", "stage3", "stage4", "stage5");
        assertThat(story.stages()).filteredOn(e -> !e.open()).extracting(e -> e.left().reason())
                .containsOnly(LeftReason.IMMEDIATE_RISK);
        assertThat(story.as(CHAIR).taskKeys()).isNotEmpty();
        story.as(SAFEGUARDING_MANAGER).completesAll("safeguardingAction", Answers.safeguardingAction("2027-02-01T09:50"));
        assertThat(story.tasks("safeguardingAction")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, council-team-manager", "3, council-adult-safeguarding-manager", "4, council-head-of-service"})
    @Proves({"GEN-22", "AMB-51"})
    void aBypassThatProvedUnfoundedIsReturned(String stage, String handler) {
        Story story = TraffordSteps.raised(kit, TraffordSteps.raiseAtRisk(DAY_0, stage)).at("Tue 2 Feb 2027 10:00").as(handler)
                .completes("discussion", Answers.returned(TALK));
        assertThat(story.stages()).extracting("activityId").containsExactly("stage" + stage, "stage1");
        assertThat(story.stages().get(0).left().reason()).isEqualTo(LeftReason.RETURNED);
        assertThat(story.deadline()).as("a fresh limit").isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
        assertThat(story.as(SOCIAL_WORKER).tasks("discussion")).hasSize(1);
    }
}
