package uk.safeguarding.escalation.engine.stage;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.engine.directory.Accounts;

/**
 * Each morning: a task whose people have all left their posts since it was created is shown to the board office too, so that
 * none stays open unseen (GEN-18). Those who were asked stay asked, should somebody take their post.
 */
@Component("officeStepsIn")
class OfficeStepsIn implements JavaDelegate {

    private final TaskService tasks;
    private final Accounts accounts;
    private final HandlerDirectory directory;
    private final TaskHandlers handlers;

    OfficeStepsIn(@Lazy TaskService tasks, Accounts accounts, HandlerDirectory directory, TaskHandlers handlers) {
        this.tasks = tasks;
        this.accounts = accounts;
        this.directory = directory;
        this.handlers = handlers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        for (Task task : tasks.createTaskQuery().tenantIdIn(execution.getTenantId()).list()) {
            String reference = (String) tasks.getVariable(task.getId(), "reference");
            if (reference != null && !reachable(task)) {
                stepIn(task, directory.office(reference));
            }
        }
    }

    private void stepIn(Task task, String office) {
        if (task.getAssignee() != null) {
            tasks.setAssignee(task.getId(), null);
        }
        if (tasks.getIdentityLinksForTask(task.getId()).stream().noneMatch(l -> office.equals(l.getGroupId()))) {
            tasks.addCandidateGroup(task.getId(), office);
            handlers.created((TaskEntity) task);
        }
    }

    private boolean reachable(Task task) {
        return task.getAssignee() != null ? accounts.seesTasks(task.getAssignee(), task.getTenantId())
                : tasks.getIdentityLinksForTask(task.getId()).stream().anyMatch(link -> link.getGroupId() == null
                        ? accounts.seesTasks(link.getUserId(), task.getTenantId()) : accounts.isHeld(link.getGroupId()));
    }
}
