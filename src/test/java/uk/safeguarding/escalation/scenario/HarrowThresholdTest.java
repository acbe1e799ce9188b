package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.HarrowSteps.REVIEWER;
import static uk.safeguarding.escalation.scenario.HarrowSteps.TALK;
import static uk.safeguarding.escalation.scenario.HarrowSteps.TEAM_MANAGER;
import static uk.safeguarding.escalation.scenario.HarrowSteps.WARD_SISTER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** A threshold decision is disputed: Team Manager, review within one working day, enquiry with Planning Meeting, stage 3. */
@ApplicationTest
class HarrowThresholdTest {

    @Autowired
    Kit kit;

    private static Answers upheld(String at) {
        return HarrowAnswers.reviewed(HarrowAnswers.notResolved(at), "upheld");
    }

    private static Answers agree(String at) {
        return HarrowAnswers.reviewed(HarrowAnswers.concur(at), "changed");
    }

    private static Answers noAgreement(String at) {
        return HarrowAnswers.meeting(HarrowAnswers.notResolved(at));
    }

    /** Referred to the reviewing manager at this moment. */
    private Story referred(String moment, String date) {
        return kit.story("harrow", moment).as(WARD_SISTER).raises(HarrowAnswers.raiseThreshold(date))
                .completes("discussion", HarrowAnswers.notResolved(date + "T09:30"));
    }

    private static void proceeds(Story story) {
        assertThat(story.stage()).isEqualTo("planningMeeting");
        assertThat(story.as(TEAM_MANAGER).taskKeys()).contains("openEnquiry", "discussion");
        assertThat(story.as(WARD_SISTER).taskKeys()).contains("discussion");
        assertThat(story.stages()).extracting(StageEntry::stage).containsOnly(0);
    }

    @Test
    @Proves({"SC-H09", "HAR-T.1", "HAR-T.2"})
    void scH09_theReferrerAndTheTeamManagerAgree() {
        Story story = HarrowSteps.atTeamManager(kit);
        assertThat(story.stages()).extracting(StageEntry::activityId).containsExactly("thresholdTalk");
        assertThat(story.as(TEAM_MANAGER).taskKeys()).containsExactly("discussion");
        assertThat((String) story.shown("discussion", "stageLabel")).isEqualTo("Team Manager of the team that decided");
        assertThat(story.as("hospital-trust-matron").taskKeys()).as("the referrer's side stays with the professional").isEmpty();
        assertThat(story.as(HarrowSteps.SOCIAL_WORKER).taskKeys()).isEmpty();
        assertThat(story.deadline()).isNull();
        story.as(WARD_SISTER).completes("discussion", HarrowAnswers.propose(TALK, "An enquiry is opened today"));
        story.as(TEAM_MANAGER).completes("discussion", agree(TALK));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.stages()).hasSize(1);
        assertThat(story.as(REVIEWER).taskKeys()).isEmpty();
    }

    @Test
    @Proves({"SC-H10", "HAR-T.3", "HAR-T.4", "HAR-T.5", "GEN-02", "AMB-32"})
    void scH10_withoutAReviewInTimeTheCaseProceedsAtOnce() {
        Story story = referred("Fri 5 Feb 2027 17:45", "2027-02-05");
        assertThat(story.stage()).isEqualTo("thresholdReview");
        assertThat(story.as(REVIEWER).taskKeys()).containsExactly("discussion");
        assertThat(story.as("cnwl-threshold-reviewer").taskKeys()).isEmpty();
        assertThat(story.as(TEAM_MANAGER).taskKeys()).doesNotContain("discussion");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
        assertThat(story.secondBefore("Mon 8 Feb 2027 17:00").stage()).isEqualTo("thresholdReview");
        proceeds(story.secondAfter("Mon 8 Feb 2027 17:00"));
        assertThat(story.stages().get(1).left().reason()).isEqualTo(LeftReason.LIMIT_REACHED);
    }

    @Test
    @Proves({"SC-H13", "HAR-T.4", "GEN-01"})
    void scH13_theReviewIsDueOnTheNextWorkingDayAfterEaster() {
        Story story = referred("Thu 25 Mar 2027 10:00", "2027-03-25");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 30 Mar 2027 17:00"));
        assertThat(story.secondBefore("Tue 30 Mar 2027 17:00").stage()).isEqualTo("thresholdReview");
        proceeds(story.secondAfter("Tue 30 Mar 2027 17:00"));
    }

    @Test
    @Proves("HAR-T.3")
    void aDecisionOfTheMentalHealthTeamIsReviewedByCnwl() {
        Story story = kit.story("harrow", "Mon 1 Feb 2027 09:00").as(WARD_SISTER)
                .raises(HarrowAnswers.raiseThreshold("2027-02-01").with("challengedAgency", "cnwl").without("challengedTeam"))
                .at("Mon 1 Feb 2027 10:00");
        assertThat(story.as("cnwl-team-manager").taskKeys()).containsExactly("discussion");
        story.as(WARD_SISTER).completes("discussion", HarrowAnswers.notResolved(TALK));
        assertThat(story.as("cnwl-threshold-reviewer").taskKeys()).containsExactly("discussion");
        assertThat(story.as(REVIEWER).taskKeys()).isEmpty();
    }

    @Test
    @Proves({"HAR-T.3", "HAR-T.5"})
    void theReviewerAgreesOrDoesNot() {
        Story story = HarrowSteps.underReview(kit);
        story.as(WARD_SISTER).completes("discussion", HarrowAnswers.propose(TALK, "An enquiry is opened today"));
        story.as(REVIEWER).completes("discussion", agree(TALK));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.stages()).extracting(StageEntry::activityId).containsExactly("thresholdTalk", "thresholdReview");
        proceeds(HarrowSteps.atPlanningMeeting(kit));
    }

    @Test
    @Proves({"HAR-T.5", "AMB-32"})
    void aReviewerWhoIsNotAvailableIsNotWaitedFor() {
        Answers why = Answers.of().with("unavailableWhy", "On leave until Friday");
        Story byTeamManager = HarrowSteps.underReview(kit);
        byTeamManager.as("police-officer").isRefused("in which you have a part", s -> s.does("reviewer-unavailable", why));
        byTeamManager.as(TEAM_MANAGER).does("reviewer-unavailable", why);
        proceeds(byTeamManager);
        assertThat(byTeamManager.stages().get(1).left().reason()).isEqualTo(LeftReason.UNAVAILABLE);
        byTeamManager.as(TEAM_MANAGER).isRefused("no review of a threshold decision is open",
                s -> s.does("reviewer-unavailable", why));

        Story byOffice = HarrowSteps.underReview(kit).as("board-safeguarding-adults-service").does("reviewer-unavailable", why);
        proceeds(byOffice);
        assertThat(byOffice.records("reviewer-unavailable")).singleElement().satisfies(r -> assertThat(r.partyId()).isNull());
    }

    @Test
    @Proves({"HAR-T.5", "AMB-32"})
    void aReviewerWhoIsMarkedAbsentIsPassedOverAtOnce() {
        Story open = referred("Mon 15 Feb 2027 10:00", "2027-02-15");
        absence("2027-02-15");
        proceeds(open);
        assertThat(open.stages().get(1).left().reason()).isEqualTo(LeftReason.UNAVAILABLE);

        Story before = referred("Mon 15 Feb 2027 11:00", "2027-02-15");
        proceeds(before);
        assertThat(before.stages()).extracting(StageEntry::activityId).containsExactly("thresholdTalk", "planningMeeting");
    }

    @Test
    @Proves({"HAR-T.5", "AMB-32"})
    void anAbsenceThatBeginsOvernightCountsFromTheMorning() {
        kit.story("harrow", "Mon 22 Feb 2027 16:00");
        absence("2027-02-23");
        Story story = referred("Mon 22 Feb 2027 16:30", "2027-02-22");
        assertThat(story.stage()).isEqualTo("thresholdReview");
        proceeds(story.withReminders().at("Tue 23 Feb 2027 08:00"));
    }

    private void absence(String day) {
        kit.start("harrow-" + REVIEWER, "harrow", "record-absence", Answers.of().with("whose", "own").with("from", day)
                .with("until", day).with("absenceIs", "away").map());
        kit.settle("harrow");
    }

    @Test
    @Proves({"SC-H12", "HAR-T.6", "HAR-T.7"})
    void scH12_noAgreementAtThePlanningMeetingLeadsToStage3() {
        Story story = HarrowSteps.atPlanningMeeting(kit).as(TEAM_MANAGER);
        story.isRefused("referring agency was not there", s -> s.completes("discussion",
                HarrowAnswers.reviewed(noAgreement(TALK), "upheld").with("referringAgencyAttended", "no")));
        story.isRefused("as they were explored", s -> s.completes("discussion",
                HarrowAnswers.reviewed(noAgreement(TALK), "upheld").without("concernsExplored")));
        story.isRefused("next steps", s -> s.completes("discussion",
                HarrowAnswers.reviewed(noAgreement(TALK), "upheld").without("nextSteps")));
        story.completes("discussion", HarrowAnswers.reviewed(noAgreement(TALK), "upheld").with("referringAgencyAttended", "no")
                .with("notAttendedReason", "The ward could send nobody"));
        assertThat(story.stages()).extracting(StageEntry::activityId)
                .containsExactly("thresholdTalk", "thresholdReview", "planningMeeting", "stage3");
        assertThat(story.as(HarrowSteps.COUNCIL_MEMBER).taskKeys()).contains("discussion");
        assertThat(story.as(HarrowSteps.TRUST_MEMBER).taskKeys()).contains("discussion");
        assertThat(story.as(TEAM_MANAGER).taskKeys()).as("the enquiry goes on").contains("openEnquiry");
    }

    @Test
    @Proves({"HAR-T.5", "HAR-T.6"})
    void anAgreementAtThePlanningMeetingIsClosedWhileTheEnquiryIsStillOwed() {
        Story story = agreedAtPlanningMeeting();
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.taskKeys()).contains("openEnquiry");
        assertThat(story.allTasks()).extracting("taskDefinitionKey").contains("issueConfirmation");
        story.completes("openEnquiry", HarrowAnswers.enquiry("2027-02-01T09:45"));
        assertThat(story.records("harrow-enquiry")).hasSize(1);
    }

    private Story agreedAtPlanningMeeting() {
        Story story = HarrowSteps.atPlanningMeeting(kit);
        story.as(WARD_SISTER).completes("discussion", HarrowAnswers.meeting(HarrowAnswers.propose(TALK, "Enquiry led by the trust")));
        return story.as(TEAM_MANAGER).completes("discussion", HarrowAnswers.meeting(agree(TALK)));
    }

    @Test
    @Proves({"GEN-23", "HAR-T.7"})
    void whatWasAgreedOnTheThresholdRouteIsReopenedThereAndNeverAtStage1() {
        Story meeting = agreedAtPlanningMeeting().as(WARD_SISTER).does("report-action-not-done", ActAnswers.notDone());
        assertThat(meeting.stages()).extracting(StageEntry::activityId)
                .containsExactly("thresholdTalk", "thresholdReview", "planningMeeting", "planningMeeting");
        assertThat(meeting.as(TEAM_MANAGER).tasks("openEnquiry")).as("the enquiry is asked for once").hasSize(1);

        Story review = HarrowSteps.underReview(kit);
        review.as(WARD_SISTER).completes("discussion", HarrowAnswers.propose(TALK, "An enquiry is opened today"));
        review.as(REVIEWER).completes("discussion", agree(TALK));
        review.as(WARD_SISTER).does("report-action-not-done", ActAnswers.notDone());
        assertThat(review.stages()).extracting(StageEntry::activityId)
                .containsExactly("thresholdTalk", "thresholdReview", "thresholdReview");
        assertThat(review.deadline()).isNotNull();

        Story talk = HarrowSteps.atTeamManager(kit).as(WARD_SISTER)
                .completes("discussion", HarrowAnswers.propose(TALK, "An enquiry is opened today"));
        talk.as(TEAM_MANAGER).completes("discussion", agree(TALK));
        talk.as(WARD_SISTER).does("report-action-not-done", ActAnswers.notDone());
        assertThat(talk.stages()).extracting(StageEntry::activityId).containsExactly("thresholdTalk", "thresholdTalk");
    }

    @Test
    @Proves({"HAR-T.5", "GEN-21"})
    void theEnquiryStaysOwedWhereTheDisputeIsWithdrawn() {
        Story story = HarrowSteps.atPlanningMeeting(kit).as(WARD_SISTER).does("withdraw-dispute", ActAnswers.withdraw());
        story.as("hospital-trust-matron").completes("managerAgreement", Answers.of().with("agrees", "yes"));
        assertThat(story.outcome()).contains(Outcome.WITHDRAWN);
        story.as(TEAM_MANAGER).completes("openEnquiry", HarrowAnswers.enquiry("2027-02-01T09:45"));
        assertThat(story.records("harrow-enquiry")).hasSize(1);
    }

    @Test
    @Proves({"HAR-T.3", "HAR-T.4"})
    void theRaisingSideDoesNotLeaveTheReviewBeforeItIsMade() {
        Story story = HarrowSteps.underReview(kit).as(WARD_SISTER);
        story.isRefused("has not recorded the review yet", s -> s.completes("discussion", HarrowAnswers.notResolved(TALK)));
        assertThat(story.stage()).isEqualTo("thresholdReview");
        story.as(REVIEWER).completes("discussion", HarrowAnswers.reviewed(HarrowAnswers.propose(TALK, "A visit first"), "partly"));
        story.as(WARD_SISTER).completes("discussion", HarrowAnswers.notResolved(TALK));
        proceeds(story);
    }

    @Test
    @Proves({"HAR-T.5", "AMB-32"})
    void whoIsNotOfTheChallengedSideAndHasNoPartDoesNotSayThatTheReviewerIsAway() {
        Answers why = Answers.of().with("unavailableWhy", "On leave until Friday");
        Story story = HarrowSteps.underReview(kit);
        story.as("hospital-trust-hsab-member").isRefused("in which you have a part", s -> s.does("reviewer-unavailable", why));
        assertThat(story.stage()).isEqualTo("thresholdReview");
        story.as(HarrowSteps.SOCIAL_WORKER).does("reviewer-unavailable", why);
        proceeds(story);
        assertThat(story.notices("reviewer-unavailable")).singleElement().satisfies(n -> {
            assertThat(n.recipient().id()).isEqualTo("harrow.council.threshold-reviewer");
            assertThat(n.body()).contains("On leave until Friday", "tell the board office");
        });
    }

    @Test
    @Proves({"HAR-T.1", "HAR-T.2"})
    void onlyWhoMakesThresholdDecisionsCanBeChallengedOnThatRoute() {
        Story story = kit.story("harrow", "Mon 1 Feb 2027 09:00").as(WARD_SISTER);
        story.isRefused("makes no threshold decisions", s -> s.raises(HarrowAnswers.raiseThreshold("2027-02-01")
                .with("challengedAgency", "police").without("challengedTeam")));
        story.isRefused("makes no threshold decisions", s -> s.raises(HarrowAnswers.raiseThreshold("2027-02-01")
                .with("challengedTeam", "council/hospital-team")));
    }
}
