package uk.safeguarding.escalation.engine.act;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.engine.Vars;

/** Knows from the models which activities are there once for each party. */
@Component
class PartyActivities {

    private static final String ALL = "${parties.all(execution)}";
    private static final String COMPLAINING = "${parties.complaining(execution)}";

    private final RepositoryService repository;

    PartyActivities(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /** Whether the activity is multi-instance with the party as its element, over all parties or all of its side. */
    boolean isFor(Party party, String definitionId, String activityId) {
        Activity activity = repository.getBpmnModelInstance(definitionId).getModelElementById(activityId);
        return activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
                && Vars.PARTY.equals(loop.getCamundaElementVariable())
                && (ALL.equals(loop.getCamundaCollection()) || party.raising() && COMPLAINING.equals(loop.getCamundaCollection()));
    }
}
