package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.NURSE;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.SOCIAL_WORKER;

import java.time.Instant;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.register.StageRegister.DeadlineSet;
import uk.safeguarding.escalation.dispute.register.TimeFrameRegister;
import uk.safeguarding.escalation.dispute.register.TimeFrameRegister.Agreed;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** South Gloucestershire: the sides agree another time frame than the overall limit. */
@ApplicationTest
class AgreeTimeFrameTest {

    private static final String ACT = "agree-time-frame";
    private static final String SERVICE_MANAGER = "council-service-manager";
    private static final String NAMED_PROFESSIONAL = "trust-named-professional";
    private static final String OLD = "Mon 8 Feb 2027 17:00";
    private static final String NEW = "Fri 12 Feb 2027 17:00";

    @Autowired
    Kit kit;

    @Autowired
    TimeFrameRegister frames;

    private static Answers proposal(String until, String reason) {
        return Answers.of().with("agreedUntil", until).with("agreedReason", reason)
                .with("interimSafety", "Daily visits until then").with("interimSafetyOwner", "Service manager, council");
    }

    private static Answers answer(String agrees) {
        return Answers.of().with("agrees", agrees).with("answerReason", agrees.equals("no") ? "It can be settled in time" : null);
    }

    /** In stage 3 since Thu 4 Feb 2027, cut by the overall limit on Mon 8 Feb; now it is Fri 5 Feb 2027 10:00. */
    private Story inStage3() {
        Story story = SouthGloucestershireSteps.raised(kit).at("Fri 5 Feb 2027 10:00");
        assertThat(story.stage()).isEqualTo("stage3");
        assertThat(story.deadline()).isEqualTo(Kit.instant(OLD));
        return story;
    }

    private Instant timer(Story story, String activity) {
        return kit.engine.getManagementService().createJobQuery().processInstanceId(story.ladder().getId()).activityId(activity)
                .list().stream().map(Job::getDuedate).map(java.util.Date::toInstant).findFirst().orElse(null);
    }

    private Story agreed() {
        return inStage3().as(SERVICE_MANAGER).does(ACT, proposal("2027-02-12", "The named professional is on leave"))
                .as(NAMED_PROFESSIONAL).completes("answerTimeFrame", answer("yes"));
    }

    @Test
    @Proves({"SC-G04", "SGL-T.3", "AMB-44", "GEN-07"})
    void scG04_bothManagersAgreeToALaterDate() {
        Story story = inStage3().as(SERVICE_MANAGER).does(ACT, proposal("2027-02-12", "The named professional is on leave"));
        assertThat(story.tasks("answerTimeFrame")).isEmpty();
        assertThat(story.deadline()).as("without the other side nothing changes").isEqualTo(Kit.instant(OLD));
        assertThat(timer(story, "overallLimitReached")).isEqualTo(Kit.instant(OLD));
        story.as(NAMED_PROFESSIONAL);
        assertThat((String) story.shown("answerTimeFrame", "timeFrameText")).contains("South Gloucestershire Council",
                "Fri 12 Feb 2027", "Mon 8 Feb 2027 at 17:00", "The named professional is on leave", "Daily visits until then");

        story.completes("answerTimeFrame", answer("yes"));
        assertThat(timer(story, "overallLimitReached")).isEqualTo(Kit.instant(NEW));
        assertThat(timer(story, "stage3LimitReached")).isEqualTo(Kit.instant(NEW));
        assertThat(story.deadline()).isEqualTo(Kit.instant(NEW));
        assertThat(story.task("discussion").getDueDate().toInstant()).isEqualTo(Kit.instant(NEW));
        assertThat(story.shown("discussion", "deadline"))
                .isEqualTo("Fri 12 Feb 2027 at 17:00 (agreed time frame until Fri 12 Feb 2027)");
        assertThat((String) story.shown("discussion", "deadlineWhy")).contains("all parties agreed on Fri 12 Feb 2027",
                "Without it", "Mon 1 Feb 2027: day 0");
        assertThat((String) story.shown("discussion", "soFar")).contains("Another time frame proposed", "New date: Fri 12 Feb 2027",
                "Why: The named professional is on leave", "Answer to the proposed time frame", "Agreed: yes");
        assertThat(kit.stages.deadlines(story.stages().get(2).id())).extracting(DeadlineSet::previousDueAt, DeadlineSet::dueAt)
                .endsWith(org.assertj.core.groups.Tuple.tuple(Kit.instant(OLD), Kit.instant(NEW)));
        assertThat(frames.of(story.reference())).singleElement().satisfies(a -> {
            assertThat(a.previousDueAt()).isEqualTo(Kit.instant(OLD));
            assertThat(a.dueAt()).isEqualTo(Kit.instant(NEW));
            assertThat(a.frame().agreedBy()).containsExactlyInAnyOrder("council", "trust");
            assertThat(a.frame().interimSafety()).isEqualTo("Daily visits until then");
        });
        assertThat(story.notices("time-frame-agreed")).extracting(n -> n.recipient().id())
                .contains("south-gloucestershire-council-social-worker", "south-gloucestershire-trust-nurse",
                        "south-gloucestershire.council.service-manager", "south-gloucestershire.trust.named-professional");
        assertThat(story.notices("time-frame-agreed").get(0).body())
                .contains("before: Mon 8 Feb 2027 at 17:00", "Now: Fri 12 Feb 2027 at 17:00");

        assertThat(story.secondBefore(NEW).stage()).isEqualTo("stage3");
        assertThat(story.secondAfter(NEW).stage()).isEqualTo("stage4");
        assertThat(story.stages().get(2).left().reason()).isEqualTo(LeftReason.OVERALL_LIMIT_REACHED);
        assertThat(story.deadline()).isEqualTo(Kit.instant("Fri 19 Feb 2027 17:00"));
    }

    @Test
    @Proves({"SGL-T.3", "AMB-44"})
    void oneNoLeavesTheLimitsAsTheyWere() {
        Story story = inStage3().as(SERVICE_MANAGER).does(ACT, proposal("2027-02-12", "Leave")).as(NAMED_PROFESSIONAL)
                .isRefused("Your reasons", s -> s.completes("answerTimeFrame", answer("no").without("answerReason")))
                .completes("answerTimeFrame", answer("no"));
        assertThat(story.deadline()).isEqualTo(Kit.instant(OLD));
        assertThat(timer(story, "overallLimitReached")).isEqualTo(Kit.instant(OLD));
        assertThat(frames.of(story.reference())).isEmpty();
        assertThat(story.notices("time-frame-not-agreed")).isNotEmpty();
        assertThat(story.secondAfter(OLD).stage()).isEqualTo("stage4");
    }

    @Test
    @Proves({"SGL-T.3", "AMB-44"})
    void onlyACurrentHandlerProposesAndBeforeTheLimit() {
        Story story = inStage3();
        story.as(SOCIAL_WORKER).isRefused("Only somebody who handles the dispute", s -> s.does(ACT, proposal("2027-02-12", "x")));
        story.as(SERVICE_MANAGER).isRefused("has passed", s -> s.does(ACT, proposal("2027-02-04", "x")));
        story.isRefused("How the adult is kept safe", s -> s.does(ACT, proposal("2027-02-12", "x").without("interimSafety")));
        story.does(ACT, proposal("2027-02-12", "x")).isRefused("proposed already", s -> s.does(ACT, proposal("2027-02-12", "y")));
        story.as(NAMED_PROFESSIONAL).isRefused("proposed already", s -> s.does(ACT, proposal("2027-02-12", "y")));

        story.secondAfter(OLD);
        assertThat(story.stage()).isEqualTo("stage4");
        assertThat(story.tasks("answerTimeFrame")).as("the proposal lapsed with the stage").isEmpty();
        assertThat(story.notices("time-frame-not-agreed")).isNotEmpty();
        story.as("council-board-representative").isRefused("Stage 4 is open and has a limit of its own",
                s -> s.does(ACT, proposal("2027-02-12", "x")));
    }

    @Test
    @Proves({"AMB-44", "SGL-T.3"})
    void notWhileImmediateRiskIsDeclaredAndADeclarationEndsAProposal() {
        Story story = inStage3().as(SERVICE_MANAGER).does(ACT, proposal("2027-02-12", "Leave")).as(SOCIAL_WORKER)
                .does("declare-immediate-risk", ActAnswers.immediateRisk().with("consulted", "Team manager").with("startStage", "stay"));
        assertThat(story.as(NAMED_PROFESSIONAL).tasks("answerTimeFrame")).isEmpty();
        story.as(SERVICE_MANAGER).isRefused("while immediate risk to the adult is declared",
                s -> s.does(ACT, proposal("2027-02-12", "Leave again")));
        assertThat(story.deadline()).isEqualTo(Kit.instant(OLD));
    }

    @Test
    @Proves({"AMB-44", "GEN-07"})
    void eachChangeNeedsAReasonOfItsOwnAndEarlierDatesAreKept() {
        Story story = agreed().at("Thu 11 Feb 2027 10:00").as(NAMED_PROFESSIONAL)
                .isRefused("for the same reason before", s -> s.does(ACT, proposal("2027-02-16", "the named professional is on leave")))
                .does(ACT, proposal("2027-02-16", "The records come on Monday")).as(SERVICE_MANAGER)
                .completes("answerTimeFrame", answer("yes"));
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 16 Feb 2027 17:00"));
        assertThat(frames.of(story.reference())).extracting(Agreed::dueAt)
                .containsExactly(Kit.instant(NEW), Kit.instant("Tue 16 Feb 2027 17:00"));
        assertThat(story.secondAfter("Tue 16 Feb 2027 17:00").stage()).isEqualTo("stage4");
    }

    @Test
    @Proves({"SGL-T.3", "AMB-01"})
    void inALaterStageItsOwnLimitActsAgain() {
        Story story = SouthGloucestershireSteps.talking(kit).as(SOCIAL_WORKER).does(ACT, proposal("2027-02-12", "Leave"))
                .as(NURSE).completes("answerTimeFrame", answer("yes"));
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.deadline()).isEqualTo(Kit.instant(NEW));
        story.at("Tue 2 Feb 2027 10:00").as(NURSE).completes("discussion", SouthGloucestershireSteps.notResolved("2027-02-02T09:30"));
        assertThat(story.stage()).isEqualTo("stage2Practitioners");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Thu 4 Feb 2027 17:00"));
        assertThat(timer(story, "overallLimitReached")).isEqualTo(Kit.instant(NEW));
    }

    @Test
    @Proves({"SGL-T.3", "GEN-20"})
    void withThreePartiesEachOfTheOthersIsAsked() {
        Story story = SouthGloucestershireSteps.raised(kit, SouthGloucestershireSteps.raise("2027-02-01")
                .with("otherAgencies", Spin.JSON("[\"police\"]"))).at("Fri 5 Feb 2027 10:00").as(SERVICE_MANAGER)
                .does(ACT, proposal("2027-02-12", "Leave")).as(NAMED_PROFESSIONAL).completes("answerTimeFrame", answer("yes"));
        assertThat(story.deadline()).isEqualTo(Kit.instant(OLD));
        story.as("police-head").completes("answerTimeFrame", answer("yes"));
        assertThat(story.deadline()).isEqualTo(Kit.instant(NEW));
    }

    @Test
    @Proves({"GEN-07", "AMB-53"})
    void offeredOnlyWhereThePolicyAllowsIt() {
        assertThat(kit.engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(ACT).list())
                .extracting(ProcessDefinition::getTenantId).isNotEmpty().containsOnly("south-gloucestershire");
        assertThat(kit.as("south-gloucestershire-trust-nurse", () -> kit.engine.getRepositoryService()
                .createProcessDefinitionQuery().latestVersion().startableInTasklist().startablePermissionCheck().list()))
                .extracting(ProcessDefinition::getKey).contains(ACT);
    }
}
