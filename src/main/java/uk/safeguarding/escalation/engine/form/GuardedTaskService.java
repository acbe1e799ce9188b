package uk.safeguarding.escalation.engine.form;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import uk.safeguarding.escalation.dispute.Refusal;

/**
 * The engine's task service, refusing variables that are no field of the task's form, and ways of ending a task that no model
 * here uses: an uncaught error would end a party's part of a dispute without a record.
 */
public class GuardedTaskService extends TaskServiceImpl {

    private final SubmittedNames guard;

    /** @param guard checks the names of what is submitted */
    public GuardedTaskService(SubmittedNames guard) {
        this.guard = guard;
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        super.complete(taskId, passedOn(taskId, variables));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return super.completeWithVariablesInReturn(taskId, passedOn(taskId, variables), deserializeValues);
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        super.resolveTask(taskId, passedOn(taskId, variables));
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        throw notOffered();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
        throw notOffered();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        throw notOffered();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        throw notOffered();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        throw notOffered();
    }

    private static Refusal notOffered() {
        return new Refusal("A task of a dispute is ended by sending its form. Open the task and fill in the form.");
    }

    private <T> Map<String, T> passedOn(String taskId, Map<String, T> submitted) {
        return commandExecutor.execute(context -> guard.check(taskId, submitted));
    }
}
