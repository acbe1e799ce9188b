package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.DIRECTOR_OF_ADULTS;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.HEAD_OF_SAFEGUARDING;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.MATRON;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.NAMED_NURSE;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.NURSE;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.OWN_LEAD;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.SERVICE_MANAGER;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.SOCIAL_WORKER;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.TEAM_MANAGER;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.WARD_MANAGER;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.concern;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.concur;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.inStage;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.met;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.notResolved;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.propose;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.raise;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.raised;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.raisedAlready;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.referral;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.withRepresentative;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.written;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.register.Figures;
import uk.safeguarding.escalation.dispute.register.Figures.Period;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Wolverhampton, stages 2 to 4: own handlers, written referral, the two steps of stage 4, and the flags beside them. */
@ApplicationTest
class WolverhamptonStages2To4Test {

    private static final String AT = "2027-02-01T09:30";

    @Autowired
    Kit kit;
    @Autowired
    Figures figures;
    @Autowired
    Partnerships partnerships;

    @Test
    @Proves({"SC-W04", "WOL-4.0", "WOL-4.1g", "WOL-4.2b", "WOL-4.3b", "WOL-4.4a", "WOL-4.4b", "WOL-4.4c", "AMB-02", "AMB-03"})
    void scW04_allLimitsUsedToTheFullUpToStage4() {
        Story story = raised(kit, "Mon 1 Mar 2027 09:00", raise("2027-03-01"));
        story.at("Wed 3 Mar 2027 16:00").completes("raiseConcern", concern("2027-03-03", "2027-03-03"));
        passes(story, "stage1Response", "Mon 8 Mar 2027 17:00", "stage2");
        passes(story, "stage2", "Wed 10 Mar 2027 17:00", "stage3");
        assertThat(story.secondBefore("Mon 15 Mar 2027 17:00").records("aim-passed")).isEmpty();
        passes(story, "stage3", "Mon 15 Mar 2027 17:00", "stage4Raise");
        assertThat(story.records("aim-passed")).extracting(e -> e.text("aim")).containsExactly("day-10");
        assertThat(story.notices("aim-passed")).extracting(n -> n.recipient().id())
                .containsExactly("wolverhampton.board.partnership-manager");
        passes(story, "stage4Raise", "Wed 17 Mar 2027 17:00", "stage4Meet");
        assertThat(story.records("aim-passed")).extracting(e -> e.text("aim")).containsExactly("day-10", "day-12");
        assertThat(story.as(DIRECTOR_OF_ADULTS).taskKeys()).contains("discussion");
        passes(story, "stage4Meet", "Fri 19 Mar 2027 17:00", "exceptional");
    }

    private static void passes(Story story, String stage, String limit, String next) {
        assertThat(story.stage()).isEqualTo(stage);
        assertThat(story.deadline()).isEqualTo(Kit.instant(limit));
        assertThat(story.secondBefore(limit).stage()).isEqualTo(stage);
        assertThat(story.secondAfter(limit).stage()).isEqualTo(next);
    }

    @Test
    @Proves({"WOL-4.2a", "WOL-4.2b", "GEN-26"})
    void eachPractitionerChoosesBetweenManagerAndLeadAndNobodyWaitsForIt() {
        Story story = inStage(kit, 2);
        assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
        for (String either : List.of(TEAM_MANAGER, OWN_LEAD, WARD_MANAGER, NAMED_NURSE)) {
            assertThat(story.as(either).taskKeys()).contains("discussion");
        }
        story.as(SOCIAL_WORKER).isRefused("To whom it goes", s -> s.completes("stage2Referral", referral("royal-trust.ward-manager")));
        story.isRefused("To whom it goes", s -> s.completes("stage2Referral", referral("council.team-manager").without("referredTo")));
        story.completes("stage2Referral", referral("council.safeguarding-lead"));
        assertThat(story.as(TEAM_MANAGER).taskKeys()).doesNotContain("discussion");
        assertThat(story.as(OWN_LEAD).taskKeys()).contains("discussion");
        assertThat(story.as(WARD_MANAGER).taskKeys()).contains("discussion");

        story.as(OWN_LEAD).completes("discussion", propose(AT));
        assertThat(story.as(OWN_LEAD).taskKeys()).contains("discussion");
        assertThat(story.as(TEAM_MANAGER).taskKeys()).doesNotContain("discussion");
        story.as(NURSE).completes("stage2Referral", referral("royal-trust.ward-manager"));
        assertThat(story.as(NAMED_NURSE).taskKeys()).doesNotContain("discussion");
        assertThat(story.allTasks()).extracting(t -> t.getTaskDefinitionKey()).doesNotContain("stage2Referral");
        assertThat(story.stage()).isEqualTo("stage2");
        story.as(WARD_MANAGER).completes("discussion", concur(AT));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
    }

    @Test
    @Proves("WOL-4.2a")
    void whatOneOfThemHasTakenStaysWithThem() {
        Story story = inStage(kit, 2).as(TEAM_MANAGER);
        String task = story.task("discussion").getId();
        kit.as("wolverhampton-" + TEAM_MANAGER, () -> {
            kit.engine.getTaskService().claim(task, "wolverhampton-" + TEAM_MANAGER);
            return null;
        });
        story.as(SOCIAL_WORKER).completes("stage2Referral", referral("council.safeguarding-lead"));
        assertThat(story.as(TEAM_MANAGER).completes("discussion", notResolved(AT)).stage()).isEqualTo("stage3");
    }

    @Test
    @Proves({"WOL-4.2a", "GEN-18"})
    void whereTheOtherSidesReferralIsOutstandingTheTalkEndsTheStageAllTheSame() {
        Story story = inStage(kit, 2).as(WARD_MANAGER).completes("discussion", notResolved(AT));
        assertThat(story.stage()).isEqualTo("stage3");
        assertThat(story.stages().get(1).left().reason()).isEqualTo(LeftReason.NOT_RESOLVED);
        assertThat(story.allTasks()).extracting(t -> t.getTaskDefinitionKey()).doesNotContain("stage2Referral");
    }

    @Test
    @Proves({"WOL-4.3a", "AMB-04"})
    void theReferralIsDueAfter24HoursOfWorkingDaysAndOverdueItAlertsAndSkipsNothing() {
        Story story = inStage(kit, 2);
        story.at("Wed 3 Feb 2027 10:00").as(TEAM_MANAGER).completes("discussion", notResolved("2027-02-03T09:30"));
        assertThat(story.task("stage3Referral").getDueDate().toInstant()).isEqualTo(Kit.instant("Thu 4 Feb 2027 10:00"));
        assertThat(story.shown("stage3Referral", "deadline").toString()).contains("Thu 4 Feb 2027 at 10:00");
        assertThat(story.as(MATRON).taskKeys()).contains("discussion");
        assertThat(story.secondBefore("Thu 4 Feb 2027 10:00").notices("referral-overdue")).isEmpty();
        assertThat(story.secondAfter("Thu 4 Feb 2027 10:00").notices("referral-overdue")).extracting(n -> n.recipient().id())
                .contains("wolverhampton.council.team-manager", "wolverhampton.royal-trust.ward-manager");
        assertThat(story.stage()).isEqualTo("stage3");
        assertThat(story.as(TEAM_MANAGER).taskKeys()).contains("stage3Referral");
    }

    @Test
    @Proves({"WOL-4.3a", "AMB-04"})
    void overAWeekendItIsDueAtTheSameHourOfMonday() {
        Story story = inStage(kit, 1).at("Thu 4 Feb 2027 12:00").as(SOCIAL_WORKER).completes("discussion", notResolved("2027-02-04T09:30"));
        story.at("Fri 5 Feb 2027 10:00").as(TEAM_MANAGER).completes("discussion", notResolved("2027-02-05T09:30"));
        assertThat(story.task("stage3Referral").getDueDate().toInstant()).isEqualTo(Kit.instant("Mon 8 Feb 2027 10:00"));
        assertThat(story.secondAfter("Mon 8 Feb 2027 09:59").notices("referral-overdue")).isEmpty();
        assertThat(story.secondAfter("Mon 8 Feb 2027 10:00").notices("referral-overdue")).isNotEmpty();
    }

    @Test
    @Proves({"GEN-01", "WOL-4.3a", "WOL-EX.2"})
    void aOneOffHolidayMovesTheTasksThatHaveDaysOfTheirOwn() {
        Story story = inStage(kit, 2);
        story.at("Wed 3 Feb 2027 10:00").as(TEAM_MANAGER).completes("discussion", notResolved("2027-02-03T09:30"));
        calendar("2027-02-04", "closed");
        try {
            assertThat(story.task("stage3Referral").getDueDate()).isEqualTo(Kit.instant("Fri 5 Feb 2027 10:00"));
            assertThat(timer(story, "stage3ReferralDue")).isEqualTo(Kit.instant("Fri 5 Feb 2027 10:00"));
        } finally {
            calendar("2027-02-04", "working");
        }
        Story exceptional = ExceptionalSteps.atDirector(kit);
        calendar("2027-03-22", "closed");
        try {
            assertThat(exceptional.as(ExceptionalSteps.DIRECTOR).task("decideToWrite").getDueDate())
                    .isEqualTo(Kit.instant("Wed 24 Mar 2027 17:00"));
        } finally {
            calendar("2027-03-22", "working");
        }
        assertThat(exceptional.task("decideToWrite").getDueDate()).isEqualTo(Kit.instant("Tue 23 Mar 2027 17:00"));
    }

    private void calendar(String day, String dayIs) {
        kit.start("wolverhampton-board-wst-office", "wolverhampton", "change-calendar", ActAnswers.calendar(day, dayIs).map());
    }

    @Test
    @Proves({"WOL-4.3b", "AMB-04"})
    void theDialogueHasTwoDaysFromTheFirstReferralAndNeverMoreThanTheStage() {
        Story story = inStage(kit, 3);
        assertThat(story.deadline()).isEqualTo(Kit.instant("Thu 4 Feb 2027 17:00"));
        story.as(TEAM_MANAGER).completes("stage3Referral", written());
        assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
        assertThat(timer(story, "stage3LimitReached")).isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
        assertThat(story.as(SERVICE_MANAGER).task("discussion").getDueDate().toInstant()).isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
        assertThat(story.shown("discussion", "deadlineWhy").toString()).contains("referred in writing on Mon 1 Feb 2027");
        assertThat(story.as(WARD_MANAGER).task("stage3Referral").getDueDate().toInstant()).isEqualTo(Kit.instant("Tue 2 Feb 2027 10:00"));

        story.at("Tue 2 Feb 2027 09:00").completes("stage3Referral", written());
        assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
        passes(story, "stage3", "Wed 3 Feb 2027 17:00", "stage4Raise");
    }

    @Test
    @Proves({"WOL-4.3b", "AMB-04"})
    void aLateReferralDoesNotLengthenTheStage() {
        Story story = inStage(kit, 3).at("Wed 3 Feb 2027 10:00").as(TEAM_MANAGER).completes("stage3Referral", written());
        passes(story, "stage3", "Thu 4 Feb 2027 17:00", "stage4Raise");
        assertThat(story.as(SERVICE_MANAGER).shown("raiseWithRepresentative", "soFar").toString())
                .contains("Not recorded by Royal Wolverhampton NHS Trust: Written referral to the senior manager")
                .doesNotContain("Not recorded by City of Wolverhampton Council: Written referral");
    }

    @Test
    @Proves({"WOL-4.2a", "WOL-4.3a"})
    void aReferralThatIsNotMadeWhenTheStageEndsIsShownForEachParty() {
        Story story = inStage(kit, 2).secondAfter("Wed 3 Feb 2027 17:00");
        for (String party : List.of("City of Wolverhampton Council", "Royal Wolverhampton NHS Trust")) {
            String missing = "Not recorded by " + party + ": Referral to the own line manager or safeguarding lead";
            assertThat(story.as(SERVICE_MANAGER).shown("discussion", "soFar").toString()).contains(missing);
            assertThat(story.notices("stage-change")).anySatisfy(n -> assertThat(n.body()).contains(missing));
        }
        story.secondAfter("Mon 8 Feb 2027 17:00");
        assertThat(story.notices("stage-change")).anySatisfy(n -> assertThat(n.body())
                .contains("Not recorded by City of Wolverhampton Council: Written referral to the senior manager")
                .contains("Not recorded by Royal Wolverhampton NHS Trust: Written referral to the senior manager"));
    }

    private Job job(Story story, String event) {
        return kit.engine.getManagementService().createJobQuery().processInstanceId(story.ladder().getId()).timers().list().stream()
                .filter(j -> kit.engine.getManagementService().createJobDefinitionQuery().jobDefinitionId(j.getJobDefinitionId())
                        .singleResult().getActivityId().equals(event)).findFirst().orElseThrow();
    }

    private java.time.Instant timer(Story story, String event) {
        return job(story, event).getDuedate().toInstant();
    }

    @Test
    @Proves({"SC-W18", "WOL-4.3b", "GEN-03", "GEN-13"})
    void scW18_theLastPartyConcursTwoMinutesBeforeTheLimit() {
        Story story = inStage(kit, 3).at("Thu 4 Feb 2027 16:30").as(SERVICE_MANAGER).completes("discussion", propose("2027-02-04T16:00"));
        assertThat(story.outcome()).isEmpty();
        story.at("Thu 4 Feb 2027 16:58").as(MATRON).completes("discussion", concur("2027-02-04T16:00"));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.outcomeAt()).isEqualTo(Kit.instant("Thu 4 Feb 2027 16:58"));
        story.secondAfter("Thu 4 Feb 2027 17:00");
        assertThat(story.stages()).extracting(e -> e.activityId()).doesNotContain("stage4Raise");
        assertThat(story.as(SERVICE_MANAGER).taskKeys()).contains("issueConfirmation");
    }

    @Test
    @Proves({"WOL-4.4a", "WOL-4.4b", "AMB-02"})
    void theSeniorManagerRaisesItAndTheRepresentativesWriteAndMeet() {
        Story story = inStage(kit, 4);
        assertThat(story.stage()).isEqualTo("stage4Raise");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
        assertThat(story.as(DIRECTOR_OF_ADULTS).taskKeys()).isEmpty();
        story.at("Tue 2 Feb 2027 10:00").as(SERVICE_MANAGER).completes("raiseWithRepresentative", withRepresentative("2027-02-02"));
        assertThat(story.stage()).isEqualTo("stage4Meet");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Thu 4 Feb 2027 17:00"));

        story.as(DIRECTOR_OF_ADULTS).isRefused("Letter", s -> s.completes("discussion", met(propose("2027-02-02T09:30"), null)));
        story.isRefused("When you met", s -> s.completes("discussion", met(propose("2027-02-02T09:30"), "2027-02-02").without("discussedAt")));
        story.isRefused("How you met", s -> s.completes("discussion",
                met(propose("2027-02-02T09:30"), "2027-02-02").with("discussionMeans", "phone")));
        story.completes("discussion", met(propose("2027-02-02T09:30"), "2027-02-02"));
        story.as(HEAD_OF_SAFEGUARDING).completes("discussion", met(concur("2027-02-02T09:30"), null));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
    }

    @Test
    @Proves({"WOL-4.4a", "AMB-02"})
    void stepsInWhichOneSideActsAloneAskNobodyForALateRecord() {
        Story story = inStage(kit, 4).secondAfter("Wed 3 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage4Meet");
        long raiseStep = story.stages().get(3).id();
        assertThat(story.stages().get(3).activityId()).isEqualTo("stage4Raise");
        assertThat(story.allTasks().stream().filter(t -> t.getTaskDefinitionKey().equals("missingRecord"))
                .map(t -> kit.variable(t, "stageEntry"))).doesNotContain(raiseStep);
    }

    @Test
    @Proves({"SC-W06", "WOL-4.0", "WOL-4.4c", "AMB-02", "AMB-03", "GEN-09"})
    void scW06_agreedOnDay14WithBothFlagsAndReportedAboveTheTable() {
        Story story = raised(kit, "Wed 3 Feb 2027 10:00", raisedAlready("2027-02-01", "2027-02-03", "2027-02-03"));
        story.secondAfter("Wed 17 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage4Meet");
        story.at("Fri 19 Feb 2027 15:00").as(DIRECTOR_OF_ADULTS).completes("discussion", met(propose("2027-02-19T14:00"), "2027-02-18"));
        story.as(HEAD_OF_SAFEGUARDING).completes("discussion", met(concur("2027-02-19T14:00"), null));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.records("aim-passed")).extracting(e -> e.text("aim")).as("5 and 7 are reported only")
                .containsExactly("day-10", "day-12");
        assertThat(story.records("aim-passed")).extracting(e -> e.writtenAt())
                .containsExactly(Kit.instant("Mon 15 Feb 2027 17:00"), Kit.instant("Wed 17 Feb 2027 17:00"));

        assertThat(figures.cases(Period.of("wolverhampton", LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 28),
                partnerships.calendar("wolverhampton"))).stream().filter(c -> c.reference().equals(story.reference())).findFirst()
                .orElseThrow().within(partnerships.get("wolverhampton").rules().aim("day-12"), partnerships.calendar("wolverhampton")))
                .isFalse();
        kit.start("wolverhampton-board-wst-office", "wolverhampton", "board-figures", Map.of("from", "2027-02-01", "to", "2027-02-28"));
        assertThat(kit.engine.getTaskService().createTaskQuery().taskDefinitionKey("readFigures").list()).singleElement()
                .satisfies(t -> assertThat(kit.variable(t, "figures").toString())
                        .contains("Resolved within 12 working days of the disagreement: ")
                        .contains("Resolved within 5 working days of the disagreement: ")
                        .contains("Resolved within 7 working days of the disagreement: "));
    }
}
