package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** A bank holiday proclaimed while a stage is open moves its limit, its job and its tasks; old and new date are kept. */
@ApplicationTest
class CalendarChangeActTest {

    private static final String ACT = "change-calendar";
    /** A Thursday far from every other story. */
    private static final String DAY = "2029-06-07";

    @Autowired
    Kit kit;
    @Autowired
    Partnerships partnerships;

    @AfterEach
    void workedAgain() {
        if (!partnerships.calendar("solihull").isWorkingDay(LocalDate.parse(DAY))) {
            kit.start("solihull-board-business-team", "solihull", ACT, ActAnswers.calendar(DAY, "working").map());
        }
    }

    private Story open() {
        return kit.story("solihull", "Mon 4 Jun 2029 10:00").as(SolihullSteps.SOCIAL_WORKER).raises(Answers.raise("2029-06-04"));
    }

    private void enters(String dayIs) {
        kit.start("solihull-board-business-team", "solihull", ACT, ActAnswers.calendar(DAY, dayIs).map());
    }

    @Test
    @Proves({"GEN-01", "GEN-24"})
    void anOpenLimitMovesWithItsJobAndTasks() {
        Story story = open();
        Story other = open(story);
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 11 Jun 2029 17:00"));

        story.at("Tue 5 Jun 2029 12:00");
        enters("closed");

        for (Story each : List.of(story, other)) {
            assertThat(each.deadline()).isEqualTo(Kit.instant("Tue 12 Jun 2029 17:00"));
            assertThat(kit.engine.getManagementService().createJobQuery().processInstanceId(each.ladder().getId())
                    .activityId("stage1LimitReached").singleResult().getDuedate()).isEqualTo(Kit.instant("Tue 12 Jun 2029 17:00"));
            assertThat(each.allTasks()).extracting(Task::getDueDate)
                    .allSatisfy(d -> assertThat(d).isEqualTo(Kit.instant("Tue 12 Jun 2029 17:00")));
            StageRegister.DeadlineSet last = kit.stages.deadlines(each.stages().get(0).id()).get(1);
            assertThat(last.previousDueAt()).isEqualTo(Kit.instant("Mon 11 Jun 2029 17:00"));
            assertThat(last.because()).contains("Proclaimed bank holiday");
            assertThat(last.setAt()).isEqualTo(Kit.instant("Tue 5 Jun 2029 12:00"));
        }
        assertThat((String) story.as(SolihullSteps.WARD_SISTER).shown("discussion", "deadline")).contains("Tue 12 Jun 2029");
        story.secondBefore("Tue 12 Jun 2029 17:00");
        assertThat(story.stage()).isEqualTo("stage1");
        story.secondAfter("Tue 12 Jun 2029 17:00");
        assertThat(story.stage()).isEqualTo("stage2");
    }

    /** A second dispute beside the first. */
    private Story open(Story beside) {
        Story other = new Story(kit, "solihull").as("police-officer").raises(Answers.raise("2029-06-04"));
        assertThat(other.reference()).isNotEqualTo(beside.reference());
        return other;
    }

    @Test
    @Proves({"GEN-01"})
    void aDayGivenBackShortensTheLimitAgain() {
        Story story = open();
        enters("closed");
        enters("working");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 11 Jun 2029 17:00"));
        assertThat(kit.stages.deadlines(story.stages().get(0).id())).hasSize(3);
        story.isRefused("it already is a working day", s -> enters("working"));
    }

    @Test
    @Proves({"GEN-07", "GEN-26"})
    void nobodyButTheBusinessTeamChangesIt() {
        Story story = open();
        for (String user : List.of("solihull-council-director", "solihull-police-officer",
                "solihull-board-policies-and-procedures-chair")) {
            String definition = kit.engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(ACT)
                    .tenantIdIn("solihull").latestVersion().singleResult().getId();
            assertThatThrownBy(() -> kit.as(user, () -> kit.engine.getFormService().submitStartForm(definition,
                    ActAnswers.calendar(DAY, "closed").map()))).as(user).isInstanceOf(AuthorizationException.class);
        }
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 11 Jun 2029 17:00"));
    }
}
