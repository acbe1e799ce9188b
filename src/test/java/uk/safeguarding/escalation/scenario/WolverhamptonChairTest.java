package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** What the Chair of the exceptional route can do, and who may act as the Chair or chair a meeting. */
@ApplicationTest
class WolverhamptonChairTest {

    private static final String HEAD_OF_PROBATION = "probation-head";

    @Autowired
    Kit kit;

    private static Answers raiseWithInvolved(String... agencies) {
        return ExceptionalSteps.raise().with("involvedAgencies", JsonValues.list(List.of(agencies)));
    }

    private Story heard(Answers raise) {
        return ExceptionalSteps.heard(ExceptionalSteps.atChair(ExceptionalSteps.atDirector(kit, ExceptionalSteps.OFFICER, raise),
                "Tue 23 Mar 2027 16:30"));
    }

    @Test
    @Proves({"SC-W22", "WOL-EX.5", "WOL-EX.6", "WOL-EX.11", "AMB-09"})
    void scW22_agreedBeforeTheChairAfterAMeetingOfAllLevels() {
        Story story = heard(ExceptionalSteps.raise()).completes("chairHears", ExceptionalSteps.meeting());
        assertThat(story.notices("meeting-invitation")).extracting(n -> n.recipient().id()).contains("wolverhampton-police-officer",
                "wolverhampton.police.inspector", "wolverhampton.police.director", "wolverhampton-council-social-worker",
                "wolverhampton.council.team-manager", "wolverhampton.council.service-manager", "wolverhampton.council.director");
        assertThat(story.notices("meeting-invitation").get(0).body()).contains("31 Mar 2027", "Civic Centre");
        story.at("Wed 31 Mar 2027 12:00").completes("chairHears", ExceptionalSteps.agrees());
        assertThat(story.as(ExceptionalSteps.DIRECTOR).shown("concurWithChair", "chairsWording").toString())
                .contains("A joint visit on Thursday", "Action 1: Joint visit");
        story.completes("concurWithChair", ExceptionalSteps.concurs("yes"));
        assertThat(story.outcome()).as("every party has to agree").isEmpty();
        story.as(ExceptionalSteps.REPRESENTATIVE).completes("concurWithChair", ExceptionalSteps.concurs("yes"));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.notices("chair-agreement")).extracting(n -> n.recipient().id()).contains("wolverhampton-police-officer",
                "wolverhampton-council-social-worker", "wolverhampton.board.partnership-manager");
        assertThat(story.notices("chair-overdue")).isEmpty();
    }

    @Test
    @Proves({"AMB-09", "WOL-EX.11", "WOL-EX.6"})
    void whereMediationFailsTheChairDecides() {
        Story story = heard(ExceptionalSteps.raise()).completes("chairHears", ExceptionalSteps.agrees());
        story.as(ExceptionalSteps.DIRECTOR).completes("concurWithChair", ExceptionalSteps.concurs("no"));
        assertThat(story.as(ExceptionalSteps.REPRESENTATIVE).tasks("concurWithChair")).as("nothing is left to wait for").isEmpty();
        story.as(ExceptionalSteps.CHAIR);
        assertThat(story.shown("chairHears", "agreementAnswers").toString()).contains("does not agree: It comes too late");
        story.completes("chairHears", ExceptionalSteps.agrees()).completes("goOnWithoutAgreement", Answers.of().with("stopReason", "Time is short"));
        assertThat(story.outcome()).isEmpty();
        story.completes("chairHears", ExceptionalSteps.decides());
        assertThat(story.outcome()).contains(Outcome.RESOLVED_BINDING);
    }

    @Test
    @Proves({"SC-W09", "WOL-EX.7", "WOL-2.2", "WOL-EX.8", "WOL-EX.9"})
    void scW09_onlySomebodyUninvolvedChairsTheMeetingAndReports() {
        Story story = heard(raiseWithInvolved("homes"));
        story.isRefused("Who chairs the meeting: ", s -> s.completes("chairHears", ExceptionalSteps.uninvolved("homes-assistant-director")));
        story.isRefused("Wolverhampton Homes is involved in the case", s -> s.completes("chairHears",
                ExceptionalSteps.uninvolved("homes-assistant-director")));
        story.isRefused("is a party to the dispute", s -> s.completes("chairHears",
                ExceptionalSteps.uninvolved("council-adult-services-director")));
        story.completes("chairHears", ExceptionalSteps.uninvolved(HEAD_OF_PROBATION));
        assertThat(story.notices("meeting-invitation")).extracting(n -> n.recipient().id()).contains("wolverhampton.council.director",
                "wolverhampton.police.director", "wolverhampton-" + HEAD_OF_PROBATION).doesNotContain("wolverhampton.council.team-manager");
        assertThat(story.tasks("chairHears")).as("the report comes first").isEmpty();

        story.at("Wed 31 Mar 2027 12:00").as(HEAD_OF_PROBATION);
        assertThat(story.tasks("holdMeeting")).hasSize(2);
        for (Task task : story.tasks("holdMeeting")) {
            Map<String, Object> record = meeting().map();
            kit.as("wolverhampton-" + HEAD_OF_PROBATION, () -> {
                kit.engine.getFormService().submitTaskForm(task.getId(), record);
                return null;
            });
        }
        kit.settle("wolverhampton");
        assertThat(story.records("wolverhampton-meeting")).extracting(e -> e.text("meetingOf")).containsExactlyInAnyOrder(
                "West Midlands Police", "City of Wolverhampton Council");
        assertThat(story.records("wolverhampton-meeting")).allSatisfy(e -> assertThat(e.text("agreementReached")).isEqualTo("no"));
        assertThat(story.shown("reportToChair", "meetings").toString()).contains("West Midlands Police", "Agreement reached: no");
        story.completes("reportToChair", ExceptionalSteps.safe().with("report", "Both sides were understood"));
        story.as(ExceptionalSteps.CHAIR);
        assertThat(story.shown("chairHears", "meetings").toString()).contains("Both sides were understood");
        story.completes("chairHears", ExceptionalSteps.decides());
        assertThat(story.outcome()).contains(Outcome.RESOLVED_BINDING);
    }

    private static Answers meeting() {
        return ExceptionalSteps.safe().with("discussedAt", "2027-03-31T11:00").with("participants", "Chief superintendent, director")
                .with("partySaid", "The reports were gone through").with("agreementReached", "no").with("meetingOutcome", "The threshold remains");
    }

    @Test
    @Proves({"WOL-EX.7", "GEN-19", "GEN-20", "WOL-EX.4"})
    void whoseAgencyJoinsAsAPartyChairsNoMeetingAndIsHeard() {
        Story story = heard(ExceptionalSteps.raise()).completes("chairHears", ExceptionalSteps.uninvolved(HEAD_OF_PROBATION));
        assertThat(story.as(HEAD_OF_PROBATION).taskKeys()).contains("holdMeeting");
        story.as(ExceptionalSteps.DIRECTOR).does("add-party", ExceptionalSteps.joins("probation", "officer", "receiving"));
        assertThat(story.as(HEAD_OF_PROBATION).taskKeys()).doesNotContain("holdMeeting");
        story.as(ExceptionalSteps.CHAIR).isRefused("Not heard yet: National Probation Service",
                s -> s.completes("chairHears", ExceptionalSteps.decides()));
        story.as("probation-officer").completes("hearJoinedParty", ExceptionalSteps.represents());
        story.as(ExceptionalSteps.CHAIR).completes("chairHears", ExceptionalSteps.decides());
        assertThat(story.outcome()).contains(Outcome.RESOLVED_BINDING);
    }

    @Test
    @Proves({"SC-W10", "GEN-19"})
    void scW10_aChairWhomAPartyEmploysGetsNoTaskAndAnUninvolvedOneIsFound() {
        Answers raise = ExceptionalSteps.raise("icb", "wolverhampton-icb-nurse@example.org").with("involvedAgencies",
                JsonValues.list(List.of("homes")));
        Story story = ExceptionalSteps.atChair(ExceptionalSteps.atDirector(kit, ExceptionalSteps.OFFICER, raise), "Tue 23 Mar 2027 16:30");
        assertThat(story.as(ExceptionalSteps.CHAIR).taskKeys()).doesNotContain("chairHears");
        assertThat(story.notices("chair-not-free")).singleElement().satisfies(n -> {
            assertThat(n.recipient().id()).isEqualTo("wolverhampton.board.partnership-manager");
            assertThat(n.body()).contains("is employed by NHS Black Country Integrated Care Board");
        });
        story.as(ExceptionalSteps.MANAGER);
        assertThat(story.shown("findActingChair", "actingChairOptions").toString()).contains("wolverhampton.probation.head")
                .doesNotContain("wolverhampton.icb.", "wolverhampton.police.", "wolverhampton.homes.", "sacg-chair", "partnership-manager");
        story.completes("findActingChair", Answers.of().with("actingChair", "wolverhampton.probation.head").with("actingChairWhy", "Has nothing to do with it"));
        assertThat(story.notices("acting-chair")).isNotEmpty();
        story.as(ExceptionalSteps.DIRECTOR).completes("giveRepresentation", ExceptionalSteps.represents())
                .as("icb-designated-nurses").completes("giveRepresentation", ExceptionalSteps.waives());
        story.as(HEAD_OF_PROBATION);
        assertThat(story.task("chairHears").getDueDate()).as("the time runs on").isEqualTo(Kit.instant("Thu 1 Apr 2027 17:00"));
        story.completes("chairHears", ExceptionalSteps.decides());
        assertThat(story.outcome()).contains(Outcome.RESOLVED_BINDING);
    }

    @Test
    @Proves({"GEN-19"})
    void aChairWithAnInterestStepsBackWhetherAskedOrNot() {
        Story story = ExceptionalSteps.atChair(kit).as(ExceptionalSteps.CHAIR).completes("chairHears",
                ExceptionalSteps.safe().with("chairStep", "interest").with("interest", "The child is a niece of mine"));
        assertThat(story.taskKeys()).doesNotContain("chairHears");
        assertThat(story.as(ExceptionalSteps.MANAGER).shown("findActingChair", "chairWhy").toString()).contains("declared an interest")
                .doesNotContain("niece");

        Story other = ExceptionalSteps.atChair(kit).as(ExceptionalSteps.CHAIR).does("declare-conflict", Answers.interest());
        assertThat(other.taskKeys()).doesNotContain("chairHears");
        assertThat(other.as(ExceptionalSteps.MANAGER).tasks("findActingChair")).hasSize(1);
    }

    @Test
    @Proves({"AMB-10"})
    void eachComplainingAgencysDirectorMayWriteAndTheTimeCountsFromTheFirstLetter() {
        Story story = ExceptionalSteps.atDirector(kit).at("Mon 22 Mar 2027 09:00").as(ExceptionalSteps.DIRECTOR)
                .does("add-party", ExceptionalSteps.joins("royal-trust", "nurse", "raising"));
        assertThat(story.as("royal-trust-director").tasks("decideToWrite")).hasSize(1);
        ExceptionalSteps.atChair(story, "Mon 22 Mar 2027 10:00").at("Tue 23 Mar 2027 10:00").as("royal-trust-director")
                .completes("decideToWrite", ExceptionalSteps.writes()).as(ExceptionalSteps.MANAGER).completes("passToChair", Answers.of());
        assertThat(story.notices("further-letter")).isNotEmpty();
        assertThat(story.as(ExceptionalSteps.CHAIR).tasks("chairHears")).as("one case").singleElement()
                .satisfies(task -> assertThat(task.getDueDate()).isEqualTo(Kit.instant("Wed 31 Mar 2027 17:00")));
    }

    @Test
    @Proves({"GEN-18", "WOL-EX.2"})
    void whereNobodyIsKnownAsDirectorTheOfficeIsAsked() {
        Answers raise = ExceptionalSteps.raise();
        Story story = ExceptionalSteps.atDirector(kit, "healthwatch-engagement-officer", raise);
        assertThat(story.stage()).isEqualTo("exceptional");
        assertThat(story.allTasks()).extracting(t -> t.getTaskDefinitionKey()).contains("counterpartQuery");
        assertThat(story.secondBefore("Tue 23 Mar 2027 17:00").notices("director-overdue")).isEmpty();
        story.secondAfter("Tue 23 Mar 2027 17:00");
        assertThat(story.allTasks()).extracting(t -> t.getTaskDefinitionKey()).contains("counterpartQuery").doesNotContain("decideToWrite");
        assertThat(story.notices("director-overdue")).singleElement().satisfies(n -> assertThat(n.body()).contains("Healthwatch"));
        story.as("board-wst-office").completes("counterpartQuery", Answers.of().with("counterpartName", "Chief officer")
                .with("counterpartEmail", "wolverhampton-healthwatch-manager@example.org"));
        assertThat(story.as("healthwatch-manager").tasks("decideToWrite")).hasSize(1);
    }

    @Test
    @Proves({"GEN-23"})
    void whereTheDecisionWasNotCarriedOutItGoesBackToTheChair() {
        Story story = heard(ExceptionalSteps.raise()).completes("chairHears", ExceptionalSteps.decides());
        story.at("Thu 8 Apr 2027 10:00").as(ExceptionalSteps.DIRECTOR).does("report-action-not-done", ActAnswers.notDone());
        assertThat(story.stage()).isEqualTo("exceptional");
        assertThat(story.taskKeys()).doesNotContain("decideToWrite").contains("giveRepresentation");
        assertThat(story.as(ExceptionalSteps.CHAIR).task("chairHears").getDueDate()).isEqualTo(Kit.instant("Thu 15 Apr 2027 17:00"));
    }
}
