package uk.safeguarding.escalation.engine.form;

import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's form service, refusing variables that are no field of the task's form before anything is changed. */
public class GuardedFormService extends FormServiceImpl {

    private final SubmittedNames guard;

    /** @param guard checks the names of what is submitted */
    public GuardedFormService(SubmittedNames guard) {
        this.guard = guard;
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
