package uk.safeguarding.escalation.engine.form;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Partnerships;

/** Gives every task the facts that its form mentions, and keeps them up to date while the task is open. */
@Component
public class TaskFacts {

    /** What the cards of the task list show. */
    public static final Set<String> CARD = Set.of("stageLabel", "otherSide", "deadline");

    private static final Set<String> LISTS = Set.of("checklist", "taglist");

    private final Map<String, Function<Situation, Object>> facts = new LinkedHashMap<>();
    private final Partnerships partnerships;
    private final FormSchemas schemas;

    /**
     * @param sources      where facts come from
     * @param partnerships the partnerships
     * @param schemas      the forms
     * @throws IllegalStateException when two sources know a fact of the same name
     */
    public TaskFacts(List<FactSource> sources, Partnerships partnerships, FormSchemas schemas) {
        this.partnerships = partnerships;
        this.schemas = schemas;
        for (FactSource source : sources) {
            source.facts().forEach((name, fact) -> {
                if (facts.putIfAbsent(name, fact) != null) {
                    throw new IllegalStateException("Two sources know the fact " + name);
                }
            });
        }
    }

    /** Names of all facts, to which the forms are held by a test. */
    public Set<String> names() {
        return Set.copyOf(facts.keySet());
    }

    /**
     * Makes the fields of the form variables of this task alone, with the facts to start from, so that the answers of one
     * party never meet those of another.
     */
    public void open(ExecutionEntity execution, FormSchema form) {
        Situation situation = situation(execution, null);
        Map<String, Object> values = new LinkedHashMap<>();
        // a list without ticks is an empty list: the task list cannot send an answer back to a variable without a type
        form.fields().forEach(field -> values.put(field.key(), LISTS.contains(field.type()) ? JsonValues.list(List.of()) : null));
        facts.forEach((name, fact) -> {
            if (form.mentions(name) && !CARD.contains(name)) {
                values.put(name, storable(value(fact, situation)));
            }
        });
        execution.setVariablesLocal(values);
    }

    /**
     * Gives a new task what its card in the task list shows. These are variables of the task itself: the list may only read
     * variables of the tasks that its user sees, and of nothing around them.
     */
    public void card(TaskEntity task) {
        String reference = Vars.reference(task.getExecution());
        if (reference != null) {
            task.setVariableLocal(Vars.REFERENCE, reference);
            card(task, situation(task.getExecution(), dueAt(task)));
        }
    }

    private void card(TaskEntity task, Situation situation) {
        CARD.forEach(name -> {
            Object value = value(facts.get(name), situation);
            if (value == null || value.toString().isBlank()) {
                task.removeVariableLocal(name);
            } else {
                task.setVariableLocal(name, storable(value));
            }
        });
    }

    /**
     * What the server itself puts into a record: the form's computed fields, worked out for whoever sends it at this moment. What
     * was shown to them, or to somebody else before, does not count.
     */
    Map<String, Object> computed(TaskEntity task, FormSchema form) {
        Situation situation = situation(task.getExecution(), dueAt(task));
        Map<String, Object> values = new LinkedHashMap<>();
        form.fields().stream().filter(FormField::computed).map(FormField::key).filter(facts::containsKey)
                .forEach(key -> Optional.ofNullable(value(facts.get(key), situation)).ifPresent(v -> values.put(key, v)));
        return values;
    }

    /** Brings what open tasks of a dispute show up to date; what people start from (fields they may change) is left alone. */
    public void refresh(String reference) {
        Context.getProcessEngineConfiguration().getTaskService().createTaskQuery().processInstanceBusinessKey(reference)
                .list().stream().map(TaskEntity.class::cast).filter(TaskFacts::stillThere).forEach(this::refresh);
    }

    /**
     * Offers anew what a task's lists offer, and shows what is computed for whoever sends it, when somebody opens it: who holds
     * which post changes in Admin, of which no dispute is told. To be called within a command of the engine; lists that do
     * not change are left alone.
     *
     * @return whether the task offers such a list, or shows something computed
     */
    public boolean opened(String taskId) {
        CommandContext context = Context.getCommandContext();
        return context.runWithoutAuthorization(() -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            FormSchema form = task == null || task.getExecution() == null ? null : schemas.of(task);
            boolean offers = form != null && form.fields().stream()
                    .anyMatch(f -> f.computed() || facts.containsKey(f.valuesKey()));
            if (offers) {
                refresh(task);
            }
            return offers;
        });
    }

    /** A task that this same command has ended, as a limit does, is found until the command is over, without its variables. */
    private static boolean stillThere(TaskEntity task) {
        return !Context.getCommandContext().getDbEntityManager().isDeleted(task);
    }

    private void refresh(TaskEntity task) {
        FormSchema form = schemas.of(task);
        ExecutionEntity execution = task.getExecution();
        if (form == null || execution == null) {
            return;
        }
        Situation situation = situation(execution, dueAt(task));
        card(task, situation);
        facts.forEach((name, fact) -> {
            boolean shown = form.mentions(name) && form.field(name).map(FormField::readonly).orElse(true);
            if (shown && execution.hasVariableLocal(name)) {
                execution.setVariableLocal(name, storable(value(fact, situation)));
            }
        });
    }

    /**
     * Facts name people and look up who holds a post: the same whoever's act opens the task. The engine shows a user nobody but
     * themselves, and takes that off for models' own delegates alone.
     */
    private static Object value(Function<Situation, Object> fact, Situation situation) {
        return Context.getCommandContext().runWithoutAuthorization(() -> fact.apply(situation));
    }

    /** The engine stores no plain text over 4,000 characters; as Json it does, and forms show it in the same way. */
    private static Object storable(Object value) {
        return value instanceof String text && text.length() > FormCheck.LONGEST_TEXT ? JsonValues.text(text) : value;
    }

    private static Instant dueAt(TaskEntity task) {
        return task.getDueDate() == null ? null : task.getDueDate().toInstant();
    }

    private Situation situation(ExecutionEntity execution, Instant dueAt) {
        return new Situation(Vars.reference(execution), partnerships.get(execution.getTenantId()), Vars.party(execution),
                Vars.stageEntry(execution), execution.getActivityId(), dueAt, execution::getVariable);
    }
}
