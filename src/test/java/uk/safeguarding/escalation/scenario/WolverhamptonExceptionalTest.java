package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** The exceptional route in its order and its time: Director, Partnership Manager, Chair. */
@ApplicationTest
class WolverhamptonExceptionalTest {

    @Autowired
    Kit kit;

    private static Instant due(Story story, String task) {
        return story.task(task).getDueDate().toInstant();
    }

    @Test
    @Proves({"SC-W04", "WOL-EX.1", "WOL-EX.2", "WOL-EX.3", "WOL-EX.4", "WOL-EX.6", "AMB-07"})
    void scW04_theExceptionalRouteOverEaster() {
        Story story = ExceptionalSteps.raised(kit, ExceptionalSteps.OFFICER, ExceptionalSteps.raise());
        assertThat(story.secondBefore("Fri 19 Mar 2027 17:00").stage()).isEqualTo("stage4Meet");
        assertThat(story.secondAfter("Fri 19 Mar 2027 17:00").stage()).isEqualTo("exceptional");
        story.as(ExceptionalSteps.DIRECTOR);
        assertThat(due(story, "decideToWrite")).isEqualTo(Kit.instant("Tue 23 Mar 2027 17:00"));
        assertThat(story.shown("decideToWrite", "deadline").toString()).contains("23 Mar").doesNotContain("House target");
        story.at("Tue 23 Mar 2027 16:00").completes("decideToWrite", ExceptionalSteps.writes());
        assertThat(story.as(ExceptionalSteps.CHAIR).taskKeys()).as("the letter goes by way of the Partnership Manager").isEmpty();
        story.as(ExceptionalSteps.MANAGER);
        assertThat(story.shown("passToChair", "directorsLetter")).isEqualTo("The child is still not seen");
        assertThat(story.shown("passToChair", "deadline").toString()).contains("House target", "24 Mar");
        story.at("Tue 23 Mar 2027 16:30").completes("passToChair", Answers.of());

        story.as(ExceptionalSteps.CHAIR);
        assertThat(due(story, "chairHears")).isEqualTo(Kit.instant("Thu 1 Apr 2027 17:00"));
        assertThat(story.shown("chairHears", "directorsLetters").toString()).contains("West Midlands Police", "still not seen");
        story.isRefused("Not heard yet: West Midlands Police, City of Wolverhampton Council",
                s -> s.completes("chairHears", ExceptionalSteps.decides()));
        ExceptionalSteps.heard(story);
        assertThat(story.shown("chairHears", "representations").toString()).contains("Three visits show it", "waives its representation");
        story.secondBefore("Thu 1 Apr 2027 17:00").completes("chairHears", ExceptionalSteps.decides());
        assertThat(story.outcome()).contains(Outcome.RESOLVED_BINDING);
        assertThat(story.notices("chair-overdue")).isEmpty();
        assertThat(story.notices("chair-decision")).isNotEmpty().allSatisfy(n -> assertThat(n.body())
                .contains("A strategy meeting is held this week", "final and binds"));
        assertThat(story.notices("chair-decision")).extracting(n -> n.recipient().id()).contains("wolverhampton-police-officer",
                "wolverhampton-council-social-worker", "wolverhampton.board.wst-office", "wolverhampton.board.partnership-manager");
        assertThat(story.notices("chair-decision")).allSatisfy(n -> assertThat(n.issuedAt())
                .isBeforeOrEqualTo(Kit.instant("Thu 1 Apr 2027 17:00")));
    }

    @Test
    @Proves({"WOL-EX.1", "AMB-10"})
    void whereTheConcernsNoLongerPersistItEndsWithAPlan() {
        Story story = ExceptionalSteps.atDirector(kit).as(ExceptionalSteps.DIRECTOR);
        story.isRefused("Outstanding issues", s -> s.completes("decideToWrite", ExceptionalSteps.ends().without("plan")));
        story.completes("decideToWrite", ExceptionalSteps.ends());
        assertThat(story.outcome()).contains(Outcome.NOT_PURSUED);
        assertThat(story.as(ExceptionalSteps.MANAGER).taskKeys()).isEmpty();
    }

    @Test
    @Proves({"WOL-EX.2", "AMB-10", "GEN-27"})
    void aDirectorWhoDoesNotWriteIsReportedAndTheCaseStaysOpen() {
        Story story = ExceptionalSteps.atDirector(kit).secondBefore("Tue 23 Mar 2027 17:00");
        assertThat(story.notices("director-overdue")).isEmpty();
        story.secondAfter("Tue 23 Mar 2027 17:00");
        assertThat(story.notices("director-overdue")).singleElement().satisfies(n -> {
            assertThat(n.recipient().id()).isEqualTo("wolverhampton.board.partnership-manager");
            assertThat(n.body()).contains("West Midlands Police", "stays open", "A visit each day");
        });
        assertThat(story.outcome()).isEmpty();
        story.at("Wed 24 Mar 2027 10:00");
        kit.start("wolverhampton-police-director", "wolverhampton", "record-absence", AbsenceTest.away("2027-03-24", "2027-03-24").map());
        kit.settle("wolverhampton");
        assertThat(story.as("police-deputy-director").taskKeys()).contains("decideToWrite");
    }

    @Test
    @Proves({"AMB-07", "WOL-EX.3"})
    void aLetterThatIsNotPassedOnIsReportedAndTheChairsTimeBeginsWhenItIs() {
        Story story = ExceptionalSteps.atDirector(kit).at("Mon 22 Mar 2027 10:00").as(ExceptionalSteps.DIRECTOR)
                .completes("decideToWrite", ExceptionalSteps.writes());
        story.secondBefore("Tue 23 Mar 2027 17:00");
        assertThat(story.notices("letter-not-passed-on")).isEmpty();
        story.secondAfter("Tue 23 Mar 2027 17:00");
        assertThat(story.notices("letter-not-passed-on")).extracting(n -> n.recipient().id()).containsExactlyInAnyOrder(
                "wolverhampton.board.partnership-manager", "wolverhampton.board.wst-office");
        assertThat(story.notices("director-overdue")).isEmpty();
        story.at("Wed 24 Mar 2027 09:00").as(ExceptionalSteps.MANAGER).completes("passToChair", Answers.of());
        assertThat(due(story.as(ExceptionalSteps.CHAIR), "chairHears")).isEqualTo(Kit.instant("Fri 2 Apr 2027 17:00"));
    }

    @Test
    @Proves({"AMB-07", "WOL-EX.6", "GEN-27"})
    void aChairWhoIsLateSaysWhyAndUntilWhenAndStillDecides() {
        Story story = ExceptionalSteps.heard(ExceptionalSteps.atChair(kit)).secondBefore("Thu 1 Apr 2027 17:00");
        assertThat(story.notices("chair-overdue")).isEmpty();
        story.secondAfter("Thu 1 Apr 2027 17:00");
        assertThat(story.notices("chair-overdue")).extracting(n -> n.recipient().id()).containsExactlyInAnyOrder(
                "wolverhampton.board.partnership-manager", "wolverhampton.board.wst-office", "wolverhampton.board.sacg-chair");
        assertThat(story.outcome()).isEmpty();
        story.as(ExceptionalSteps.CHAIR).completes("explainDelay", ExceptionalSteps.safe().with("delayReason", "The hall is closed")
                .with("delayUntil", "2027-04-07"));
        assertThat(story.notices("chair-delay")).isNotEmpty().allSatisfy(n -> assertThat(n.body()).contains("The hall is closed",
                "7 Apr", "shown as overdue"));
        story.completes("chairHears", ExceptionalSteps.decides());
        assertThat(story.outcome()).contains(Outcome.RESOLVED_BINDING);
    }

    @Test
    @Proves({"WOL-EX.4"})
    void aPartyThatIsSilentIsPassedOverOnceItsTimeHasPassed() {
        Story story = ExceptionalSteps.atChair(kit).as(ExceptionalSteps.DIRECTOR)
                .completes("giveRepresentation", ExceptionalSteps.represents()).as(ExceptionalSteps.CHAIR);
        story.isRefused("City of Wolverhampton Council has until", s -> s.completes("chairHears",
                ExceptionalSteps.waivedFor(ExceptionalSteps.decides(), "council")));
        story.secondAfter("Thu 25 Mar 2027 17:00").completes("chairHears",
                ExceptionalSteps.waivedFor(ExceptionalSteps.decides(), "council"));
        assertThat(story.notices("chair-decision").get(0).body()).contains("Asked twice, no answer");
    }

    @Test
    @Proves({"SC-W07", "WOL-EX.10", "AMB-08"})
    void scW07_directlyAfterStage3WithReasonsAlone() {
        Story story = ExceptionalSteps.raised(kit, ExceptionalSteps.OFFICER, ExceptionalSteps.raise()).at("Thu 11 Mar 2027 10:00");
        assertThat(story.stage()).isEqualTo("stage3");
        Answers record = ExceptionalSteps.safe().with("position", "notResolved").with("discussedAt", "2027-03-11T09:00")
                .with("discussionMeans", "phone").with("participants", "Inspector; service manager").with("basis", "Thresholds")
                .with("pointsOfDifference", "The threshold").with("ourView", "A meeting is needed").with("evidence", "Logs");
        story.as("police-inspector").isRefused("Why stage 4 is left out", s -> s.completes("discussion", record.with("exceptional", "chair")));
        story.completes("discussion", record.with("exceptional", "chair").with("exceptionalReasons", "A hearing on Monday"));
        assertThat(story.stage()).isEqualTo("exceptional");
        assertThat(story.stages()).extracting(e -> e.stage()).doesNotContain(4);
        assertThat(story.as(ExceptionalSteps.DIRECTOR).shown("decideToWrite", "exceptionalReasons")).isEqualTo("A hearing on Monday");
        assertThat(due(story, "decideToWrite")).isEqualTo(Kit.instant("Mon 15 Mar 2027 17:00"));
    }

    @Test
    @Proves({"WOL-EX.10"})
    void stage4ComesFirstWhereNobodyAsksForTheChair() {
        Story story = ExceptionalSteps.raised(kit, ExceptionalSteps.OFFICER, ExceptionalSteps.raise())
                .secondAfter("Mon 15 Mar 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage4Raise");
    }

    @Test
    @Proves({"SC-X09", "GEN-21"})
    void scX09_afterTheChairsDecisionNothingCanBeWithdrawn() {
        Story story = ExceptionalSteps.heard(ExceptionalSteps.atChair(kit)).completes("chairHears", ExceptionalSteps.decides());
        story.as(ExceptionalSteps.OFFICER).isRefused("A binding decision has been made", s -> s.does("withdraw-dispute", ActAnswers.withdraw()));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_BINDING);
    }

    @Test
    @Proves({"WOL-1.1"})
    void nothingSentOrShownInAChildsCaseSpeaksOfAnAdult() {
        Story story = ExceptionalSteps.heard(ExceptionalSteps.atChair(kit));
        story.as(ExceptionalSteps.OFFICER).does("declare-immediate-risk", Answers.of().with("risk", "Threats last night")
                .with("protectiveAct", "Taken to the grandmother").with("interimSafety", "Grandmother's home")
                .with("interimSafetyOwner", "Officer, police"));
        nothingSpeaksOfAnAdult(story);
        story.as(ExceptionalSteps.CHAIR).completes("chairHears", ExceptionalSteps.decides());
        nothingSpeaksOfAnAdult(story);
    }

    private void nothingSpeaksOfAnAdult(Story story) {
        assertThat(story.allNotices()).isNotEmpty().allSatisfy(n -> assertThat(n.subject() + n.body())
                .doesNotContainPattern("(?i)\\b(the|an) adult\\b"));
        assertThat(story.allTasks()).isNotEmpty().allSatisfy(t -> assertThat(kit.engine.getTaskService().getVariables(t.getId())
                .values().toString()).doesNotContainPattern("(?i)\\b(the|an) adult\\b"));
    }

    @Test
    @Proves({"WOL-EX.6"})
    void theRouteIsCalledByItsNameAndNotByANumber() {
        Story story = ExceptionalSteps.atDirector(kit);
        assertThat(story.notices("stage-change")).anySatisfy(n -> assertThat(n.body()).contains("Exceptional route"));
        assertThat(story.allNotices()).noneSatisfy(n -> assertThat(n.body() + n.subject()).containsIgnoringCase("stage 5"));
    }
}
