package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.WolverhamptonRaise.OFFICER;
import static uk.safeguarding.escalation.scenario.WolverhamptonRaise.SOCIAL_WORKER;
import static uk.safeguarding.escalation.scenario.WolverhamptonRaise.notResolved;
import static uk.safeguarding.escalation.scenario.WolverhamptonRaise.raise;
import static uk.safeguarding.escalation.scenario.WolverhamptonRaise.raised;
import static uk.safeguarding.escalation.scenario.WolverhamptonRaise.raisedOn;
import static uk.safeguarding.escalation.scenario.WolverhamptonRaise.reviewed;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Earlier dates that protect the person, and immediate risk, which is dealt with outside Wolverhampton's ladder. */
@ApplicationTest
class WolverhamptonProtectionTest {

    private static final String ON = "Mon 1 Feb 2027 10:00";
    private static final String DAY = "2027-02-01";
    private static final String LIMIT = "Thu 4 Feb 2027 17:00";

    @Autowired
    Kit kit;

    private static Answers protectiveDate(String date) {
        return Answers.of().with("protectiveDate", date).with("why", "The alleged abuser comes home on Wednesday")
                .with("interimSafety", "Grandmother stays with the child").with("interimSafetyOwner", "Officer, police");
    }

    @Test
    @Proves({"WOL-1.4", "GEN-07", "SC-W15"})
    void scW15_aProtectiveDateMovesTheJobEarlierAndNeverLater() {
        Story story = raised(kit, ON, raisedOn(DAY));
        assertThat(story.deadline()).isEqualTo(Kit.instant(LIMIT));
        story.as(OFFICER).does("set-protective-date", protectiveDate("2027-02-02"));
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 2 Feb 2027 17:00"));
        assertThat(stageTimer(story)).isEqualTo(Date.from(Kit.instant("Tue 2 Feb 2027 17:00")));
        assertThat(story.shown("discussion", "deadline").toString()).contains("protective date");
        assertThat(story.shown("discussion", "deadlineWhy").toString()).contains("A protective date was set");

        story.isRefused("is later than the limit", s -> s.does("set-protective-date", protectiveDate("2027-02-03")));
        story.as(SOCIAL_WORKER).isRefused("is later than the limit",
                s -> s.does("set-protective-date", protectiveDate("2027-02-04")));
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 2 Feb 2027 17:00"));

        assertThat(story.secondBefore("Tue 2 Feb 2027 17:00").stage()).isEqualTo("stage1Response");
        assertThat(story.secondAfter("Tue 2 Feb 2027 17:00").stage()).isEqualTo("stage2");
        assertThat(story.deadline()).as("a date that has passed shortens no later stage")
                .isEqualTo(Kit.instant("Thu 4 Feb 2027 17:00"));
    }

    private Date stageTimer(Story story) {
        List<Job> timers = kit.engine.getManagementService().createJobQuery().processInstanceId(story.ladder().getId())
                .activityId("stage1ResponseLimitReached").list();
        assertThat(timers).hasSize(1);
        return timers.get(0).getDuedate();
    }

    @Test
    @Proves({"WOL-1.4", "WOL-3.2", "GEN-06"})
    void aDateSetAtTheRaiseHoldsForLaterStagesUntilItHasPassedAndNobodyHasToWaitForALimit() {
        Story story = raised(kit, ON, raisedOn(DAY).with("protectiveDate", "2027-02-03"));
        assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
        story.at("Tue 2 Feb 2027 09:00").as(OFFICER).completes("discussion", reviewedByRaiser("2027-02-02T08:30"));
        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.deadline()).as("own limit Thu 4 Feb").isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
        assertThat(story.secondAfter("Wed 3 Feb 2027 17:00").stage()).isEqualTo("stage3");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
    }

    private static Answers reviewedByRaiser(String at) {
        return notResolved(at);
    }

    @Test
    @Proves("WOL-1.4")
    void aDateThatMakesNothingEarlierIsRefusedAtTheRaise() {
        kit.story("wolverhampton", ON).as(OFFICER).isRefused("", s -> s.raises(raise(DAY).with("protectiveDate", "2027-01-29")));
        kit.story("wolverhampton", ON).as(OFFICER).isRefused("is later than the limit",
                s -> s.raises(raise(DAY).with("protectiveDate", "2027-02-16")));
    }

    @Test
    @Proves("WOL-1.4")
    void whereNoLimitRunsThereIsNothingToMakeEarlier() {
        Story story = raised(kit, ON, raise(DAY).with("challengedAgency", "police"));
        story.as(OFFICER).isRefused("no limit runs", s -> s.does("set-protective-date", protectiveDate("2027-02-02")));
    }

    @Test
    @Proves({"WOL-3.3", "WOL-4.1i", "GEN-10"})
    void immediateRiskAtTheRaiseIsForTheOwnLeadAndTheLadderBeginsAsEver() {
        Story story = raised(kit, ON, raise(DAY).with("immediateRisk", "yes").with("risk", "The child goes home tonight")
                .with("protectiveAct", "Discharge stopped"));
        assertThat(story.stage()).isEqualTo("stage1Raise");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
        assertThat(story.as("police-safeguarding-lead").task("safeguardingAction").getDueDate())
                .isEqualTo(Date.from(Kit.instant(ON)));
        assertThat(story.as("council-safeguarding-lead").taskKeys()).doesNotContain("safeguardingAction");
        assertThat(story.records(EntryKind.STAGE_SKIPPED)).isEmpty();
    }

    @Test
    @Proves({"WOL-3.3", "WOL-4.1i"})
    void immediateRiskSeenByAnyPartyAtAnyStageIsForItsOwnLeadAndTheLadderGoesOn() {
        Story story = raised(kit, ON, raisedOn(DAY));
        story.as(SOCIAL_WORKER).does("declare-immediate-risk", risk());
        assertThat(story.stage()).isEqualTo("stage1Response");
        assertThat(story.deadline()).isEqualTo(Kit.instant(LIMIT));
        assertThat(story.as("council-safeguarding-lead").taskKeys()).contains("safeguardingAction");
        assertThat(story.as("police-safeguarding-lead").taskKeys()).doesNotContain("safeguardingAction");

        story.secondAfter(LIMIT).as("police-inspector").does("declare-immediate-risk", risk());
        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
        assertThat(story.as("police-safeguarding-lead").taskKeys()).contains("safeguardingAction");
        assertThat(story.records(EntryKind.STAGE_SKIPPED)).isEmpty();
    }

    private static Answers risk() {
        return Answers.of().with("risk", "Threats last night").with("protectiveAct", "Child taken to grandmother")
                .with("interimSafety", "Grandmother's home").with("interimSafetyOwner", "Social worker, council");
    }

    @Test
    @Proves({"WOL-1.4", "WOL-EX.2", "GEN-07"})
    void aProtectiveDateHoldsForTheDirectorToo() {
        Story story = ExceptionalSteps.atDirector(kit).as(ExceptionalSteps.DIRECTOR);
        story.isRefused("is later than the limit", s -> s.does("set-protective-date", protectiveDate("2027-03-24")));
        story.does("set-protective-date", protectiveDate("2027-03-22"));
        assertThat(story.task("decideToWrite").getDueDate()).isEqualTo(Kit.instant("Mon 22 Mar 2027 17:00"));
        assertThat(story.shown("decideToWrite", "deadline").toString()).contains("22 Mar");
        assertThat(story.secondBefore("Mon 22 Mar 2027 17:00").notices("director-overdue")).isEmpty();
        assertThat(story.secondAfter("Mon 22 Mar 2027 17:00").notices("director-overdue")).hasSize(1);
        assertThat(story.outcome()).isEmpty();
    }

    @Test
    @Proves({"WOL-1.4", "WOL-EX.6", "GEN-07"})
    void aProtectiveDateHoldsForTheChairToo() {
        Story story = ExceptionalSteps.atChair(kit).as(ExceptionalSteps.DIRECTOR).does("set-protective-date", protectiveDate("2027-03-30"));
        assertThat(story.as(ExceptionalSteps.CHAIR).task("chairHears").getDueDate()).isEqualTo(Kit.instant("Tue 30 Mar 2027 17:00"));
        assertThat(story.secondBefore("Tue 30 Mar 2027 17:00").notices("chair-overdue")).isEmpty();
        assertThat(story.secondAfter("Tue 30 Mar 2027 17:00").notices("chair-overdue")).isNotEmpty();
    }

    @Test
    @Proves({"WOL-1.4", "WOL-EX.2"})
    void aDateThatHasPassedShortensNothingOnTheExceptionalRoute() {
        Story ahead = ExceptionalSteps.raised(kit, ExceptionalSteps.OFFICER, ExceptionalSteps.raise()).at("Fri 19 Mar 2027 10:00");
        assertThat(ahead.stage()).isEqualTo("stage4Meet");
        ahead.as(OFFICER).does("set-protective-date", protectiveDate("2027-03-19"));
        ahead.secondAfter("Fri 19 Mar 2027 17:00");
        assertThat(ahead.as(ExceptionalSteps.DIRECTOR).task("decideToWrite").getDueDate()).as("the date has passed")
                .isEqualTo(Kit.instant("Tue 23 Mar 2027 17:00"));
    }

    @Test
    @Proves({"WOL-1.4", "WOL-4.0"})
    void theFlagOfDayTenGivesWayToAnEarlierProtectiveDateAndThatOfDayTwelveDoesNot() {
        Story story = raised(kit, ON, raisedOn(DAY)).as(OFFICER);
        story.does("set-protective-date", protectiveDate("2027-02-02"));
        assertThat(story.secondBefore("Tue 2 Feb 2027 17:00").records("aim-passed")).isEmpty();
        assertThat(story.secondAfter("Tue 2 Feb 2027 17:00").records("aim-passed")).extracting(e -> e.text("aim"))
                .containsExactly("day-10");
        assertThat(story.notices("aim-passed")).singleElement().satisfies(n -> assertThat(n.body())
                .contains("earlier date set to protect the child"));
        story.secondAfter("Wed 17 Feb 2027 17:00");
        assertThat(story.records("aim-passed")).extracting(e -> e.text("aim")).containsExactly("day-10", "day-12");
    }
}
