package uk.safeguarding.escalation.engine.panel;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.engine.RunningLadder;
import uk.safeguarding.escalation.engine.Vars;

/** The running instances of a dispute's panel, and the messages that their models wait for. */
@Component
class PanelRuns {

    private static final String PANEL = "resolution-panel";
    private static final String FORMATION = "panel-formation";
    private static final String DECLARATION = "panel-declaration";
    private static final String INSTIGATION = "instigatePanel";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RunningLadder ladder;

    PanelRuns(@Lazy RuntimeService runtime, @Lazy TaskService tasks, RunningLadder ladder) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.ladder = ladder;
    }

    /** Whether a panel is being formed or sits. */
    boolean running(Dispute dispute) {
        return panel(dispute).isPresent();
    }

    /** The open task in which a panel is instigated, where the ladder has one (HAR-4.4a). */
    Optional<Task> instigation(Dispute dispute) {
        return tasks.createTaskQuery().processInstanceBusinessKey(dispute.reference()).taskDefinitionKey(INSTIGATION).list()
                .stream().findFirst();
    }

    /** References of the disputes of a partnership for which a panel is being formed or sits. */
    List<String> references(String partnership) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(PANEL).tenantIdIn(partnership).list().stream()
                .map(ProcessInstance::getBusinessKey).toList();
    }

    /** The stage entry in which the panel decides, or {@code null}. */
    Long stageEntry(Dispute dispute) {
        return panel(dispute).map(id -> runtime.getVariable(id, Vars.STAGE_ENTRY)).map(v -> ((Number) v).longValue()).orElse(null);
    }

    /** The panel no longer keeps the rule, or has lost its chair: it is proposed anew, in the formation that runs or a new one. */
    void makeUp(Dispute dispute) {
        if (!proposeAnew(dispute)) {
            panel(dispute).filter(id -> ladder.waitsFor(id, "panelSeatVacant"))
                    .ifPresent(id -> runtime.createMessageCorrelation("panelSeatVacant").processInstanceId(id).correlate());
        }
    }

    /**
     * What a formation that runs rests on has changed: it begins again with a new proposal.
     *
     * @return whether one runs
     */
    boolean proposeAnew(Dispute dispute) {
        Optional<String> formation = instances(dispute, FORMATION).stream().filter(id -> ladder.waitsFor(id, "panelFactsChanged"))
                .findFirst();
        formation.ifPresent(id -> runtime.createMessageCorrelation("panelFactsChanged").processInstanceId(id).correlate());
        return formation.isPresent();
    }

    /** The Panel Chair is asked whether an interim direction is needed (AMB-57). */
    void risk(Dispute dispute) {
        panel(dispute).filter(id -> ladder.waitsFor(id, "panelHearsOfRisk"))
                .ifPresent(id -> runtime.createMessageCorrelation("panelHearsOfRisk").processInstanceId(id).correlate());
    }

    /** Users whose declaration is still asked for, and was due before this instant. */
    Set<String> overdueDeclarations(Dispute dispute, Instant now) {
        return tasks.createTaskQuery().processInstanceBusinessKey(dispute.reference()).processDefinitionKey(DECLARATION)
                .dueBefore(Date.from(now)).list().stream()
                .map(task -> (String) tasks.getVariable(task.getId(), Vars.PANEL_MEMBER)).collect(Collectors.toSet());
    }

    /** Users of whom a declaration is being asked. */
    Set<String> declaring(Dispute dispute) {
        return instances(dispute, DECLARATION).stream().map(id -> (String) runtime.getVariable(id, Vars.PANEL_MEMBER))
                .collect(Collectors.toSet());
    }

    /** A member's declaration is no longer asked for. */
    void memberLeft(Dispute dispute, String user) {
        instances(dispute, DECLARATION).stream().filter(id -> user.equals(runtime.getVariable(id, Vars.PANEL_MEMBER)))
                .flatMap(id -> runtime.createEventSubscriptionQuery().processInstanceId(id).eventName("panelMemberLeft").list()
                        .stream()).filter(PanelRuns::stillThere)
                .forEach(waiting -> runtime.messageEventReceived(waiting.getEventName(), waiting.getExecutionId()));
    }

    /** What this same command has ended is found until the command is over: a declaration that was just made. */
    private static boolean stillThere(EventSubscription waiting) {
        return !Context.getCommandContext().getDbEntityManager().isDeleted((DbEntity) waiting);
    }

    /** Brings the due dates of the panel's tasks forward to this one; later ones alone are changed. */
    void dueBy(Dispute dispute, Date due) {
        for (Task task : tasks(dispute)) {
            if (task.getDueDate() == null || task.getDueDate().after(due)) {
                task.setDueDate(due);
                tasks.saveTask(task);
            }
        }
    }

    private List<Task> tasks(Dispute dispute) {
        return List.of(PANEL, FORMATION, DECLARATION).stream().flatMap(key -> tasks.createTaskQuery()
                .processInstanceBusinessKey(dispute.reference()).processDefinitionKey(key).list().stream()).toList();
    }

    private Optional<String> panel(Dispute dispute) {
        return instances(dispute, PANEL).stream().findFirst();
    }

    private List<String> instances(Dispute dispute, String key) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(dispute.reference()).processDefinitionKey(key)
                .tenantIdIn(dispute.partnership()).list().stream().map(ProcessInstance::getId).toList();
    }
}
