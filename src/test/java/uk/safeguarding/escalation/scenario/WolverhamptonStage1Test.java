package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.NURSE;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.SOCIAL_WORKER;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.TEAM_MANAGER;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.concern;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.concur;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.notResolved;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.propose;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.raise;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.raised;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.raisedAlready;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.reviewed;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Wolverhampton, stage 1: the raise by word of mouth and in writing, and the response. */
@ApplicationTest
class WolverhamptonStage1Test {

    @Autowired
    Kit kit;

    @Test
    @Proves({"SC-W01", "WOL-4.1a", "WOL-4.1b", "WOL-4.1c", "WOL-4.1d", "WOL-4.1h", "WOL-3.5", "WOL-D.1"})
    void scW01_raisedReviewedAgreedAndConfirmedByTheReceivingSide() {
        Story story = raised(kit, "Mon 1 Feb 2027 10:00", raise("2027-02-01"));
        assertThat(story.stage()).isEqualTo("stage1Raise");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
        assertThat(story.notices("raised")).isEmpty();

        story.at("Tue 2 Feb 2027 10:00").isRefused("evidence", s -> s.completes("raiseConcern",
                concern("2027-02-02", "2027-02-02").without("evidence")));
        story.isRefused("line manager", s -> s.completes("raiseConcern",
                concern("2027-02-02", "2027-02-02").without("consultedManager")));
        story.completes("raiseConcern", concern("2027-02-02", "2027-02-02"));

        assertThat(story.stage()).isEqualTo("stage1Response");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Fri 5 Feb 2027 17:00"));
        assertThat(story.notices("raised")).isNotEmpty();
        assertThat(story.notices("raise-overdue")).isEmpty();

        story.at("Thu 4 Feb 2027 10:00").as(NURSE).completes("discussion", reviewed(propose("2027-02-04T09:30"), "2027-02-04"));
        story.as(SOCIAL_WORKER).completes("discussion", concur("2027-02-04T09:30"));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.stages()).extracting(e -> e.activityId()).containsExactly("stage1Raise", "stage1Response");
        assertThat(story.taskKeys()).doesNotContain("issueConfirmation");
        assertThat(story.as(NURSE).task("issueConfirmation").getDueDate().toInstant()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));

        story.at("Mon 8 Feb 2027 12:00").completes("issueConfirmation", Answers.confirmation());
        assertThat(story.secondAfter("Mon 8 Feb 2027 17:00").notices("confirmation-overdue")).isEmpty();
        assertThat(story.notices("confirmation")).isNotEmpty();

        story.at("Tue 9 Feb 2027 10:00").as(SOCIAL_WORKER).completes("generalIssues", Answers.of().with("generalIssuesFound", "none"));
        for (String side : new String[] {SOCIAL_WORKER, NURSE}) {
            assertThat(story.closed()).isFalse();
            story.as(side).completes("filing", Answers.filing("2027-02-09")).completes("debrief", Answers.debrief("declined"));
        }
        assertThat(story.closed()).isTrue();
        assertThat(story.records("filing")).hasSize(2);
        assertThat(story.records("debrief")).extracting(e -> e.text("debriefAnswer")).containsExactly("declined", "declined");
    }

    @Test
    @Proves({"WOL-4.1c", "AMB-05", "GEN-28"})
    void bothWaysAreNeededAndTheLaterDayStartsTheResponse() {
        Story story = raised(kit, "Thu 4 Feb 2027 10:00", raise("2027-02-02"));
        story.isRefused("Raised in writing on", s -> s.completes("raiseConcern", concern("2027-02-02", "2027-02-03").without("writtenOn")));
        story.isRefused("Raised by word of mouth on", s -> s.completes("raiseConcern", concern("2027-02-02", "2027-02-03").without("oralOn")));
        story.completes("raiseConcern", concern("2027-02-02", "2027-02-03"));
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
        assertThat(story.stages().get(1).nominalStart()).isEqualTo("2027-02-03");
    }

    @Test
    @Proves({"WOL-4.1c", "AMB-05", "GEN-28"})
    void whoHasRaisedItAlreadyBeginsWithTheResponseFromThatDay() {
        Story story = raised(kit, "Thu 4 Feb 2027 10:00", raisedAlready("2027-02-01", "2027-02-03", "2027-02-02"));
        assertThat(story.stages()).extracting(e -> e.activityId()).containsExactly("stage1Response");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
        assertThat(story.as(NURSE).taskKeys()).contains("discussion");
        assertThat(story.records("raise-overdue")).isEmpty();
    }

    @Test
    @Proves({"WOL-4.1b", "AMB-05"})
    void whoHasRaisedItAlreadyButLateIsAcceptedAndShownAsLate() {
        Story story = raised(kit, "Fri 5 Feb 2027 10:00", raisedAlready("2027-02-01", "2027-02-03", "2027-02-04"));
        assertThat(story.stage()).isEqualTo("stage1Response");
        assertThat(story.shown("discussion", "soFar").toString()).contains("Late: raised with the other side on Thu 4 Feb 2027");
        assertThat(story.records("raise-overdue")).hasSize(1);
    }

    @Test
    @Proves({"WOL-4.1b", "AMB-05"})
    void aLateRaiseIsRemindedOfFlaggedAndAccepted() {
        Story story = raised(kit, "Mon 1 Feb 2027 10:00", raise("2027-02-01"));
        assertThat(story.secondBefore("Wed 3 Feb 2027 17:00").notices("raise-overdue")).isEmpty();
        assertThat(story.secondAfter("Wed 3 Feb 2027 17:00").notices("raise-overdue")).extracting(n -> n.recipient().id())
                .contains("wolverhampton-council-social-worker", "wolverhampton.council.team-manager");
        assertThat(story.records("raise-overdue")).hasSize(1);
        assertThat(story.stage()).isEqualTo("stage1Raise");
        story.at("Fri 5 Feb 2027 10:00").completes("raiseConcern", concern("2027-02-05", "2027-02-05"));
        assertThat(story.stage()).isEqualTo("stage1Response");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 10 Feb 2027 17:00"));
    }

    @Test
    @Proves({"WOL-4.1b", "GEN-28"})
    void aRaiseThatIsLateAtEntryIsFlaggedAtOnceAndStaysStage1() {
        Story story = raised(kit, "Tue 9 Feb 2027 10:00", raise("2027-02-01"));
        assertThat(story.stage()).isEqualTo("stage1Raise");
        assertThat(story.records("raise-overdue")).hasSize(1);
        story.isRefused("passed on", s -> s.completes("raiseConcern", concern("2027-02-02", "2027-02-02")));
        story.completes("raiseConcern", concern("2027-02-02", "2027-02-02").with("latePutConfirmed", true));
        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Thu 11 Feb 2027 17:00"));
    }

    @Test
    @Proves({"WOL-4.1b", "AMB-05"})
    void whereADecisionWasSentTheDayOfItsReceiptCounts() {
        Story story = raised(kit, "Wed 3 Feb 2027 10:00", raise("2027-02-01").with("decisionReceivedOn", "2027-02-03"));
        assertThat(story.deadline()).isEqualTo(Kit.instant("Fri 5 Feb 2027 17:00"));
        assertThat(story.records("raise-overdue")).isEmpty();
    }

    @Test
    @Proves({"GEN-28", "WOL-4.1g"})
    void aTimeToRespondThatHadPassedBeforeTheEntryIsSaidFirst() {
        Answers late = raisedAlready("2027-02-01", "2027-02-01", "2027-02-02");
        Story story = kit.story("wolverhampton", "Tue 9 Feb 2027 10:00").as(SOCIAL_WORKER);
        story.isRefused("When you raised it orally, and in writing", s -> s.raises(late));
        story.raises(late.with("latePutConfirmed", true));
        assertThat(story.stages()).extracting(e -> e.activityId()).containsExactly("stage2");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Thu 11 Feb 2027 17:00"));
    }

    @Test
    @Proves({"SC-W03", "WOL-4.1e", "WOL-4.1f", "WOL-4.1g"})
    void scW03_withoutFileReviewAndConversationNothingCompletesAndTheLimitShowsItNotDone() {
        Story story = raised(kit, "Mon 1 Feb 2027 10:00", raisedAlready("2027-02-01", "2027-02-01", "2027-02-01")).as(NURSE);
        for (Answers record : new Answers[] {propose("2027-02-01T09:30"), notResolved("2027-02-01T09:30")}) {
            story.isRefused("read and reviewed", s -> s.completes("discussion", reviewed(record, "2027-02-01").without("fileReviewedBy")));
            story.isRefused("Read and reviewed on", s -> s.completes("discussion", reviewed(record, "2027-02-01").without("fileReviewedOn")));
            story.isRefused("Conversation", s -> s.completes("discussion", reviewed(record, "2027-02-01").without("conversationOn")));
            story.isRefused("How", s -> s.completes("discussion", reviewed(record, "2027-02-01").with("conversationMeans", "writing")));
        }
        assertThat(story.secondBefore("Thu 4 Feb 2027 17:00").stage()).isEqualTo("stage1Response");
        assertThat(story.secondAfter("Thu 4 Feb 2027 17:00").stage()).isEqualTo("stage2");
        assertThat(story.as(TEAM_MANAGER).shown("discussion", "soFar").toString())
                .contains("Not recorded by Royal Wolverhampton NHS Trust: Reading and review of the case file")
                .contains("Not recorded by Royal Wolverhampton NHS Trust: Conversation with the disputing practitioner");
        assertThat(story.notices("stage-change")).anySatisfy(n -> assertThat(n.body()).contains("Reading and review of the case file"));
    }

    @Test
    @Proves({"WOL-4.1e", "WOL-4.1f", "WOL-4.1g", "GEN-06"})
    void withBothTheReceivingSideMayLeaveStage1() {
        Story story = raised(kit, "Mon 1 Feb 2027 10:00", raisedAlready("2027-02-01", "2027-02-01", "2027-02-01")).as(NURSE)
                .completes("discussion", reviewed(notResolved("2027-02-01T09:30"), "2027-02-01"));
        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.as(TEAM_MANAGER).shown("discussion", "soFar").toString()).doesNotContain("Not recorded by");
    }
}
