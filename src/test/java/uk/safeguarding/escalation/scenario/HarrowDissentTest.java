package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.HarrowSteps.MATRON;
import static uk.safeguarding.escalation.scenario.HarrowSteps.ON;
import static uk.safeguarding.escalation.scenario.HarrowSteps.TALK;
import static uk.safeguarding.escalation.scenario.HarrowSteps.TEAM_MANAGER;
import static uk.safeguarding.escalation.scenario.HarrowSteps.WARD_SISTER;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** A professional dissents from the decision of a meeting, which stands until agreement or panel change it. */
@ApplicationTest
class HarrowDissentTest {

    private static final String IN_FORCE = "The adult goes home with two visits a day";

    @Autowired
    Kit kit;

    private void inForceEverywhere(Story story) {
        assertThat(story.allTasks()).isNotEmpty();
        for (Task task : story.allTasks()) {
            assertThat(kit.variable(task, "decisionInForce")).as(task.getTaskDefinitionKey()).isEqualTo(IN_FORCE);
        }
    }

    @Test
    @Proves({"SC-H15", "HAR-5.5", "HAR-5.2", "HAR-5.6"})
    void scH15_dissentRaisedADayLaterIsAcceptedNotedAndTold() {
        Answers dissent = HarrowAnswers.raiseDissent(ON);
        Story story = kit.story("harrow", "Tue 2 Feb 2027 09:00").as(WARD_SISTER);
        story.isRefused("before you left", s -> s.raises(dissent.without("raisedBeforeLeaving")));
        story.raises(dissent.with("raisedBeforeLeaving", "no").with("challengedPerson", "Chair of the meeting")
                .with("challengedEmail", "harrow-council-team-manager@example.org"));
        assertThat(story.records("raise").get(0).text("raisedBeforeLeaving")).isEqualTo("no");
        assertThat(story.notices("dissent")).singleElement().satisfies(n -> {
            assertThat(n.recipient().id()).isEqualTo("harrow.hospital-trust.safeguarding-lead");
            assertThat(n.body()).contains("Two visits do not keep the adult safe at night");
        });
        story.as(TEAM_MANAGER).isRefused("minute", s -> s.completes("noteDissent",
                HarrowAnswers.dissentNoted().without("minuteReference")));
        story.completes("noteDissent", HarrowAnswers.dissentNoted());
        assertThat((String) story.as(WARD_SISTER).shown("talkWithManager", "soFar")).contains("item 4");
        assertThat(story.records("harrow-dissent-note")).singleElement()
                .satisfies(r -> assertThat(r.text("minuteReference")).contains("item 4"));
    }

    @Test
    @Proves({"HAR-5.4", "HAR-5.3", "AMB-31"})
    void notSettledWithTheLineManagerItGoesToTheManagers() {
        Story story = HarrowSteps.dissenting(kit);
        assertThat(story.stages()).extracting(StageEntry::activityId).containsExactly("meetingDissent");
        inForceEverywhere(story);
        assertThat(story.as(WARD_SISTER).taskKeys()).contains("talkWithManager");
        assertThat(story.as(MATRON).taskKeys()).contains("talkWithManager");
        story.isRefused("risk to the adult", s -> s.completes("talkWithManager",
                HarrowAnswers.dissentTalk(TALK, "stage2").without("riskStatement")));
        story.completes("talkWithManager", HarrowAnswers.dissentTalk(TALK, "stage2"));
        assertThat(story.stages()).extracting(StageEntry::activityId).containsExactly("meetingDissent", "stage2");
        inForceEverywhere(story);
        story.as(WARD_SISTER).completes("briefing", HarrowAnswers.briefing());
        story.as(MATRON).completes("discussion", HarrowAnswers.propose(TALK, "Four visits a day"));
        inForceEverywhere(story);
        story.as(TEAM_MANAGER).completes("discussion", HarrowAnswers.reviewed(HarrowAnswers.concur(TALK), "changed"));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        story.as(HarrowSteps.SOCIAL_WORKER).completes("noteDissent", HarrowAnswers.dissentNoted());
        assertThat(story.allTasks()).isNotEmpty().noneMatch(t -> kit.variable(t, "decisionInForce") != null);
    }

    @Test
    @Proves("AMB-31")
    void whereTheManagersHaveTalkedStage3CanBeChosen() {
        Story story = HarrowSteps.dissenting(kit).as(MATRON);
        story.isRefused("managers of both sides", s -> s.completes("talkWithManager", HarrowAnswers.dissentTalk(TALK, "stage3")));
        story.completes("talkWithManager", HarrowAnswers.dissentTalk(TALK, "stage3")
                .with("managersTalked", "By phone on 31 January, without a result"));
        assertThat(story.stages()).extracting(StageEntry::activityId).containsExactly("meetingDissent", "stage3");
    }

    @Test
    @Proves({"HAR-5.4", "HAR-5.3"})
    void settledWithTheLineManagerItIsNotTakenFurther() {
        Story story = HarrowSteps.dissenting(kit).as(MATRON);
        story.isRefused("outstanding", s -> s.completes("talkWithManager",
                HarrowAnswers.dissentTalk(TALK, null).without("dissentOutstanding")));
        story.completes("talkWithManager", HarrowAnswers.dissentTalk(TALK, null));
        assertThat(story.outcome()).as("not on the manager's word alone").isEmpty();
        assertThat(story.stage()).isEqualTo("meetingDissent");
        inForceEverywhere(story);
        story.isRefused("Ask the professional", s -> s.completes("confirmSettled", HarrowAnswers.dissentSettled(true)));
        story.as(WARD_SISTER);
        assertThat((String) story.shown("confirmSettled", "soFar")).contains("Outstanding: The plan is read again in March");
        story.completes("confirmSettled", HarrowAnswers.dissentSettled(true));
        assertThat(story.outcome()).contains(Outcome.NOT_PURSUED);
        inForceEverywhere(story);
        story.as(MATRON).completes("feedback", Answers.feedback());
        assertThat(story.notices("feedback")).singleElement()
                .satisfies(n -> assertThat(n.recipient().id()).isEqualTo("harrow-" + WARD_SISTER));
    }

    @Test
    @Proves("HAR-5.4")
    void whoDoesNotConfirmThatItIsSettledTakesItToTheManagers() {
        Story story = HarrowSteps.dissenting(kit).as(MATRON).completes("talkWithManager", HarrowAnswers.dissentTalk(TALK, null))
                .as(WARD_SISTER);
        story.isRefused("risk to the adult", s -> s.completes("confirmSettled",
                HarrowAnswers.dissentSettled(false).without("riskStatement")));
        story.completes("confirmSettled", HarrowAnswers.dissentSettled(false));
        assertThat(story.stages()).extracting(StageEntry::activityId).containsExactly("meetingDissent", "stage2");
        assertThat(story.outcome()).isEmpty();

        Story byRaiser = HarrowSteps.dissenting(kit).as(WARD_SISTER).completes("talkWithManager", HarrowAnswers.dissentTalk(TALK, null));
        byRaiser.isRefused("Ask a line manager", s -> s.completes("confirmSettled", HarrowAnswers.dissentSettled(true)));
        byRaiser.as(MATRON).completes("confirmSettled", HarrowAnswers.dissentSettled(true));
        assertThat(byRaiser.outcome()).contains(Outcome.NOT_PURSUED);
    }

    @Test
    @Proves({"HAR-5.3", "GEN-23"})
    void afterAReopeningTheAgreementIsInForceAndNotTheDecisionThatItChanged() {
        Story story = HarrowSteps.dissenting(kit).as(WARD_SISTER).completes("talkWithManager", HarrowAnswers.dissentTalk(TALK, "stage2"))
                .completes("briefing", HarrowAnswers.briefing());
        story.as(MATRON).completes("discussion", HarrowAnswers.propose(TALK, "Four visits a day"));
        story.as(TEAM_MANAGER).completes("discussion", HarrowAnswers.reviewed(HarrowAnswers.concur(TALK), "changed"));
        story.as(WARD_SISTER).does("report-action-not-done", ActAnswers.notDone());
        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.allTasks()).isNotEmpty().allSatisfy(t -> assertThat((String) JsonValues.plain(
                kit.variable(t, "decisionInForce"))).startsWith("Four visits a day").doesNotContain(IN_FORCE));
    }

    @Test
    @Proves("HAR-5.2")
    void theDissentIsNotedAlsoWhereTheDisputeIsWithdrawnOrBelongsElsewhere() {
        Story withdrawn = HarrowSteps.dissenting(kit).as(WARD_SISTER).does("withdraw-dispute", ActAnswers.withdraw());
        withdrawn.as(MATRON).completes("managerAgreement", Answers.of().with("agrees", "yes"));
        assertThat(withdrawn.outcome()).contains(Outcome.WITHDRAWN);
        withdrawn.as(HarrowSteps.SOCIAL_WORKER).completes("noteDissent", HarrowAnswers.dissentNoted());
        assertThat(withdrawn.records("harrow-dissent-note")).hasSize(1);

        Story elsewhere = HarrowSteps.dissenting(kit).as(WARD_SISTER).does("redirect-dispute", Answers.redirect("own-manager", false));
        elsewhere.as(MATRON).completes("managerAgreement", Answers.of().with("agrees", "yes"));
        assertThat(elsewhere.outcome()).contains(Outcome.REDIRECTED);
        assertThat(elsewhere.as(HarrowSteps.SOCIAL_WORKER).taskKeys()).contains("noteDissent");
    }

    @Test
    @Proves({"AMB-31", "HAR-5.2", "HAR-5.6"})
    void withImmediateRiskAnyStageCanBeChosenAndTheDissentIsNotedAllTheSame() {
        Story story = HarrowSteps.raised(kit, HarrowAnswers.raiseDissent(ON).with("immediateRisk", "yes")
                .with("risk", "Alone at night").with("protectiveAct", "A sitter tonight").with("consulted", "Matron")
                .with("startStage", "3").with("startStageReason", "Only the leads can change it tonight"));
        assertThat(story.stages()).extracting(StageEntry::activityId).containsExactly("stage3");
        assertThat(story.as(HarrowSteps.SOCIAL_WORKER).taskKeys()).contains("noteDissent");
        assertThat(story.notices("dissent")).hasSize(1);
        inForceEverywhere(story);
    }

    @Test
    @Proves({"AMB-31", "GEN-10"})
    void withImmediateRiskAndNoStageChosenTheRouteBeginsAsItDoes() {
        Story story = HarrowSteps.raised(kit, HarrowAnswers.raiseDissent(ON).with("immediateRisk", "yes")
                .with("risk", "Alone at night").with("protectiveAct", "A sitter tonight").with("consulted", "Matron"));
        assertThat(story.stages()).extracting(StageEntry::activityId).containsExactly("meetingDissent");
        story.as("hospital-trust-safeguarding-lead").completes("safeguardingAction", Answers.safeguardingAction(TALK.replace("09:30", "08:45")));
        assertThat(story.taskKeys()).isEmpty();
    }

    @Test
    @Proves({"SC-H22", "HAR-3.2", "HAR-5.3", "AMB-57", "GEN-10"})
    void scH22_riskDuringThePanelLeavesThePanelAndTheDecisionInForce() {
        Story story = HarrowSteps.dissenting(kit).as(MATRON).completes("talkWithManager",
                HarrowAnswers.dissentTalk(TALK, "stage3").with("managersTalked", "By phone"));
        story.as(HarrowSteps.TRUST_MEMBER).completes("discussion", HarrowAnswers.byLeads(HarrowAnswers.notResolved(TALK)));
        HarrowSteps.panelSits(story);
        story.as(MATRON).does("declare-immediate-risk", ActAnswers.immediateRisk().with("consulted", "Nobody on call")
                .with("startStage", "stay"));
        assertThat(story.notices("immediate-risk")).extracting(n -> n.recipient().id())
                .contains("harrow.hospital-trust.safeguarding-lead");
        assertThat(story.as("hospital-trust-safeguarding-lead").taskKeys()).contains("safeguardingAction");
        assertThat(story.stage()).isEqualTo("stage4");
        inForceEverywhere(story);
        story.completes("safeguardingAction", Answers.safeguardingAction(TALK));
        assertThat(story.stage()).as("the panel stays").isEqualTo("stage4");
        HarrowSteps.panelDecides(story);
        assertThat(story.outcome()).contains(Outcome.RESOLVED_BINDING);
        assertThat(kit.variable(story.as("board-independent-chair").task("reportToBoard"), "decisionInForce")).isNull();
    }
}
