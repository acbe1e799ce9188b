package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/**
 * The exceptional route goes on whoever is silent, away or not free, and nobody decides in it who has anything to do with the
 * matter.
 */
@ApplicationTest
class WolverhamptonChairChangesTest {

    private static final String HEAD = "probation-head";

    @Autowired
    Kit kit;

    private Story heard() {
        return ExceptionalSteps.heard(ExceptionalSteps.atChair(kit));
    }

    private Story away(Story story, String user, String from, String until) {
        kit.start("wolverhampton-" + user, "wolverhampton", "record-absence", AbsenceTest.away(from, until).map());
        kit.settle("wolverhampton");
        return story;
    }

    private static List<String> open(Story story) {
        return story.allTasks().stream().map(t -> t.getTaskDefinitionKey()).toList();
    }

    @Test
    @Proves({"WOL-EX.6", "WOL-EX.7", "GEN-27"})
    void whereWhoeverChairsTheMeetingIsSilentTheChairTakesTheMatterBack() {
        Story story = ExceptionalSteps.meetingUnder(heard(), HEAD).at("Wed 31 Mar 2027 09:00").as(ExceptionalSteps.CHAIR);
        assertThat(story.shown("takeMatterBack", "meetingChair").toString()).isNotBlank();
        story.isRefused("Why you take it back", s -> s.completes("takeMatterBack", Answers.of()));
        story.completes("takeMatterBack", Answers.of().with("takeBackReason", "No report came"));
        assertThat(story.notices("meeting-taken-back")).singleElement().satisfies(n -> {
            assertThat(n.recipient().id()).isEqualTo("wolverhampton-" + HEAD);
            assertThat(n.body()).contains("No report came");
        });
        assertThat(story.as(HEAD).taskKeys()).isEmpty();
        ExceptionalSteps.meetingUnder(story, "fire-partnership-support-officer");
        assertThat(story.as("fire-partnership-support-officer").tasks("holdMeeting")).as("somebody else is named").hasSize(2);
        story.as(ExceptionalSteps.CHAIR).completes("takeMatterBack", Answers.of().with("takeBackReason", "It is urgent now"))
                .completes("chairHears", ExceptionalSteps.decides());
        assertThat(story.outcome()).contains(Outcome.RESOLVED_BINDING);
    }

    @Test
    @Proves({"WOL-EX.7", "GEN-19", "WOL-4.4d"})
    void whoRepresentedACharityForItsSectorIsNoOutsider() {
        Story story = ExceptionalSteps.atDirector(kit, "charity-support-worker", ExceptionalSteps.raise())
                .at("Tue 23 Mar 2027 16:30").as("charity-director").completes("decideToWrite", ExceptionalSteps.writes())
                .as(ExceptionalSteps.MANAGER).completes("passToChair", Answers.of()).as(ExceptionalSteps.CHAIR);
        story.isRefused("cannot, because they act or have acted for a party",
                s -> s.completes("chairHears", ExceptionalSteps.uninvolved("wvca-safeguarding-lead")));
        story.does("declare-conflict", Answers.interest()).as(ExceptionalSteps.MANAGER);
        assertThat(story.shown("findActingChair", "actingChairOptions").toString()).contains("wolverhampton.probation.head")
                .doesNotContain("wolverhampton.wvca.");
        story.isRefused("Who acts for the", s -> s.completes("findActingChair", ExceptionalSteps.acting("wvca.safeguarding-lead")));
    }

    @Test
    @Proves({"WOL-2.3", "WOL-EX.7", "GEN-19"})
    void theAgenciesOfThoseWhoRaisedItTogetherAreConcerned() {
        Story story = ExceptionalSteps.atChair(ExceptionalSteps.atDirector(kit, ExceptionalSteps.OFFICER, ExceptionalSteps.raise()
                .with("category", "several-professionals").with("coRaisers", "wolverhampton-probation-officer@example.org")), "Tue 23 Mar 2027 16:30");
        story.as(ExceptionalSteps.CHAIR).isRefused("National Probation Service is a party",
                s -> s.completes("chairHears", ExceptionalSteps.uninvolved(HEAD)));

        Story other = ExceptionalSteps.atChair(ExceptionalSteps.atDirector(kit, ExceptionalSteps.OFFICER, ExceptionalSteps.raise()
                .with("category", "several-professionals").with("coRaisers", "wolverhampton-icb-nurse@example.org")), "Tue 23 Mar 2027 16:30");
        assertThat(other.as(ExceptionalSteps.CHAIR).taskKeys()).as("employed by a co-raiser's agency").doesNotContain("chairHears");
        assertThat(other.as(ExceptionalSteps.MANAGER).taskKeys()).contains("findActingChair");
    }

    @Test
    @Proves({"GEN-19", "AMB-07", "WOL-EX.11"})
    void aChairWithAnInterestKeepsNoTaskWhileAWordingIsWithTheParties() {
        Story story = heard().completes("chairHears", ExceptionalSteps.agrees());
        assertThat(story.taskKeys()).containsExactly("goOnWithoutAgreement");
        story.does("declare-conflict", Answers.interest());
        assertThat(story.taskKeys()).isEmpty();
        assertThat(open(story)).contains("findActingChair").doesNotContain("concurWithChair", "goOnWithoutAgreement");

        story.secondAfter("Thu 1 Apr 2027 17:00");
        assertThat(story.as(ExceptionalSteps.CHAIR).taskKeys()).isEmpty();
        assertThat(story.as("board-wst-office").taskKeys()).doesNotContain("explainDelay");
        story.as(ExceptionalSteps.MANAGER);
        assertThat(story.taskKeys()).as("while nobody can act as Chair").contains("explainDelay");
        assertThat(kit.variable(story.task("explainDelay"), "soFar")).as("what the sides wrote").isNull();
        story.completes("findActingChair", ExceptionalSteps.acting("probation.head")).as("fire-partnership-support-officer")
                .completes("countersignActingChair", Answers.of().with("countersigned", "yes"));
        assertThat(story.as(ExceptionalSteps.MANAGER).taskKeys()).doesNotContain("explainDelay");
        story.as(HEAD).completes("explainDelay", delay());
        assertThat(story.notices("chair-delay")).isNotEmpty();
        story.completes("chairHears", ExceptionalSteps.decides());
        assertThat(story.outcome()).contains(Outcome.RESOLVED_BINDING);
    }

    private static Answers delay() {
        return ExceptionalSteps.safe().with("delayReason", "The chair changed").with("delayUntil", "2027-04-09");
    }

    @Test
    @Proves({"GEN-19", "AMB-07"})
    void aChairWhoDeclaresAnInterestAfterTheTimeHasPassedDoesNotExplainTheDelay() {
        Story story = heard().secondAfter("Thu 1 Apr 2027 17:00");
        assertThat(story.taskKeys()).containsExactlyInAnyOrder("chairHears", "explainDelay");
        story.does("declare-conflict", Answers.interest());
        assertThat(story.taskKeys()).isEmpty();
        assertThat(story.as(ExceptionalSteps.MANAGER).taskKeys()).contains("explainDelay", "findActingChair");

        Story other = heard().secondAfter("Thu 1 Apr 2027 17:00").completes("chairHears", ExceptionalSteps.safe()
                .with("chairStep", "interest").with("interest", "The child is a niece of mine"));
        assertThat(other.taskKeys()).isEmpty();
        assertThat(other.as(ExceptionalSteps.MANAGER).taskKeys()).contains("explainDelay", "findActingChair");
    }

    @Test
    @Proves({"GEN-19", "WOL-EX.7"})
    void aMeetingThatAChairWithAnInterestAskedForEnds() {
        Story story = ExceptionalSteps.meetingUnder(heard(), HEAD).does("declare-conflict", Answers.interest());
        assertThat(story.taskKeys()).isEmpty();
        assertThat(open(story)).contains("findActingChair").doesNotContain("holdMeeting", "takeMatterBack");
    }

    @Test
    @Proves({"GEN-18", "GEN-19", "AMB-54"})
    void theOfficeNeverJudgesForSomebodyWhoIsAway() {
        Story story = away(ExceptionalSteps.meetingUnder(heard(), HEAD).at("Tue 30 Mar 2027 10:00"), HEAD, "2027-03-30", "2027-03-30");
        assertThat(story.as("board-wst-office").taskKeys()).doesNotContain("holdMeeting", "takeMatterBack");
        assertThat(story.as(ExceptionalSteps.CHAIR).taskKeys()).as("the case goes back to the Chair").contains("chairHears");

        story.completes("chairHears", ExceptionalSteps.agrees());
        away(story, ExceptionalSteps.CHAIR, "2027-03-30", "2027-03-30");
        assertThat(story.as("board-wst-office").taskKeys()).doesNotContain("goOnWithoutAgreement", "chairHears");
        assertThat(story.as(ExceptionalSteps.MANAGER).taskKeys()).as("an acting chair is sought").contains("findActingChair");
    }

    @Test
    @Proves({"GEN-20", "WOL-EX.7", "WOL-EX.8"})
    void whoJoinsDuringTheMeetingIsInvitedAndRecordedToo() {
        Story story = ExceptionalSteps.meetingUnder(heard(), HEAD).as(ExceptionalSteps.DIRECTOR)
                .does("add-party", ExceptionalSteps.joins("fire", "firefighter", "receiving"));
        assertThat(story.as(HEAD).tasks("holdMeeting")).hasSize(3);
        assertThat(story.notices("meeting-invitation")).extracting(n -> n.recipient().id()).contains("wolverhampton.fire.director");
        assertThat(story.notices("meeting-invitation")).extracting(n -> n.recipient().id()).doesNotHaveDuplicates();
    }

    @Test
    @Proves({"AMB-54", "SC-W10", "GEN-19"})
    void wherePartiesEmployTheManagerSomebodyUninvolvedCountersignsTheActingChair() {
        Story story = ExceptionalSteps.atChair(kit).as(ExceptionalSteps.CHAIR).does("declare-conflict", Answers.interest())
                .as(ExceptionalSteps.MANAGER).completes("findActingChair", ExceptionalSteps.acting("probation.head"));
        assertThat(story.as(HEAD).taskKeys()).as("nobody signs for themselves, and nobody acts unsigned").isEmpty();
        assertThat(story.as("council-childrens-deputy-director").taskKeys()).doesNotContain("countersignActingChair");
        assertThat(story.as(ExceptionalSteps.MANAGER).taskKeys()).doesNotContain("countersignActingChair");
        assertThat(story.notices("acting-chair")).isEmpty();
        story.as("fire-partnership-support-officer");
        assertThat(story.shown("countersignActingChair", "proposedChair").toString()).contains("Head of Probation");
        story.completes("countersignActingChair", Answers.of().with("countersigned", "no").with("countersignReason", "He led the review"));
        story.as(ExceptionalSteps.MANAGER).completes("findActingChair", ExceptionalSteps.acting("homes.assistant-director"));
        story.as("fire-partnership-support-officer").completes("countersignActingChair", Answers.of().with("countersigned", "yes"));
        assertThat(story.notices("acting-chair")).isNotEmpty();
        assertThat(story.as("homes-assistant-director").taskKeys()).contains("chairHears");
    }

    @Test
    @Proves({"AMB-10", "GEN-20"})
    void aComplainingAgencyThatJoinsAfterTheDirectorsHaveAnsweredHasItsDirectorAskedToo() {
        Story story = ExceptionalSteps.atChair(kit).as(ExceptionalSteps.DIRECTOR)
                .does("add-party", ExceptionalSteps.joins("royal-trust", "nurse", "raising"))
                .does("add-party", ExceptionalSteps.joins("fire", "firefighter", "raising"));
        story.as("fire-director").completes("decideToWrite", ExceptionalSteps.ends());
        assertThat(story.notices("further-letter")).isEmpty();
        story.as("royal-trust-director").completes("decideToWrite", ExceptionalSteps.writes())
                .as(ExceptionalSteps.MANAGER).completes("passToChair", Answers.of());
        assertThat(story.notices("further-letter")).isNotEmpty();
        assertThat(story.as(ExceptionalSteps.CHAIR).tasks("chairHears")).as("one case").singleElement()
                .satisfies(task -> assertThat(task.getDueDate()).isEqualTo(Kit.instant("Thu 1 Apr 2027 17:00")));
        assertThat(story.outcome()).isEmpty();
    }

    @Test
    @Proves({"GEN-23", "GEN-19"})
    void whatAnActingChairDecidedGoesBackToThemWhileTheyAreFree() {
        Story story = decidedByHead().at("Thu 8 Apr 2027 10:00").as(ExceptionalSteps.DIRECTOR).does("report-action-not-done", ActAnswers.notDone());
        assertThat(story.as(HEAD).taskKeys()).contains("chairHears");
        assertThat(story.as(ExceptionalSteps.CHAIR).taskKeys()).doesNotContain("chairHears");

        Story other = away(decidedByHead().at("Fri 9 Apr 2027 10:00"), HEAD, "2027-04-09", "2027-04-09")
                .as(ExceptionalSteps.DIRECTOR).does("report-action-not-done", ActAnswers.notDone());
        assertThat(open(other)).as("neither is free").contains("findActingChair").doesNotContain("chairHears");
    }

    private Story decidedByHead() {
        Story story = heard().does("declare-conflict", Answers.interest()).as(ExceptionalSteps.MANAGER)
                .completes("findActingChair", ExceptionalSteps.acting("probation.head")).as("fire-partnership-support-officer")
                .completes("countersignActingChair", Answers.of().with("countersigned", "yes"));
        story.as(HEAD).completes("chairHears", ExceptionalSteps.decides());
        assertThat(story.outcome()).contains(Outcome.RESOLVED_BINDING);
        return story;
    }
}
