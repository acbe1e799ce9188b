package uk.safeguarding.escalation.engine.act;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Party;

/** Knows from the models which activities are there once for each party. */
@Component
class PartyActivities {

    private static final String ALL = "${parties.all(execution)}";
    private static final String COMPLAINING = "${parties.complaining(execution)}";

    private final RepositoryService repository;

    PartyActivities(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /** The variable that holds the party in a multi-instance activity over all parties or all of its side; empty for any other. */
    Optional<String> element(Party party, String definitionId, String activityId) {
        Activity activity = repository.getBpmnModelInstance(definitionId).getModelElementById(activityId);
        return activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
                && (ALL.equals(loop.getCamundaCollection()) || party.raising() && COMPLAINING.equals(loop.getCamundaCollection()))
                ? Optional.of(loop.getCamundaElementVariable()) : Optional.empty();
    }
}
