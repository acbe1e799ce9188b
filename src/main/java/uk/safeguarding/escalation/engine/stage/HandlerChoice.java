package uk.safeguarding.escalation.engine.stage;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.DisputeGrants;
import uk.safeguarding.escalation.engine.form.FormGuard;

/**
 * A practitioner says to which of the own posts the matter goes that could act at a stage (WOL-4.2a). The task was offered to all
 * of them from the stage's first moment, so that nothing waits for the choice; from then on it is offered to the chosen post alone.
 */
@Component
public class HandlerChoice {

    private static final String TASK = "discussion";

    private final HandlerDirectory directory;
    private final RecordRegister records;
    private final StageRegister stages;
    private final DisputeGrants grants;
    private final TaskService tasks;
    private final RuntimeService runtime;

    /** The engine's services are fetched late, because the engine is built with what uses this. */
    HandlerChoice(HandlerDirectory directory, RecordRegister records, StageRegister stages, DisputeGrants grants,
                  @Lazy TaskService tasks, @Lazy RuntimeService runtime) {
        this.directory = directory;
        this.records = records;
        this.stages = stages;
        this.grants = grants;
        this.tasks = tasks;
        this.runtime = runtime;
    }

    /** The posts among which a party chooses in a stage entry, by their groups. */
    public List<String> offered(String reference, String party, long stageEntry) {
        return directory.all(reference, party, stages.entry(stageEntry).rung(), stageEntry).groups();
    }

    /** When the choice is sent: it is refused where it names none of the posts that are offered. */
    void made(DelegateTask task) {
        String reference = Vars.reference(task.getExecution());
        String party = Vars.party(task.getExecution());
        StageEntry entry = stages.entry(Vars.stageEntry(task.getExecution()));
        Entry written = FormGuard.written(records, task.getExecution());
        String chosen = written.text(HandlerDirectory.CHOSEN);
        List<String> offered = offered(reference, party, entry.id());
        if (offered.isEmpty()) {
            return;
        }
        if (chosen == null || !offered.contains(chosen)) {
            throw new Refusal("To whom it goes: choose one of those that are offered. If the list has changed, open the task again.");
        }
        tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(TASK).list().stream()
                .filter(open -> party.equals(runtime.getVariable(open.getExecutionId(), Vars.PARTY)))
                .filter(open -> Long.valueOf(entry.id()).equals(runtime.getVariable(open.getExecutionId(), Vars.STAGE_ENTRY)))
                .forEach(open -> narrow(open, chosen));
    }

    /** Whoever has taken the task keeps it: what they have begun is not lost. */
    private void narrow(Task open, String chosen) {
        List<String> others = tasks.getIdentityLinksForTask(open.getId()).stream().map(IdentityLink::getGroupId)
                .filter(group -> group != null && !group.equals(chosen)).toList();
        others.forEach(group -> {
            tasks.deleteCandidateGroup(open.getId(), group);
            grants.withdrawFrom(open.getId(), group);
        });
    }
}
