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
        story.completes("seekConsensus", talk("reached").with("consensusText", "Home, with two carers"));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.notices("best-interests-consensus")).isNotEmpty().allSatisfy(n -> assertThat(n.body()).contains("two carers"));
        assertThat(story.stages()).isEmpty();
        assertThat(story.as(SOCIAL_WORKER).shown("issueConfirmation", "confirmedOutcome")).isEqualTo("Home, with two carers");
        closes(story);
    }

    /** What the closing asks where no stage has agreed: nothing of what follows an agreement in a stage. */
    private static void closes(Story story) {
        story.as(SOCIAL_WORKER).completes("issueConfirmation", FollowUpAnswers.confirmation())
                .completes("generalIssues", FollowUpAnswers.nothingLearnt()).completes("filing", FollowUpAnswers.filing(DAY_0))
                .as(SISTER).completes("filing", FollowUpAnswers.filing(DAY_0));
        assertThat(story.closed()).isTrue();
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
    @Proves("TRA-2.7a")
    void theRouteAloneCanBeWithdrawnAndIsNotReopenedAtAStage() {
        Story story = TraffordSteps.raised(kit, alone()).as(SOCIAL_WORKER).does("withdraw-dispute", Answers.of()
                .with("reason", "Family and ward have found a way").with("safetyStatement", "She stays on the ward"));
        story.as(TEAM_MANAGER).completes("managerAgreement", Answers.of().with("agrees", "yes"));
        assertThat(story.outcome()).contains(Outcome.WITHDRAWN);
        assertThat(story.allTasks()).extracting(Task::getTaskDefinitionKey).doesNotContain("seekConsensus");

        Story agreed = TraffordSteps.raised(kit, alone()).as(SISTER)
                .completes("seekConsensus", talk("reached").with("consensusText", "Home, with two carers"));
        agreed.isRefused("outside the stages", s -> s.does("report-action-not-done", Answers.of().with("notDone", "No carers came")
                .with("interimSafety", "Ward").with("interimSafetyOwner", "Matron")));
    }
}
