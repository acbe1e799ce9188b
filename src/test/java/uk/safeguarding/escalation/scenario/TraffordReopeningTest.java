package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.TraffordSteps.DAY_0;
import static uk.safeguarding.escalation.scenario.TraffordSteps.MATRON;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SISTER;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SOCIAL_WORKER;
import static uk.safeguarding.escalation.scenario.TraffordSteps.TEAM_MANAGER;

import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Trafford: an agreed action that was not done opens the dispute again where it was agreed. */
@ApplicationTest
class TraffordReopeningTest {

    @Autowired
    Kit kit;

    @Test
    @Proves({"TRA-2.2h", "AMB-52", "GEN-23"})
    void aFailedCheckReopensAtTheAgreeingStageWithAFreshLimit() {
        Story story = FollowUpAnswers.agreedAt(kit, 2);
        assertThat(story.as(TEAM_MANAGER).tasks("checkImplementation")).extracting(t -> t.getDueDate()).containsExactlyInAnyOrder(
                Date.from(Kit.instant("Tue 9 Feb 2027 17:00")), Date.from(Kit.instant("Thu 11 Feb 2027 17:00")));
        long agreed = story.stages().get(1).id();
        story.completes("issueConfirmation", FollowUpAnswers.confirmationB("yes", "2027-03-01"));

        story.at("Tue 9 Feb 2027 18:00").completesFirst("checkImplementation", FollowUpAnswers.notDone("2027-02-09"));
        assertThat(story.outcome()).isEmpty();
        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Thu 11 Feb 2027 17:00"));
        assertThat(kit.stages.continuedEntry(story.stages().get(2).id())).contains(agreed);
        assertThat(kit.disputes.reopenings(story.reference())).isEqualTo(1);
        assertThat(story.as(MATRON).taskKeys()).contains("discussion");
        assertThat(story.allTasks()).extracting(t -> t.getTaskDefinitionKey())
                .doesNotContain("checkImplementation", "reviewAgreement", "filing", "reviewSafeguardingPlan"); // open again: all of it waits
        assertThat(story.shown("discussion", "currentSafety")).asString().contains("The warden calls daily");

        FollowUpAnswers.agrees(story.at("Wed 10 Feb 2027 10:00"), 2, FollowUpAnswers.twoActions().with("action1Due", "2027-02-16").with("action2Due", "2027-02-16"));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(FollowUpAnswers.escalationRecord(story.as(TEAM_MANAGER), "completeEscalationRecord")).contains("Implementation check: still open");
    }

    @Test
    @Proves({"TRA-2.2h", "TRA-2.1d", "GEN-23"})
    void whatWasAgreedBeforeAndNotCheckedStaysOwedBesideTheNewAgreement() {
        Story story = FollowUpAnswers.agreedAt(kit, 2).as(TEAM_MANAGER);
        story.at("Tue 9 Feb 2027 18:00").completesFirst("checkImplementation", FollowUpAnswers.notDone("2027-02-09"));
        assertThat(story.shown("discussion", "actionsStillOwed")).asString().contains("Review the discharge plan").doesNotContain("Visit the adult");

        Answers again = Answers.propose(DAY_0 + "T09:30", "The visit is made up for").with("action1", "Visit twice")
                .with("action1Owner", "Social worker, council").with("action1Due", "2027-02-16");
        FollowUpAnswers.agrees(story.at("Wed 10 Feb 2027 10:00"), 2, again).as(TEAM_MANAGER);
        assertThat(story.tasks("checkImplementation")).extracting(t -> kit.variable(t, "actionToCheck")).containsExactlyInAnyOrder(
                "Action 1: Visit twice (Social worker, council, by Tue 16 Feb 2027)",
                "Action 2: Review the discharge plan (Ward sister, trust, by Thu 11 Feb 2027)");
        assertThat(story.shown("issueConfirmation", "confirmedOutcome")).asString()
                .contains("Agreed before, and still owed:\nAction 2: Review the discharge plan");

        story.at("Thu 11 Feb 2027 18:00").completesFirst("checkImplementation", FollowUpAnswers.done("2027-02-11"));
        story.at("Tue 16 Feb 2027 18:00").completesFirst("checkImplementation", FollowUpAnswers.notDone("2027-02-16"));
        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.shown("discussion", "actionsStillOwed")).isNull();
        FollowUpAnswers.agrees(story.at("Wed 17 Feb 2027 10:00"), 2, again.with("action1Due", "2027-02-18")).as(TEAM_MANAGER);
        assertThat(story.tasks("checkImplementation")).hasSize(1);
    }

    @Test
    @Proves("TRA-2.2h")
    void beforeItsDateAnActionIsNotRecordedAsNotDone() {
        Story story = FollowUpAnswers.agrees(TraffordSteps.raised(kit), 1, Answers.propose(DAY_0 + "T09:30", "The case stays open")
                .with("action1", "Visit").with("action1Owner", "Social worker").with("action1Due", "2027-02-09"));
        story.at("Tue 9 Feb 2027 17:00").as(SOCIAL_WORKER);
        story.secondBefore("Tue 9 Feb 2027 17:00").isRefused("Has it been done: it is to be done by Tue 9 Feb 2027",
                s -> s.completes("checkImplementation", FollowUpAnswers.notDone("2027-02-09")));
        story.at("Tue 9 Feb 2027 17:00").completes("checkImplementation", FollowUpAnswers.notDone("2027-02-09"));
        assertThat(story.stage()).isEqualTo("stage1");
    }

    @Test
    @Proves({"AMB-52", "GEN-23"})
    void aReportDuringTheFollowUpReopensAsTheCheckDoes() {
        Story story = FollowUpAnswers.agreedAt(kit, 1).as(SISTER).does("report-action-not-done", Answers.of()
                .with("notDone", "The council says it will not visit").with("interimSafety", "The ward keeps the adult")
                .with("interimSafetyOwner", "Matron, trust"));
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 2 Feb 2027 17:00"));
        assertThat(story.allTasks()).extracting(t -> t.getTaskDefinitionKey()).doesNotContain("checkImplementation");
    }

    @Test
    @Proves("GEN-21")
    void afterAWithdrawalNothingIsFollowedUp() {
        Story story = TraffordSteps.raised(kit).does("withdraw-dispute", Answers.of().with("reason", "Cleared up")
                .with("safetyStatement", "The adult is safe without it")).as(TEAM_MANAGER)
                .completes("managerAgreement", Answers.of().with("agrees", "yes"));
        assertThat(story.outcome()).contains(Outcome.WITHDRAWN);
        assertThat(story.allTasks()).extracting(t -> t.getTaskDefinitionKey()).contains("issueConfirmation")
                .doesNotContain("checkImplementation", "shareActions", "completeEscalationRecord");
    }
}
