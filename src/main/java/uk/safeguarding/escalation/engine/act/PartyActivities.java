package uk.safeguarding.escalation.engine.act;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.engine.Vars;

/** Knows from the models which activities are there once for each party. */
@Component
class PartyActivities {

    private final RepositoryService repository;

    PartyActivities(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /** Whether the activity is multi-instance with the party as its element, over all parties. */
    boolean isPerParty(String definitionId, String activityId) {
        Activity activity = repository.getBpmnModelInstance(definitionId).getModelElementById(activityId);
        return activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
                && Vars.PARTY.equals(loop.getCamundaElementVariable())
                && "${parties.all(execution)}".equals(loop.getCamundaCollection());
    }
}
