package uk.safeguarding.escalation.engine.mediation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.Finding;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.engine.form.FormGuard;

/**
 * Takes a mediator off a dispute: kept in the register with the reason, and the grants on past tasks and instances that the
 * engine leaves behind are taken away (SOL-2.6a, GEN-19). What they did stays in the register.
 */
@Component
class MediatorAccess {

    private static final Set<Integer> OF_A_DISPUTE = Set.of(Resources.TASK.resourceType(),
            Resources.HISTORIC_TASK.resourceType(), Resources.HISTORIC_PROCESS_INSTANCE.resourceType());

    private final AuthorizationService authorizations;
    private final HistoryService history;
    private final FormGuard guard;

    MediatorAccess(@Lazy AuthorizationService authorizations, @Lazy HistoryService history, FormGuard guard) {
        this.authorizations = authorizations;
        this.history = history;
        this.guard = guard;
    }

    /** Takes off the post, where it is in conflict as a whole, or those of its holders who are. */
    void takeOff(DelegateExecution execution, String reference, Finding finding) {
        Set<String> barred = new HashSet<>(finding.candidate().holderUserIds());
        barred.removeAll(finding.usersStillFree());
        String because = String.join(" ", finding.reasons().stream().map(Finding.Reason::sentence).toList());
        if (finding.conflicted()) {
            keep(execution, reference, "group", finding.candidate().groupId(), because);
        } else {
            barred.forEach(user -> keep(execution, reference, "user", user, because));
        }
        withdraw(reference, finding.candidate().groupId(), barred);
    }

    private void keep(DelegateExecution execution, String reference, String who, String id, String because) {
        guard.keep(reference, EntryKind.MEDIATOR_STEPPED_BACK, Map.of(who, id, "because", because), execution);
    }

    /** Takes the grants of a post, and of these holders of it, on everything of a dispute. */
    void withdraw(String reference, String group, Set<String> users) {
        Set<String> ids = new HashSet<>();
        history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(reference).list().forEach(t -> ids.add(t.getId()));
        history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(reference).list().forEach(i -> ids.add(i.getId()));
        List<Authorization> grants = new ArrayList<>(authorizations.createAuthorizationQuery().groupIdIn(group).list());
        if (!users.isEmpty()) {
            grants.addAll(authorizations.createAuthorizationQuery().userIdIn(users.toArray(String[]::new)).list());
        }
        grants.stream().filter(g -> OF_A_DISPUTE.contains(g.getResourceType()) && ids.contains(g.getResourceId()))
                .forEach(g -> authorizations.deleteAuthorization(g.getId()));
    }
}
