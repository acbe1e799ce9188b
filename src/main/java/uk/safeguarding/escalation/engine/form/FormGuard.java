package uk.safeguarding.escalation.engine.form;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.impl.VariableMapImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.Partnerships;

/**
 * The one place where submitted forms are checked and kept: every user task and every start event with a form passes it,
 * whichever way the submission came in. A designer cannot forget it, because the parse listener puts it there.
 */
@Component
public class FormGuard {

    /** Number of the register's record of this submission, for the listeners of the model that run after the guard. */
    public static final String RECORD = "recordId";
    private static final String RECORD_PROPERTY = "record";

    private final FormSchemas schemas;
    private final FormCheck check;
    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final StageRegister stages;
    private final TaskFacts facts;
    private final ObjectProvider<MayComplete> rules;
    private final Clock clock;

    /**
     * @param schemas      the forms
     * @param feel         evaluates their conditions
     * @param disputes     the register's disputes
     * @param records      the register's records
     * @param stages       the register's stages
     * @param facts        what the server itself puts into a record
     * @param rules        who may complete which task
     * @param clock        the engine's clock
     */
    public FormGuard(FormSchemas schemas, Feel feel, DisputeRegister disputes, RecordRegister records, StageRegister stages,
                     TaskFacts facts, ObjectProvider<MayComplete> rules, Clock clock) {
        this.schemas = schemas;
        this.check = new FormCheck(feel);
        this.disputes = disputes;
        this.records = records;
        this.stages = stages;
        this.facts = facts;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Refuses variables that the task's form does not have, and leaves out what the form merely shows: a browser sends it
     * back, possibly longer than the engine can store and possibly changed. To be called within a command of the engine.
     *
     * @return the variables to pass on to the engine
     */
    public <T> Map<String, T> names(String taskId, Map<String, T> submitted) {
        if (submitted == null || submitted.isEmpty()) {
            return submitted;
        }
        CommandContext context = Context.getCommandContext();
        TaskEntity task = context.runWithoutAuthorization(() -> context.getTaskManager().findTaskById(taskId));
        if (task == null || task.getExecution() == null) {
            return submitted;
        }
        FormSchema form = schemas.of(task);
        check.names(form, submitted.keySet());
        Map<String, T> passedOn = copy(submitted);
        passedOn.keySet().removeIf(name -> form.field(name).filter(FormField::onlyShown).isPresent());
        return passedOn;
    }

    /** A copy that keeps the types with which the engine's map holds its values. */
    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> copy(Map<String, T> submitted) {
        return submitted instanceof VariableMapImpl typed ? (Map<String, T>) new VariableMapImpl(typed)
                : new LinkedHashMap<>(submitted);
    }

    /** Checks a completed task's answers and keeps them in the register; the dispute stays locked until the act is done. */
    public void complete(TaskEntity task) {
        FormSchema form = schemas.of(task);
        if (form == null) {
            return;
        }
        ExecutionEntity execution = task.getExecution();
        Optional.ofNullable(Vars.reference(execution)).ifPresent(disputes::lock);
        rules.orderedStream().forEach(rule -> rule.check(task));
        PlainValues.require(execution.getVariablesLocalTyped(false));
        Map<String, Object> answers = check(form, execution, execution.getVariablesLocal());
        answers.putAll(facts.computed(task, form));
        String reference = Vars.reference(execution);
        if (reference != null) {
            execution.setVariableLocal(RECORD, keep(reference, kind(task, form), answers, execution));
        }
    }

    /**
     * Checks what a start form submitted: unknown variables are refused, answers that do not count are taken away.
     *
     * @return the answers that count
     */
    public Map<String, Object> start(DelegateExecution started) {
        ExecutionEntity execution = (ExecutionEntity) started;
        FormSchema form = schemas.ofStart((ProcessDefinitionEntity) execution.getProcessDefinition(), execution);
        if (form == null) {
            return Map.of();
        }
        PlainValues.require(execution.getVariablesTyped(false));
        Map<String, Object> submitted = new LinkedHashMap<>(execution.getVariables());
        submitted.remove(Vars.STARTED_BY);
        check.names(form, submitted.keySet());
        Map<String, Object> answers = check(form, execution, submitted);
        submitted.keySet().stream().filter(name -> !answers.containsKey(name)).forEach(execution::removeVariable);
        return answers;
    }

    /** The answers of the start form with which the instance was started, as its variables hold them now. */
    public Map<String, Object> answers(DelegateExecution execution) {
        ExecutionEntity entity = (ExecutionEntity) execution;
        Map<String, Object> answers = new LinkedHashMap<>();
        schemas.ofStart((ProcessDefinitionEntity) entity.getProcessDefinition(), entity).fields().forEach(field -> {
            Object value = JsonValues.plain(execution.getVariable(field.key()));
            if (value != null) {
                answers.put(field.key(), value);
            }
        });
        return answers;
    }

    /** The record that a task's form has left, for what the model does when the task is completed. */
    public static Entry written(RecordRegister records, DelegateExecution execution) {
        return records.get((Long) execution.getVariable(RECORD));
    }

    /** Adds a record of this kind to the register, written by whoever is acting. */
    public long keep(String reference, String kind, Map<String, Object> answers, DelegateExecution execution) {
        return records.add(new Entry(0, reference, Vars.stageEntry(execution), Vars.party(execution), kind, ActingUser.id(),
                clock.instant(), answers, null));
    }

    private Map<String, Object> check(FormSchema form, ExecutionEntity execution, Map<String, Object> values) {
        return check.answers(form, values, execution.getVariables(),
                LocalDateTime.ofInstant(clock.instant(), Partnerships.ZONE), stage(form, execution));
    }

    /** The stage entry to which the form belongs, where one of its fields is held to it. */
    private StageEntry stage(FormSchema form, ExecutionEntity execution) {
        return form.fields().stream().noneMatch(FormField::withinStage) ? null : stages.entry(Vars.stageEntry(execution));
    }

    private static String kind(TaskEntity task, FormSchema form) {
        return Optional.ofNullable(Properties.of(task.getExecution(), RECORD_PROPERTY)).orElse(form.id());
    }
}
