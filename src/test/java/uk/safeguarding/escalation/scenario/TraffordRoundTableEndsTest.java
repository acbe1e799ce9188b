package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.TraffordSteps.CHAIR;
import static uk.safeguarding.escalation.scenario.TraffordSteps.DAY_0;
import static uk.safeguarding.escalation.scenario.TraffordSteps.DIRECTOR_OF_NURSING;
import static uk.safeguarding.escalation.scenario.TraffordSteps.HEAD_OF_SERVICE;
import static uk.safeguarding.escalation.scenario.TraffordSteps.NAMED_PROFESSIONAL;
import static uk.safeguarding.escalation.scenario.TraffordSteps.OFFICE;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SAFEGUARDING_MANAGER;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SISTER;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SOCIAL_WORKER;
import static uk.safeguarding.escalation.scenario.TraffordSteps.TEAM_MANAGER;

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/**
 * Trafford's round table and what becomes of it: settled meanwhile, a silent party, a party that joins, what follows its
 * agreement.
 */
@ApplicationTest
class TraffordRoundTableEndsTest {

    private static final String ON = "2027-02-01T14:00";
    private static final String INSPECTOR = "police-inspector";
    private static final List<String> ITS_TASKS = List.of("holdRoundTable", "agreeAtRoundTable", "goOnWithoutRoundTableAnswers");

    @Autowired
    Kit kit;

    /** A round table beside this stage, at the step that has this task. */
    private Story roundTable(int stage, String step) {
        Story story = TraffordSteps.inStage(kit, stage).at("Mon 1 Feb 2027 12:00").as(TEAM_MANAGER)
                .does("convene-round-table", RoundTableAnswers.convene(DAY_0)).at("Mon 1 Feb 2027 15:00");
        return switch (step) {
            case "agreeAtRoundTable" -> story.as(SAFEGUARDING_MANAGER).completes("holdRoundTable", RoundTableAnswers.agreed(ON));
            case "arrangeForum" -> story.as(SAFEGUARDING_MANAGER).completes("holdRoundTable", RoundTableAnswers.forum(ON));
            default -> story;
        };
    }

    private static List<String> open(Story story) {
        return story.allTasks().stream().map(Task::getTaskDefinitionKey).distinct().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"holdRoundTable", "agreeAtRoundTable", "arrangeForum"})
    @Proves({"TRA-3.1", "AMB-16", "GEN-16"})
    void agreedInTheStageMeanwhileTheRoundTableEndsAndClosingBegins(String step) {
        Story story = roundTable(1, step);
        assertThat(open(story)).contains(step);
        TraffordSteps.agreed(story, SOCIAL_WORKER, SISTER);
        settled(story, step, Outcome.RESOLVED_AGREED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"holdRoundTable", "agreeAtRoundTable", "arrangeForum"})
    @Proves({"TRA-3.1", "AMB-16", "TRA-2.5c"})
    void withTheChairsViewMeanwhileTheRoundTableEndsAndClosingBegins(String step) {
        Story story = roundTable(5, step).as(CHAIR).completes("mediate", FollowUpAnswers.chair("propose"))
                .as(HEAD_OF_SERVICE).completes("concurWithMediation", Answers.agrees(true))
                .as(DIRECTOR_OF_NURSING).completes("concurWithMediation", Answers.agrees(false))
                .as(CHAIR).completes("mediate", FollowUpAnswers.chair("opinion"));
        settled(story, step, Outcome.DECIDED_NOT_BINDING);
    }

    private static void settled(Story story, String step, Outcome outcome) {
        assertThat(story.outcome()).contains(outcome);
        assertThat(open(story)).contains("issueConfirmation").doesNotContainAnyElementsOf(ITS_TASKS);
        if (step.equals("arrangeForum")) {
            assertThat(story.as(OFFICE).taskKeys()).as("the forum stays owed").contains("arrangeForum");
            story.completes("arrangeForum", Answers.of().with("forumOn", "2027-02-03").with("forumReference", "MARM-2027-15")
                    .with("forumNote", "All six agencies"));
            assertThat(story.outcome()).contains(outcome);
        } else {
            assertThat(story.notices("round-table-over")).extracting(n -> n.recipient().id())
                    .contains("trafford.council.adult-safeguarding-manager", "trafford.hospital-trust.named-professional");
        }
    }

    @Test
    @Proves({"TRA-3.1", "TRA-2.7a"})
    void onTheMentalCapacityRouteAloneNoneIsConvenedAndNothingIsKept() {
        Story story = TraffordSteps.raised(kit, TraffordSteps.raise(DAY_0).with("route", "best-interests").with("decisionBy", "challenged")
                .without("putOn").without("startStage")).as(TEAM_MANAGER);
        assertThat(story.stages()).isEmpty();
        story.isRefused("no stage of this dispute is open", s -> s.does("convene-round-table", RoundTableAnswers.convene(DAY_0)));
        assertThat(story.records("convene-round-table")).isEmpty();
    }

    @Test
    @Proves({"TRA-3.4", "AMB-16"})
    void forASilentPartyTheConvenerOrTheOfficeStopsWaiting() {
        Story story = roundTable(1, "agreeAtRoundTable").as(SAFEGUARDING_MANAGER).completes("agreeAtRoundTable", RoundTableAnswers.agrees(true));
        Answers stop = Answers.of().with("stopReason", "The trust does not answer");
        assertThat(story.as(OFFICE).taskKeys()).containsExactly("goOnWithoutRoundTableAnswers");
        assertThat(story.as(NAMED_PROFESSIONAL).taskKeys()).containsExactly("agreeAtRoundTable");
        story.as(TEAM_MANAGER).completes("goOnWithoutRoundTableAnswers", stop);
        assertThat(story.outcome()).isEmpty();
        assertThat(open(story)).contains("holdRoundTable").doesNotContain("agreeAtRoundTable", "goOnWithoutRoundTableAnswers");
        story.as(SAFEGUARDING_MANAGER).completes("holdRoundTable", RoundTableAnswers.agreed(ON)).as(OFFICE)
                .completes("goOnWithoutRoundTableAnswers", stop);
        assertThat(open(story)).contains("holdRoundTable");
    }

    @Test
    @Proves({"TRA-3.4"})
    void theNextStageNeedsNobodyElseAndARecordCannotLieBeforeTheMeeting() {
        Story story = roundTable(1, "holdRoundTable").as(NAMED_PROFESSIONAL);
        story.isRefused("Date and time of the round table", s -> s.completes("holdRoundTable", RoundTableAnswers.stage("2027-01-29T14:00", "2")));
        story.isRefused("Date and time of the round table", s -> s.completes("holdRoundTable", RoundTableAnswers.stage("2027-02-01T11:59", "2")));
        assertThat(story.completes("holdRoundTable", RoundTableAnswers.stage(ON, "2")).stage()).isEqualTo("stage2");
        assertThat(story.notices("stage-skipped")).isEmpty();
    }

    @Test
    @Proves({"TRA-3.4", "AMB-16"})
    void wherePartiesAgreeOnAStageThatLimitsHaveReachedNothingIsLeftToDo() {
        Story story = roundTable(1, "holdRoundTable").as(NAMED_PROFESSIONAL).completes("holdRoundTable", RoundTableAnswers.stage(ON, "3"));
        story.as(NAMED_PROFESSIONAL).completes("agreeAtRoundTable", RoundTableAnswers.agrees(true)).secondAfter("Thu 4 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage3");
        story.as(SAFEGUARDING_MANAGER).completes("agreeAtRoundTable", RoundTableAnswers.agrees(true));
        assertThat(story.stage()).isEqualTo("stage3");
        assertThat(story.stages()).hasSize(3);
        assertThat(open(story)).doesNotContainAnyElementsOf(ITS_TASKS);
    }

    @Test
    @Proves({"GEN-20", "TRA-3.2"})
    void aPartyThatJoinsIsAskedToTheRoundTableAndTold() {
        Story story = roundTable(1, "holdRoundTable");
        Answers police = ActAnswers.addParty("police", "officer").with("practitionerEmail", "trafford-police-officer@example.org");
        assertThat(story.as(INSPECTOR).taskKeys()).isEmpty();
        story.as(SOCIAL_WORKER).does("add-party", police);
        assertThat(story.as(INSPECTOR).taskKeys()).contains("holdRoundTable");
        assertThat(story.notices("round-table-convened")).extracting(n -> n.recipient().id()).contains("trafford.police.inspector");
        assertThat(story.notices("round-table-nobody")).isEmpty();

        Story other = roundTable(1, "agreeAtRoundTable");
        try (Posts posts = new Posts(kit, "trafford").empty("police.inspector")) {
            other.as(SOCIAL_WORKER).does("add-party", police);
            assertThat(other.notices("round-table-nobody")).singleElement().satisfies(n -> {
                assertThat(n.recipient().id()).isEqualTo("trafford.board.business-office");
                assertThat(n.body()).contains("Police");
            });
        }
    }

    @Test
    @Proves({"TRA-2.3c", "TRA-2.3g", "TRA-3.3", "GEN-23"})
    void besideStage1ItsAgreementOwesWhatStage3OwesAndIsReopenedThere() {
        Story story = roundTable(1, "agreeAtRoundTable");
        for (String senior : List.of(SAFEGUARDING_MANAGER, NAMED_PROFESSIONAL)) {
            story.as(senior).completes("agreeAtRoundTable", RoundTableAnswers.agrees(true));
        }
        assertThat(story.as(NAMED_PROFESSIONAL).taskKeys()).contains("shareActions");
        assertThat(story.as(SAFEGUARDING_MANAGER).taskKeys()).contains("issueConfirmation", "shareActions", "completeEscalationRecord");
        story.isRefused("Where the record of the meeting is held",
                s -> s.completes("issueConfirmation", FollowUpAnswers.confirmationC().without("recordHeldAt")))
                .completes("issueConfirmation", FollowUpAnswers.confirmationC());
        assertThat(story.as(OFFICE).taskKeys()).contains("keepCopy");
        for (String senior : List.of(SAFEGUARDING_MANAGER, NAMED_PROFESSIONAL)) {
            assertThat(story.as(senior).taskKeys()).contains("filing");
        }

        story.at("Mon 8 Feb 2027 10:00").as(SISTER).does("report-action-not-done", ActAnswers.notDone());
        assertThat(story.stage()).isEqualTo("stage3");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 10 Feb 2027 17:00"));
    }

    @Test
    @Proves({"TRA-2.3c", "GEN-23"})
    void besideAHigherStageThatStageCounts() {
        Story story = roundTable(4, "agreeAtRoundTable");
        for (String senior : List.of(SAFEGUARDING_MANAGER, NAMED_PROFESSIONAL)) {
            story.as(senior).completes("agreeAtRoundTable", RoundTableAnswers.agrees(true));
        }
        assertThat(story.as(HEAD_OF_SERVICE).taskKeys()).contains("issueConfirmation", "shareActions");
        story.at("Mon 8 Feb 2027 10:00").does("report-action-not-done", ActAnswers.notDone());
        assertThat(story.stage()).isEqualTo("stage4");
    }
}
