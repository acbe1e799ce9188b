package uk.safeguarding.escalation.engine.stage;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.form.TaskFacts;

/**
 * What follows when a fact has changed on which a deadline rests: the timers of the dispute's own instances are evaluated
 * again, its tasks get their new due dates, and old and new date are kept. No other dispute's job is touched.
 */
@Component
public class DeadlineChange {

    private static final String TIMER_TRANSITION = "timer-transition";

    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final Deadlines deadlines;
    private final TaskFacts facts;
    private final Clock clock;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final TaskService tasks;

    /** The engine's services are fetched late, because the engine is built with what uses this. */
    public DeadlineChange(DisputeRegister disputes, StageRegister stages, Deadlines deadlines, TaskFacts facts, Clock clock,
                          @Lazy ManagementService management, @Lazy RuntimeService runtime, @Lazy TaskService tasks) {
        this.disputes = disputes;
        this.stages = stages;
        this.deadlines = deadlines;
        this.facts = facts;
        this.clock = clock;
        this.management = management;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /**
     * Computes every deadline of a dispute anew.
     *
     * @param because what has changed, for the record
     */
    public void recalculate(String reference, String because) {
        disputes.lock(reference);
        Dispute dispute = disputes.get(reference);
        stages.open(reference).filter(e -> e.limitWorkingDays() != null).ifPresent(e -> moveLimit(dispute, e, because));
        for (ProcessInstance instance : runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list()) {
            for (Job job : management.createJobQuery().processInstanceId(instance.getId()).timers().list()) {
                if (((JobEntity) job).getJobHandlerType().startsWith(TIMER_TRANSITION)) {
                    management.recalculateJobDuedate(job.getId(), false);
                }
            }
        }
        tasks.createTaskQuery().processInstanceBusinessKey(reference).list().forEach(this::moveDueDate);
        facts.refresh(reference);
    }

    /**
     * As {@link #recalculate}, where the limit of the open stage is no longer what its facts give. An overall clock may have
     * moved without it, so below the stage that it opens everything is computed anew.
     */
    void recalculateIfMoved(String reference, String because) {
        Dispute dispute = disputes.get(reference);
        stages.open(reference).filter(e -> e.limitWorkingDays() != null)
                .filter(e -> !Optional.of(limit(dispute, e)).equals(stages.deadline(e.id())) || deadlines.overallRuns(e))
                .ifPresent(e -> recalculate(reference, because));
    }

    private Instant limit(Dispute dispute, StageEntry entry) {
        return deadlines.limit(dispute.reference(), entry.stage(), entry.limitWorkingDays(), dispute.partnership()).dueAt();
    }

    private void moveLimit(Dispute dispute, StageEntry entry, String because) {
        Instant due = limit(dispute, entry);
        if (!Optional.of(due).equals(stages.deadline(entry.id()))) {
            stages.setDeadline(entry.id(), due, because, clock.instant());
        }
    }

    /** House targets stay as they were set: they move nothing. Every other date is that which its facts give now. */
    private void moveDueDate(Task task) {
        if (!dueWithStage(task)) {
            moveOwnDate((TaskEntity) task);
            return;
        }
        Object entry = runtime.getVariable(task.getExecutionId(), Vars.STAGE_ENTRY);
        Optional.ofNullable(entry).map(e -> stages.entry(((Number) e).longValue())).filter(StageEntry::open)
                .flatMap(e -> stages.deadline(e.id())).filter(due -> !Date.from(due).equals(task.getDueDate())).ifPresent(due -> {
                    task.setDueDate(Date.from(due));
                    tasks.saveTask(task);
                });
    }

    private void moveOwnDate(TaskEntity task) {
        Expression own = task.getTaskDefinition().getDueDateExpression();
        if (deadlines.moves(own.getExpressionText(), task.getExecution())) {
            task.setDueDate((Date) own.getValue(task.getExecution()));
            tasks.saveTask(task);
        }
    }

    /**
     * The latest end of the steps of a dispute that have days of their own and are open, none being house targets; empty where
     * there is none (WOL-EX.2, WOL-EX.6).
     */
    public Optional<Instant> ownDays(String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream().map(TaskEntity.class::cast)
                .filter(task -> text(task).startsWith("${deadlines.within(") && deadlines.moves(text(task), task.getExecution()))
                .map(task -> task.getDueDate().toInstant()).max(Instant::compareTo);
    }

    private static String text(TaskEntity task) {
        return task.getTaskDefinition().getDueDateExpression().getExpressionText();
    }

    private static boolean dueWithStage(Task task) {
        return text((TaskEntity) task).startsWith("${deadlines.task(");
    }
}
