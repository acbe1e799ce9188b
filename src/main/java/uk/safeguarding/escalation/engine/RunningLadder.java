package uk.safeguarding.escalation.engine;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Refusal;

/** The running instances of a dispute, and the messages that its ladder waits for. */
@Component
public class RunningLadder {

    private static final String RECEIVING_SIDE_FIRST = "receivingSideFirst";
    private static final String LADDER = "-escalation";

    private final RuntimeService runtime;
    private final RepositoryService repository;

    /**
     * @param runtime    running instances
     * @param repository their models
     */
    public RunningLadder(@Lazy RuntimeService runtime, @Lazy RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    /** The running ladder of a dispute, if it still runs. */
    public Optional<String> of(Dispute dispute) {
        List<ProcessInstance> running = runtime.createProcessInstanceQuery().processInstanceBusinessKey(dispute.reference())
                .processDefinitionKey(dispute.partnership() + LADDER).tenantIdIn(dispute.partnership()).list();
        return running.stream().map(ProcessInstance::getId).findFirst();
    }

    /**
     * Hands a message to the running ladder.
     *
     * @throws Refusal with this sentence when the ladder does not wait for it any more
     */
    public void correlate(Dispute dispute, String message, String otherwise) {
        String ladder = of(dispute).filter(id -> waitsFor(id, message)).orElseThrow(() -> new Refusal(otherwise));
        runtime.createMessageCorrelation(message).processInstanceId(ladder).correlate();
    }

    /** Hands a message to every running instance of a dispute that waits for it, beside the ladder or in it; there may be none. */
    public void tell(Dispute dispute, String message) {
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(dispute.reference()).tenantId(dispute.partnership())
                .correlateAll();
    }

    /**
     * Says which stage the running ladder opens next where it asks for that: after a bypass to a chosen stage, or a return.
     *
     * @param stage number of a stage of the ladder
     */
    public void opensNext(Dispute dispute, int stage) {
        of(dispute).ifPresent(ladder -> runtime.setVariable(ladder, Vars.ENTRY_POINT, StageModel.activityOf(model(ladder), stage)));
    }

    /** Id of the activity with which a stage begins, in the running ladder or, once it is closed, in the newest one. */
    public String activityOf(Dispute dispute, int stage) {
        return StageModel.activityOf(of(dispute).map(this::model).orElseGet(() -> repository.getBpmnModelInstance(repository
                .createProcessDefinitionQuery().processDefinitionKey(dispute.partnership() + LADDER).tenantIdIn(dispute.partnership())
                .latestVersion().singleResult().getId())), stage);
    }

    /** Whether a stage or step of the running ladder says so: the input parameter of this name is {@code true}. */
    public boolean says(String ladder, String activity, String parameter) {
        return model(ladder).getModelElementById(activity) instanceof SubProcess step
                && StageModel.input(step, parameter).filter("true"::equals).isPresent();
    }

    /** Whether a step of the running ladder waits for the record of the side that is challenged (HAR-T.3). */
    public boolean receivingSideFirst(String ladder, String activity) {
        return says(ladder, activity, RECEIVING_SIDE_FIRST);
    }

    /** Number of the last stage of the running ladder, where it still runs. */
    public Optional<Integer> lastStage(Dispute dispute) {
        return of(dispute).map(ladder -> StageModel.names(model(ladder)).lastKey());
    }

    /** The numbered stages of the running ladder by name, from the lowest up; empty where it does not run any more. */
    public SortedMap<Integer, String> stageNames(Dispute dispute) {
        return of(dispute).map(ladder -> StageModel.names(model(ladder))).orElseGet(TreeMap::new);
    }

    private BpmnModelInstance model(String ladder) {
        return repository.getBpmnModelInstance(runtime.createProcessInstanceQuery().processInstanceId(ladder).singleResult()
                .getProcessDefinitionId());
    }

    /** Whether an instance of this process other than the given one runs for a dispute. */
    public boolean anotherRuns(Dispute dispute, String processKey, String instance) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(dispute.reference())
                .processDefinitionKey(processKey).tenantIdIn(dispute.partnership()).list().stream()
                .anyMatch(running -> !running.getId().equals(instance));
    }

    /** Whether the running ladder waits for a message. */
    public boolean waitsFor(String ladder, String message) {
        return waiting(ladder, message).isPresent();
    }

    /** The execution of the running ladder that waits for a message: it sees the variables of the place where it waits. */
    public Optional<String> waiting(String ladder, String message) {
        return runtime.createEventSubscriptionQuery().processInstanceId(ladder).eventType("message").eventName(message).list()
                .stream().map(EventSubscription::getExecutionId).findFirst();
    }

    /** Ids of all running instances of a dispute: its ladder, and what the ladder has called. */
    public List<String> instances(Dispute dispute) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(dispute.reference()).tenantIdIn(dispute.partnership())
                .list().stream().map(ProcessInstance::getId).toList();
    }

    /** Sets a variable on every running instance of a dispute. */
    public void everywhere(Dispute dispute, String name, Object value) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(dispute.reference()).tenantIdIn(dispute.partnership())
                .list().forEach(instance -> runtime.setVariable(instance.getId(), name, value));
    }
}
