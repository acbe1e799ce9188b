package uk.safeguarding.escalation.engine.form;

import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The engine's form service, refusing variables that are no field of the task's form before anything is changed, and making
 * lists of people to choose from anew when a task is opened.
 */
public class GuardedFormService extends FormServiceImpl {

    private final SubmittedNames guard;
    private final Predicate<String> opened;

    /**
     * @param guard  checks the names of what is submitted
     * @param opened is told, within a command, which task somebody opens who may see it; whether it has changed what is shown
     */
    public GuardedFormService(SubmittedNames guard, Predicate<String> opened) {
        this.guard = guard;
        this.opened = opened;
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId) {
        return shown(taskId, () -> super.getTaskFormVariables(taskId));
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> formVariables, boolean deserializeObjectValues) {
        return shown(taskId, () -> super.getTaskFormVariables(taskId, formVariables, deserializeObjectValues));
    }

    /** The first look refuses whoever may not see the task. */
    private VariableMap shown(String taskId, Supplier<VariableMap> look) {
        VariableMap before = look.get();
        return commandExecutor.execute(context -> opened.test(taskId)) ? look.get() : before;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        super.submitTaskForm(taskId, passedOn(taskId, properties));
    }

    @Override
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        super.submitTaskFormData(taskId, passedOn(taskId, properties));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties,
                                                           boolean deserializeValues) {
        return super.submitTaskFormWithVariablesInReturn(taskId, passedOn(taskId, properties), deserializeValues);
    }

    private <T> Map<String, T> passedOn(String taskId, Map<String, T> submitted) {
        return commandExecutor.execute(context -> guard.check(taskId, submitted));
    }
}
