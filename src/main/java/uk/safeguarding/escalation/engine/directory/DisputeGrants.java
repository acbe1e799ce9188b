package uk.safeguarding.escalation.engine.directory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Takes away the grants on past tasks and instances that the engine leaves behind with somebody who is taken off a dispute
 * (SOL-2.6a, GEN-19, GEN-26).
 */
@Component
public class DisputeGrants {

    private static final Set<Integer> OF_A_DISPUTE = Set.of(Resources.TASK.resourceType(),
            Resources.HISTORIC_TASK.resourceType(), Resources.HISTORIC_PROCESS_INSTANCE.resourceType());

    private final AuthorizationService authorizations;
    private final HistoryService history;

    /**
     * @param authorizations grants
     * @param history        past and present tasks and instances
     */
    public DisputeGrants(@Lazy AuthorizationService authorizations, @Lazy HistoryService history) {
        this.authorizations = authorizations;
        this.history = history;
    }

    /** Takes the grants of a post on one task that is no longer offered to it. */
    public void withdrawFrom(String taskId, String group) {
        authorizations.createAuthorizationQuery().groupIdIn(group).resourceType(Resources.TASK).resourceId(taskId).list()
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
    }

    /** Takes the grants of these posts, and of these users, on everything of a dispute. */
    public void withdraw(String reference, Set<String> groups, Set<String> users) {
        Set<String> ids = new HashSet<>();
        history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(reference).list().forEach(t -> ids.add(t.getId()));
        history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(reference).list().forEach(i -> ids.add(i.getId()));
        List<Authorization> grants = new ArrayList<>();
        if (!groups.isEmpty()) {
            grants.addAll(authorizations.createAuthorizationQuery().groupIdIn(groups.toArray(String[]::new)).list());
        }
        if (!users.isEmpty()) {
            grants.addAll(authorizations.createAuthorizationQuery().userIdIn(users.toArray(String[]::new)).list());
        }
        grants.stream().filter(g -> OF_A_DISPUTE.contains(g.getResourceType()) && ids.contains(g.getResourceId()))
                .forEach(g -> authorizations.deleteAuthorization(g.getId()));
    }
}
