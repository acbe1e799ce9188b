package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.TraffordSteps.DAY_0;
import static uk.safeguarding.escalation.scenario.TraffordSteps.NAMED_PROFESSIONAL;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SAFEGUARDING_MANAGER;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SISTER;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SOCIAL_WORKER;
import static uk.safeguarding.escalation.scenario.TraffordSteps.TEAM_MANAGER;

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** A disputed best-interests decision in Trafford: the route of the Mental Capacity Act, alone or beside the stages. */
@ApplicationTest
class TraffordMcaRouteTest {

    @Autowired
    Kit kit;

    /** A dispute over a best-interests decision for which the hospital trust is responsible. */
    private static Answers raise(String route) {
        return TraffordSteps.raise(DAY_0).with("route", route).with("decisionBy", "challenged").with("family", "The daughter");
    }

    private static Answers alone() {
        return raise("best-interests").without("putOn").without("startStage");
    }

    private static Answers talk(String consensus) {
        return Answers.of().with("interimSafety", "She stays on the ward").with("interimSafetyOwner", "Matron")
                .with("consensus", consensus).with("discussedAt", "2027-02-01T09:40").with("discussionMeans", "face-to-face")
                .with("participants", "Ward sister, social worker, daughter").with("family", "The daughter, the son")
                .with("bestInterestsViews", "Daughter: home. Ward: care home. She herself wants to go home.");
    }

    private static Answers noConsensus() {
        return talk("none").with("stepsTaken", JsonValues.list(List.of("advocate", "case-conference"))).with("stepsText", "Advocate on 1 February; "
                + "best-interests meeting on 1 February: no agreement");
    }

    private static Answers court() {
        return Answers.of().with("interimSafety", "She stays on the ward").with("interimSafetyOwner", "Matron")
                .with("courtApproachedOn", "2027-02-01").with("courtReference", "COP-123").with("courtApplicant", "Trust, legal services")
                .with("courtQuestion", "Where shall she live?");
    }

    @Test
    @Proves({"TRA-2.7a", "AMB-19"})
    void bestInterestsAloneOpenTheRouteInsteadOfStage1() {
        Story story = TraffordSteps.raised(kit, alone());
        assertThat(story.stage()).isEqualTo("none");
        assertThat(story.stages()).isEmpty();
        assertThat(story.allTasks()).extracting(Task::getTaskDefinitionKey).containsExactly("seekConsensus");
        assertThat(story.as(SISTER).taskKeys()).containsExactly("seekConsensus");
        assertThat(story.shown("seekConsensus", "caseSummary").toString()).contains("The daughter");
        assertThat(kit.disputes.parties(story.reference())).extracting(Party::agency).containsExactly("council", "hospital-trust");
        assertThat(story.notices("mca-route")).isNotEmpty().allSatisfy(n -> assertThat(n.body()).contains("Chapter 15"));

        story.completes("seekConsensus", talk("goesOn").with("nextStep", "Second opinion on 3 February"));
        assertThat(story.as(SISTER).shown("seekConsensus", "bestInterestsBefore").toString()).contains("The daughter, the son", "Second opinion");
        story.completes("seekConsensus", reached());
        assertThat(story.outcome()).isEmpty();
        assertThat(story.allTasks()).extracting(Task::getTaskDefinitionKey).containsExactly("agreeBestInterests", "agreeBestInterests");
        assertThat(story.as(SOCIAL_WORKER).shown("agreeBestInterests", "bestInterestsWording")).isEqualTo("Home, with two carers");
        agrees(story);
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.notices("best-interests-consensus")).isNotEmpty().allSatisfy(n -> assertThat(n.body()).contains("two carers"));
        assertThat(story.stages()).isEmpty();
        assertThat(story.as(SOCIAL_WORKER).shown("issueConfirmation", "confirmedOutcome")).isEqualTo("Home, with two carers");
        closes(story);
    }

    private static Answers reached() {
        return talk("reached").with("consensusText", "Home, with two carers");
    }

    private static Answers disagrees() {
        return Answers.of().with("agrees", "no").with("answerReason", "Two carers are not enough at night");
    }

    private static void agrees(Story story) {
        for (String practitioner : List.of(SISTER, SOCIAL_WORKER)) {
            story.as(practitioner).completes("agreeBestInterests", Answers.of().with("agrees", "yes"));
        }
    }

    @Test
    @Proves({"TRA-2.7a", "TRA-2.7b", "GEN-13"})
    void whatOnePartyDoesNotAgreeWithIsNoConsensus() {
        Story story = TraffordSteps.raised(kit, alone()).as(SISTER).completes("seekConsensus", reached())
                .as(SOCIAL_WORKER).isRefused("Your reasons", s -> s.completes("agreeBestInterests", disagrees().without("answerReason")))
                .completes("agreeBestInterests", disagrees());
        assertThat(story.outcome()).isEmpty();
        assertThat(story.notices("best-interests-consensus")).isEmpty();
        assertThat(story.allTasks()).extracting(Task::getTaskDefinitionKey).containsExactly("seekConsensus");
        assertThat(story.as(SISTER).shown("seekConsensus", "bestInterestsAnswers")).asString()
                .isEqualTo("Trafford Council: does not agree (Two carers are not enough at night)");

        story.completes("seekConsensus", noConsensus());
        assertThat(story.as(NAMED_PROFESSIONAL).shown("referToCourt", "bestInterestsAnswers")).asString().contains("Two carers are not enough");
        story.completes("referToCourt", court());
        assertThat(story.outcome()).contains(Outcome.REFERRED_COURT);
    }

    /** What the closing asks where no stage has agreed: nothing of what follows an agreement in a stage. */
    private static void closes(Story story) {
        closesBeside(story);
        assertThat(story.closed()).isTrue();
    }

    private static void closesBeside(Story story) {
        story.as(SOCIAL_WORKER).completes("issueConfirmation", FollowUpAnswers.confirmation())
                .completes("generalIssues", FollowUpAnswers.nothingLearnt()).completes("filing", FollowUpAnswers.filing(DAY_0))
                .as(SISTER).completes("filing", FollowUpAnswers.filing(DAY_0));
    }

    @Test
    @Proves({"TRA-2.7b", "AMB-19"})
    void withoutConsensusAfterAllStepsTheResponsibleAgencyApproachesTheCourt() {
        Story story = TraffordSteps.raised(kit, alone()).as(SISTER);
        story.isRefused("Practical steps that were taken", s -> s.completes("seekConsensus", noConsensus().without("stepsTaken")));
        story.isRefused("Each step", s -> s.completes("seekConsensus", noConsensus().without("stepsText")));
        story.completes("seekConsensus", noConsensus());
        assertThat(story.outcome()).isEmpty();
        assertThat(story.allTasks()).extracting(Task::getTaskDefinitionKey).containsExactly("referToCourt");
        story.as(NAMED_PROFESSIONAL).isRefused("Court of Protection approached on",
                s -> s.completes("referToCourt", court().without("courtApproachedOn")));
        story.completes("referToCourt", court());
        assertThat(story.outcome()).contains(Outcome.REFERRED_COURT);
        assertThat(story.notices("court-referral")).extracting(n -> n.recipient().id()).contains("trafford-council-social-worker");
        assertThat(story.notices("court-referral")).allSatisfy(n -> assertThat(n.body()).contains("COP-123"));
        assertThat(story.as(SOCIAL_WORKER).shown("issueConfirmation", "confirmedOutcome").toString()).contains("Where shall she live?");
        closes(story);
    }

    @Test
    @Proves({"SC-T09", "TRA-2.7a", "TRA-2.7c", "AMB-19"})
    void scT09_theRouteAndStage1RunSideBySide() {
        Story story = TraffordSteps.raised(kit, raise("both").with("category", "lack-of-action"));
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 2 Feb 2027 17:00"));
        assertThat(story.as(SISTER).taskKeys()).containsExactlyInAnyOrder("discussion", "seekConsensus");
        assertThat(story.as(SOCIAL_WORKER).taskKeys()).containsExactly("discussion");

        story.as(SISTER).completes("seekConsensus", noConsensus());
        story.as(NAMED_PROFESSIONAL).completes("referToCourt", court());
        assertThat(story.outcome()).isEmpty();
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 2 Feb 2027 17:00"));
        assertThat(story.as(SOCIAL_WORKER).shown("discussion", "soFar").toString()).contains("Court of Protection", "Where shall she live?");
        story.secondAfter("Tue 2 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage2");

        FollowUpAnswers.agrees(story, 2, FollowUpAnswers.twoActions()).as(TEAM_MANAGER)
                .completes("issueConfirmation", FollowUpAnswers.confirmationB("no", null));
        assertThat(story.notices("confirmation")).isNotEmpty().allSatisfy(n -> assertThat(n.body()).contains(
                "The best-interests decision: no consensus; the Court of Protection was approached on Mon 1 Feb 2027, COP-123"));
        assertThat(FollowUpAnswers.escalationRecord(story, "completeEscalationRecord")).contains("Best-interests decision: no consensus; the Court");
    }

    @Test
    @Proves("TRA-2.7b")
    void theBoardsFiguresCountTheCourtWhicheverOutcomeTheDisputeHas() {
        Story story = kit.story("trafford", "Mon 3 Feb 2031 10:00").as(SOCIAL_WORKER).raises(raise("both").with("identifiedOn", "2031-02-03")
                .with("putOn", "2031-02-03"));
        story.as(SISTER).completes("seekConsensus", noConsensus().with("discussedAt", "2031-02-03T09:40"));
        assertThat(figures(story)).doesNotContain("Court of Protection");
        story.as(NAMED_PROFESSIONAL).completes("referToCourt", court().with("courtApproachedOn", "2031-02-03"));
        assertThat(story.outcome()).isEmpty();
        assertThat(figures(story)).contains("Court of Protection approached about a best-interests decision: 1");
    }

    private String figures(Story story) {
        String office = "trafford-" + TraffordSteps.OFFICE;
        var shown = kit.start(office, "trafford", "board-figures", Answers.of().with("from", "2031-02-03").with("to", "2031-02-03").map());
        return String.valueOf(JsonValues.plain(kit.variable(kit.engine.getTaskService().createTaskQuery()
                .processInstanceId(shown.getId()).singleResult(), "figures")));
    }

    @Test
    @Proves("TRA-2.7c")
    void theRouteStaysOwedWhenTheOtherPointsAreAgreed() {
        Story story = TraffordSteps.raised(kit, raise("both").with("decisionBy", "raising"));
        assertThat(story.as(SOCIAL_WORKER).taskKeys()).containsExactlyInAnyOrder("discussion", "seekConsensus");
        story.completes("discussion", Answers.propose("2027-02-01T09:30", "The case is opened again"));
        story.as(SISTER).completes("discussion", Answers.concur("2027-02-01T09:30"));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.as(SOCIAL_WORKER).taskKeys()).contains("seekConsensus");
        story.completes("seekConsensus", noConsensus());
        story.as(SAFEGUARDING_MANAGER).completes("referToCourt", court());
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.records("court-referral")).hasSize(1);
    }

    @Test
    @Proves({"TRA-2.7c", "GEN-23", "AMB-52"})
    void anAgreedActionCanBeReportedAsNotDoneWhileTheRouteStillRuns() {
        Story story = followedUp();
        assertThat(story.closed()).isFalse();
        story.as(SISTER).does("report-action-not-done", ActAnswers.notDone());
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.as(SISTER).taskKeys()).containsExactlyInAnyOrder("discussion", "seekConsensus");
    }

    @Test
    @Proves({"TRA-2.7c", "TRA-2.7a", "GEN-16"})
    void theDisputeIsClosedWhenTheRouteBesideHasEndedToo() {
        Story story = followedUp();
        assertThat(story.allTasks()).extracting(Task::getTaskDefinitionKey).containsExactly("seekConsensus");
        story.as(SISTER).completes("seekConsensus", reached());
        assertThat(story.closed()).isFalse();
        agrees(story);
        assertThat(story.closed()).isTrue();
    }

    /** Agreed at stage 1 and followed up, while the route of the Mental Capacity Act runs on. */
    private Story followedUp() {
        Story story = FollowUpAnswers.agrees(TraffordSteps.raised(kit, raise("both")), 1, Answers.propose("2027-02-01T09:30", "It is opened again"));
        story.as(SOCIAL_WORKER).completes("checkImplementation", FollowUpAnswers.done(DAY_0));
        closesBeside(story);
        assertThat(story.notices("confirmation")).isNotEmpty().allSatisfy(n -> assertThat(n.body()).contains("best-interests decision: goes on"));
        return story;
    }

    @Test
    @Proves({"TRA-2.7c", "GEN-21", "TRA-4.3"})
    void withdrawalAndAnotherProcedureLeaveTheRouteAndSaySo() {
        Story story = TraffordSteps.raised(kit, raise("both")).as(SOCIAL_WORKER).does("withdraw-dispute", ActAnswers.withdraw())
                .as(TEAM_MANAGER).completes("managerAgreement", Answers.of().with("agrees", "yes"));
        assertThat(story.notices("withdrawn")).isNotEmpty().allSatisfy(n -> assertThat(n.body())
                .contains("The best-interests decision is not ended by this. It goes on"));
        assertThat(story.as(SISTER).taskKeys()).contains("seekConsensus");

        Story elsewhere = TraffordSteps.raised(kit, raise("both")).as(SOCIAL_WORKER).does("redirect-dispute", ActAnswers.redirect(false))
                .as(TEAM_MANAGER).completes("managerAgreement", Answers.of().with("agrees", "yes"));
        assertThat(elsewhere.notices("redirected")).isNotEmpty().allSatisfy(n -> assertThat(n.body()).contains("It goes on on the route"));

        Story without = TraffordSteps.raised(kit).as(SOCIAL_WORKER).does("withdraw-dispute", ActAnswers.withdraw())
                .as(TEAM_MANAGER).completes("managerAgreement", Answers.of().with("agrees", "yes"));
        assertThat(without.notices("withdrawn")).isNotEmpty().noneMatch(n -> n.body().contains("best-interests"));
    }

    @Test
    @Proves("TRA-2.7a")
    void theRouteAloneCanBeWithdrawnAndIsNotReopenedAtAStage() {
        Story story = TraffordSteps.raised(kit, alone()).as(SOCIAL_WORKER).does("withdraw-dispute", Answers.of()
                .with("reason", "Family and ward have found a way").with("safetyStatement", "She stays on the ward"));
        story.as(TEAM_MANAGER).completes("managerAgreement", Answers.of().with("agrees", "yes"));
        assertThat(story.outcome()).contains(Outcome.WITHDRAWN);
        assertThat(story.allTasks()).extracting(Task::getTaskDefinitionKey).doesNotContain("seekConsensus");

        Story agreed = TraffordSteps.raised(kit, alone()).as(SISTER)
                .completes("seekConsensus", reached());
        agrees(agreed);
        agreed.as(SISTER).isRefused("outside the stages", s -> s.does("report-action-not-done", Answers.of().with("notDone", "No carers came")
                .with("interimSafety", "Ward").with("interimSafetyOwner", "Matron")));
    }
}
