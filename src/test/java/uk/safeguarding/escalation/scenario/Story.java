package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.notification.Notice;

/**
 * One dispute, told as it happens: {@code at} a moment, {@code as} somebody, who {@code completes} a task or is
 * {@code refused}; and what can then be seen.
 */
public class Story {

    private final Kit kit;
    private final String partnership;
    private String reference;
    private String user;

    Story(Kit kit, String partnership) {
        this.kit = kit;
        this.partnership = partnership;
    }

    // ---- telling

    /** Time passes until this moment, such as {@code Tue 2 Feb 2027 10:00}. */
    public Story at(String moment) {
        kit.passTimeTo(Kit.instant(moment), partnership);
        return this;
    }

    /** Time passes to one second before a moment, and then (by {@link #secondAfter}) to one second after it. */
    public Story secondBefore(String moment) {
        kit.passTimeTo(Kit.instant(moment).minusSeconds(1), partnership);
        return this;
    }

    /** Time passes to one second after a moment. */
    public Story secondAfter(String moment) {
        kit.passTimeTo(Kit.instant(moment).plusSeconds(1), partnership);
        return this;
    }

    /** The engine is down until this moment: time goes by and no job runs. */
    public Story engineDownUntil(String moment) {
        ClockUtil.setCurrentTime(Date.from(Kit.instant(moment)));
        return this;
    }

    /** The engine catches up with the jobs that fell due while it was down, at the present moment. */
    public Story engineRestarts() {
        kit.settle(partnership);
        return this;
    }

    /** From now on the reminders of each morning go out. */
    public Story withReminders() {
        kit.withReminders(partnership);
        return this;
    }

    /** Who acts from here on, by user id without the partnership: {@code council-social-worker}. */
    public Story as(String post) {
        user = partnership + "-" + post;
        return this;
    }

    /** The story goes on with a dispute that was raised otherwise. */
    public Story continues(String raised) {
        reference = raised;
        return this;
    }

    /** Raises a disagreement with the partnership's start form. */
    public Story raises(Answers answers) {
        ProcessInstance instance = kit.start(user, partnership, partnership + "-escalation", answers.map());
        reference = kit.reference(instance);
        kit.settle(partnership);
        return this;
    }

    /** Completes the one task of this id that the user sees. */
    public Story completes(String taskKey, Answers answers) {
        complete(taskKey, answers);
        kit.settle(partnership);
        return this;
    }

    /** Completes every task of this id that the user sees. */
    public Story completesAll(String taskKey, Answers answers) {
        while (tasks(taskKey).size() > 0) {
            complete(tasks(taskKey).get(0), answers);
            kit.settle(partnership);
        }
        return this;
    }

    /** Completes of the tasks of this id that the user sees the one that is due first. */
    public Story completesFirst(String taskKey, Answers answers) {
        complete(tasks(taskKey).stream().min(Comparator.comparing(Task::getDueDate)).orElseThrow(), answers);
        kit.settle(partnership);
        return this;
    }

    /** Starts one of the acts at any time; the reference is filled in. */
    public Story does(String act, Answers answers) {
        kit.start(user, partnership, act, answers.with("reference", reference).map());
        kit.settle(partnership);
        return this;
    }

    private void complete(String taskKey, Answers answers) {
        complete(task(taskKey), answers);
    }

    private void complete(Task task, Answers answers) {
        Map<String, Object> variables = new LinkedHashMap<>(answers.map());
        if ("concur".equals(variables.get("position")) && !variables.containsKey("proposedWording")) {
            variables.put("proposedWording", kit.variable(task, "proposedWording"));
        }
        kit.as(user, () -> {
            kit.engine.getFormService().submitTaskForm(task.getId(), variables);
            return null;
        });
    }

    /** The user is refused, in a sentence that holds these words, and nothing has changed. */
    public Story isRefused(String words, Act act) {
        int recordsBefore = reference == null ? 0 : records().size();
        long instancesBefore = kit.engine.getRuntimeService().createProcessInstanceQuery().count();
        Throwable refusal = catchThrowable(() -> act.on(this));
        assertThat(refusal).isInstanceOf(Refusal.class).hasMessageContaining(words);
        assertThat(kit.engine.getRuntimeService().createProcessInstanceQuery().count()).isEqualTo(instancesBefore);
        if (reference != null) {
            assertThat(records()).hasSize(recordsBefore);
        }
        return this;
    }

    /** Something that a story does. */
    @FunctionalInterface
    public interface Act {
        void on(Story story);
    }

    // ---- looking

    /** The dispute's reference. */
    public String reference() {
        return reference;
    }

    /** The tasks of this id that the user sees in this dispute. */
    public List<Task> tasks(String taskKey) {
        return kit.tasksOf(user, reference).stream().filter(t -> t.getTaskDefinitionKey().equals(taskKey)).toList();
    }

    /** Ids of all tasks that the user sees in this dispute. */
    public List<String> taskKeys() {
        return kit.tasksOf(user, reference).stream().map(Task::getTaskDefinitionKey).toList();
    }

    /** The one task of this id that the user sees. */
    public Task task(String taskKey) {
        List<Task> tasks = tasks(taskKey);
        assertThat(tasks).as("tasks \"%s\" that %s sees (sees %s)", taskKey, user, taskKeys()).hasSize(1);
        return tasks.get(0);
    }

    /** What a task shows under this name. */
    public Object shown(String taskKey, String name) {
        Object value = kit.variable(task(taskKey), name);
        return JsonValues.plain(value);
    }

    /** All open tasks of the dispute, whoever they are for. */
    public List<Task> allTasks() {
        return kit.engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).list();
    }

    /** Id of the stage in which the dispute is, or {@code none}. */
    public String stage() {
        return kit.stages.open(reference).map(StageEntry::activityId).orElse("none");
    }

    /** The stage's deadline, or {@code null} where it has none. */
    public Instant deadline() {
        return kit.stages.open(reference).flatMap(e -> kit.stages.deadline(e.id())).orElse(null);
    }

    /** All stage entries, oldest first. */
    public List<StageEntry> stages() {
        return kit.stages.entries(reference);
    }

    /** The outcome, or empty while the dispute is open. */
    public Optional<Outcome> outcome() {
        return kit.disputes.outcome(reference).map(DisputeRegister.ReachedOutcome::outcome);
    }

    /** When the outcome was reached. */
    public Instant outcomeAt() {
        return kit.disputes.outcome(reference).orElseThrow().at();
    }

    /** Whether the closure gate has been passed and no instance of the dispute runs any more. */
    public boolean closed() {
        return kit.disputes.closedAt(reference).isPresent() && kit.engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceBusinessKey(reference).count() == 0;
    }

    /** All records of the dispute. */
    public List<Entry> records() {
        return kit.records.all(reference);
    }

    /** The records of one kind. */
    public List<Entry> records(String kind) {
        return kit.records.ofKind(reference, kind);
    }

    /** The notices of one kind. */
    public List<Notice> notices(String kind) {
        return kit.notices.of(reference).stream().filter(n -> n.kind().equals(kind)).toList();
    }

    /** All notices that were issued. */
    public List<Notice> allNotices() {
        return kit.notices.of(reference);
    }

    /** The running ladder, for the engine's own assertions. */
    public ProcessInstance ladder() {
        return kit.engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference)
                .processDefinitionKey(partnership + "-escalation").singleResult();
    }

    /** The kit, for what a story does not tell. */
    public Kit kit() {
        return kit;
    }
}
