package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.DIRECTOR_OF_ADULTS;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.HEAD_OF_SAFEGUARDING;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.MATRON;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.NURSE;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.SERVICE_MANAGER;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.SOCIAL_WORKER;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.TEAM_MANAGER;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.WARD_MANAGER;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.concur;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.inStage;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.met;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.notResolved;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.propose;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.reviewed;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.withRepresentative;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Wolverhampton: the ways out of the ladder and back into it, and who joins on the way. */
@ApplicationTest
class WolverhamptonWaysTest {

    private static final String AT = "2027-02-01T09:30";

    @Autowired
    Kit kit;

    private static Story agreed(Story story, String raising, String receiving) {
        story.as(raising).completes("discussion", propose(AT));
        story.as(receiving).completes("discussion", concur(AT));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        return story;
    }

    private static Story reopened(Story story, String stage, String deadline) {
        story.as(SOCIAL_WORKER).does("report-action-not-done", ActAnswers.notDone());
        assertThat(story.stage()).isEqualTo(stage);
        assertThat(story.deadline()).isEqualTo(Kit.instant(deadline));
        return story;
    }

    @Test
    @Proves({"GEN-23", "GEN-09", "WOL-4.0"})
    void whatWasAgreedAndNotDoneIsTakenUpWhereItWasAgreed() {
        Story story = inStage(kit, 1).as(NURSE).completes("discussion", reviewed(propose(AT), "2027-02-01"));
        story.as(SOCIAL_WORKER).completes("discussion", concur(AT));
        reopened(story.at("Wed 3 Feb 2027 10:00"), "stage1Response", "Mon 8 Feb 2027 17:00");
        reopened(agreed(inStage(kit, 2), TEAM_MANAGER, WARD_MANAGER).at("Wed 3 Feb 2027 10:00"), "stage2", "Fri 5 Feb 2027 17:00");
        Story third = reopened(agreed(inStage(kit, 3), SERVICE_MANAGER, MATRON).at("Wed 3 Feb 2027 10:00"), "stage3",
                "Mon 8 Feb 2027 17:00");
        assertThat(third.secondBefore("Wed 17 Feb 2027 17:00").records("aim-passed")).isEmpty();
        assertThat(third.secondAfter("Wed 17 Feb 2027 17:00").records("aim-passed")).hasSize(1);
    }

    @Test
    @Proves({"GEN-23", "WOL-4.4b"})
    void anAgreementOfTheRepresentativesIsTakenUpByThemAndEndsInTheExceptionalRoute() {
        Story story = inStage(kit, 4).as(SERVICE_MANAGER).completes("raiseWithRepresentative", withRepresentative("2027-02-01"));
        story.as(DIRECTOR_OF_ADULTS).completes("discussion", met(propose(AT), "2027-02-01"));
        story.as(HEAD_OF_SAFEGUARDING).completes("discussion", met(concur(AT), null));
        reopened(story.at("Wed 3 Feb 2027 10:00"), "stage4Meet", "Fri 5 Feb 2027 17:00");
        story.as(HEAD_OF_SAFEGUARDING).completes("discussion", met(notResolved("2027-02-03T09:30"), null));
        assertThat(story.stage()).isEqualTo("exceptional");
    }

    @Test
    @Proves("GEN-21")
    void theRaisingSideCanWithdrawEvenBeforeItHasRaisedItWithTheOther() {
        Story story = WolverhamptonSteps.raised(kit, "Mon 1 Feb 2027 10:00", WolverhamptonSteps.raise("2027-02-01"))
                .does("withdraw-dispute", ActAnswers.withdraw());
        story.as(TEAM_MANAGER).completes("managerAgreement", Answers.of().with("agrees", "yes"));
        assertThat(story.outcome()).contains(Outcome.WITHDRAWN);
        assertThat(story.notices("raised")).isEmpty();
    }

    @Test
    @Proves("WOL-1.6a")
    void whatTurnsOutToBelongElsewhereEndsTheLadder() {
        Story story = inStage(kit, 2).as(SOCIAL_WORKER).does("redirect-dispute", Answers.redirect("individual-practice", false));
        story.as(TEAM_MANAGER).completes("managerAgreement", Answers.of().with("agrees", "yes"));
        assertThat(story.outcome()).contains(Outcome.REDIRECTED);
        assertThat(story.allTasks()).extracting(t -> t.getTaskDefinitionKey()).doesNotContain("discussion", "stage2Referral");
        story.as(SOCIAL_WORKER).completes("redirectAdvice", Answers.of().with("read", true));
        assertThat(story.taskKeys()).doesNotContain("redirectAdvice");
    }

    @Test
    @Proves({"GEN-23", "WOL-3.5", "WOL-D.1"})
    void whatIsReportedAfterTheDisputeWasClosedStartsTheLadderAnew() {
        Story story = inStage(kit, 1).as(NURSE).completes("discussion", reviewed(propose(AT), "2027-02-01"));
        story.as(SOCIAL_WORKER).completes("discussion", concur(AT)).as(NURSE).completes("issueConfirmation", Answers.confirmation())
                .as(SOCIAL_WORKER).completes("generalIssues", Answers.of().with("generalIssuesFound", "none"));
        for (String side : new String[] {SOCIAL_WORKER, NURSE}) {
            story.as(side).completes("filing", Answers.filing("2027-02-01")).completes("debrief", Answers.debrief("declined"));
        }
        assertThat(story.closed()).isTrue();
        reopened(story.at("Wed 3 Feb 2027 10:00"), "stage1Response", "Mon 8 Feb 2027 17:00");
    }

    @Test
    @Proves({"WOL-3.3", "WOL-4.1i"})
    void whatProtectsAtTheRaiseAndLaterIsRecordedBesideTheLadder() {
        Story story = WolverhamptonSteps.raised(kit, "Mon 1 Feb 2027 10:00",
                WolverhamptonSteps.raisedAlready("2027-02-01", "2027-02-01", "2027-02-01").with("immediateRisk", "yes")
                        .with("risk", "Alone tonight").with("protectiveAct", "A neighbour stays"));
        assertThat(story.stage()).isEqualTo("stage1Response");
        story.as(WolverhamptonSteps.OWN_LEAD).completes("safeguardingAction", Answers.safeguardingAction("2027-02-01T09:50"));
        story.as(NURSE).does("declare-immediate-risk", ActAnswers.immediateRisk());
        story.as(WolverhamptonSteps.NAMED_NURSE).completes("safeguardingAction", Answers.safeguardingAction("2027-02-01T09:50"));
        assertThat(story.tasks("safeguardingAction")).isEmpty();
        assertThat(story.stage()).isEqualTo("stage1Response");
        assertThat(story.records("safeguarding-action")).hasSize(2);
    }

    @Test
    @Proves({"GEN-20", "WOL-4.2a", "WOL-4.3a"})
    void anAgencyThatJoinsGetsItsOwnReferralTask() {
        Story story = inStage(kit, 3).as(TEAM_MANAGER).does("add-party", Answers.party("police"));
        assertThat(story.as("police-sergeant").taskKeys()).contains("stage3Referral");
        assertThat(story.as("police-inspector").taskKeys()).contains("discussion");
        assertThat(story.secondAfter("Tue 2 Feb 2027 10:00").notices("referral-overdue")).extracting(n -> n.recipient().id())
                .contains("wolverhampton.police.sergeant");
    }
}
