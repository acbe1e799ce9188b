package uk.safeguarding.escalation.engine.form;

import java.io.InputStream;
import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.variable.VariableMap;
import uk.safeguarding.escalation.dispute.Refusal;

/**
 * The engine's task service, refusing variables that are no field of the task's form, and ways of ending a task that no model
 * here uses: an uncaught error would end a party's part of a dispute without a record.
 */
public class GuardedTaskService extends TaskServiceImpl {

    private static final String NOT_OFFERED = "A task of a dispute is ended by sending its form. Open the task and fill in the "
            + "form.";
    private static final String NO_RECORD = "Comments and attachments here are not kept to your side, so none was saved. Record a "
            + "discussion (\"Start process\", \"Record a discussion\") instead: it is kept with the dispute.";

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
        refuse(NOT_OFFERED);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
        refuse(NOT_OFFERED);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        refuse(NOT_OFFERED);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        refuse(NOT_OFFERED);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        refuse(NOT_OFFERED);
    }

    /** The engine shows a comment to every signed-in user who knows its id, and lets others rewrite it (GEN-26). */
    @Override
    public Comment createComment(String taskId, String processInstanceId, String message) {
        return refuse(NO_RECORD);
    }

    @Override
    public Attachment createAttachment(String type, String taskId, String processInstanceId, String name, String description,
                                       InputStream content) {
        return refuse(NO_RECORD);
    }

    @Override
    public Attachment createAttachment(String type, String taskId, String processInstanceId, String name, String description,
                                       String url) {
        return refuse(NO_RECORD);
    }

    /** Within a command, so that the sentence reaches the browser as every other refusal does. */
    private <T> T refuse(String sentence) {
        return commandExecutor.execute((Command<T>) context -> {
            throw new Refusal(sentence);
        });
    }

    private <T> Map<String, T> passedOn(String taskId, Map<String, T> submitted) {
        return commandExecutor.execute(context -> guard.check(taskId, submitted));
    }
}
