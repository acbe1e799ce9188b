package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.engine.form.FormSchema;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/**
 * Limits are never lengthened where the policy knows no extension, and nothing is ever put on hold; every free text asks for
 * respectful wording.
 */
@ApplicationTest
class NoExtensionTest {

    @Autowired
    Kit kit;

    @ParameterizedTest
    @CsvSource({"solihull, council-director", "trafford, council-head-of-service"})
    @Proves({"SC-T18", "GEN-07", "GEN-11", "AMB-53"})
    void noActNoFieldAndNoOptionExtendsOrHolds(String partnership, String post) {
        assertThat(kit.as(partnership + "-" + post, () -> kit.engine.getRepositoryService().createProcessDefinitionQuery()
                .latestVersion().startableInTasklist().startablePermissionCheck().list())).extracting(ProcessDefinition::getKey)
                .isNotEmpty().allSatisfy(key -> assertThat(key).doesNotContainPattern("(?i)exten|postpone|defer|hold|pause|deadline"));
        assertThat(kit.forms(partnership)).hasSizeGreaterThan(20).allSatisfy(form -> assertThat(form).doesNotContainPattern(
                "(?i)\"(key|value)\" *: *\"[^\"]*(exten[ds]|postpone|defer|onHold|on-hold|pause|newDeadline|timeFrame)"));
    }

    @Test
    @Proves({"GEN-07", "GEN-26"})
    void aHandlerCannotMoveTheDateThroughTheEngine() {
        Story story = SolihullSteps.raisedAtTen(kit);
        Task task = story.task("discussion");
        Job timer = kit.engine.getManagementService().createJobQuery().activityId("stage1LimitReached")
                .processInstanceId(story.ladder().getId()).singleResult();
        String ladder = story.ladder().getId();
        task.setDueDate(Date.from(Kit.instant("Mon 1 Mar 2027 17:00")));
        List<Runnable> attempts = List.of(() -> kit.engine.getTaskService().saveTask(task),
                () -> kit.engine.getManagementService().setJobDuedate(timer.getId(), task.getDueDate()),
                () -> kit.engine.getManagementService().recalculateJobDuedate(timer.getId(), false),
                () -> kit.engine.getManagementService().setJobRetries(timer.getId(), 0),
                () -> kit.engine.getRuntimeService().suspendProcessInstanceById(ladder),
                () -> kit.engine.getManagementService().suspendJobById(timer.getId()),
                () -> kit.engine.getManagementService().deleteJob(timer.getId()));
        attempts.forEach(attempt -> assertThatThrownBy(() -> kit.as("solihull-council-social-worker", () -> {
            attempt.run();
            return null;
        })).isInstanceOf(AuthorizationException.class));
        story.secondAfter("Mon 8 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"solihull", "trafford"})
    @Proves({"GEN-29", "TRA-1.3"})
    void everyFormWithFreeTextAboutTheMatterAsksForRespectfulWording(String partnership) {
        assertThat(kit.forms(partnership).stream().map(FormSchema::parse)).filteredOn(f -> f.fields().stream()
                .anyMatch(field -> field.type().equals("textarea") && !field.readonly()))
                .hasSizeGreaterThan(15).filteredOn(f -> !f.source().contains("about the decision and not about the person"))
                .extracting(FormSchema::id).isEmpty();
    }
}
