package uk.safeguarding.escalation.engine.form;

import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
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
        names(taskId, properties);
        super.submitTaskForm(taskId, properties);
    }

    @Override
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        names(taskId, properties);
        super.submitTaskFormData(taskId, properties);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties,
                                                           boolean deserializeValues) {
        names(taskId, properties);
        return super.submitTaskFormWithVariablesInReturn(taskId, properties, deserializeValues);
    }

    private void names(String taskId, Map<String, ?> submitted) {
        commandExecutor.execute((Command<Void>) context -> {
            guard.check(taskId, submitted);
            return null;
        });
    }
}
