package uk.safeguarding.escalation.engine.mediation;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.Finding;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.engine.directory.DisputeGrants;
import uk.safeguarding.escalation.engine.form.FormGuard;

/**
 * Takes a mediator off a dispute: kept in the register with the reason, and the grants on past tasks and instances that the
 * engine leaves behind are taken away (SOL-2.6a, GEN-19). What they did stays in the register.
 */
@Component
class MediatorAccess {

    private final DisputeGrants grants;
    private final FormGuard guard;

    MediatorAccess(DisputeGrants grants, FormGuard guard) {
        this.grants = grants;
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
        grants.withdraw(reference, Set.of(group), users);
    }
}
