package uk.safeguarding.escalation.engine.mediation;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.Finding;
import uk.safeguarding.escalation.decision.MediatorChoice;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.form.FormGuard;

/**
 * Conflict-of-interest routing: who is asked to mediate next, and whether the way leads through the board office (SOL-2.5b,
 * SOL-2.6). The findings are kept with their reasons.
 */
@Component("chooseMediator")
class ChooseMediator implements JavaDelegate {

    private final MediatorConflicts conflicts;
    private final DisputeRegister disputes;
    private final FormGuard guard;
    private final MediatorAccess access;

    ChooseMediator(MediatorConflicts conflicts, DisputeRegister disputes, FormGuard guard, MediatorAccess access) {
        this.conflicts = conflicts;
        this.disputes = disputes;
        this.guard = guard;
        this.access = access;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dispute dispute = disputes.get(Vars.reference(execution));
        List<Finding> findings = conflicts.inOrder(dispute);
        takeOffWhoMediated(execution, dispute, findings);
        MediatorChoice.Choice choice = MediatorChoice.next(findings, conflicts.steppedBack(dispute));
        findings.forEach(f -> guard.keep(dispute.reference(), EntryKind.CONFLICT_FINDING, MediatorConflicts.answers(f), execution));
        apply(execution, choice, findings);
    }

    /** Where the dispute comes back from a mediator who declined or is in conflict by now, that mediator keeps no access. */
    private void takeOffWhoMediated(DelegateExecution execution, Dispute dispute, List<Finding> findings) {
        Object mediated = execution.getVariable(MediatorConflicts.MEDIATOR_GROUP);
        for (Finding finding : findings) {
            if (!finding.candidate().groupId().equals(mediated)) {
                continue;
            }
            if (!finding.usersStillFree().equals(finding.candidate().holderUserIds())) {
                access.takeOff(execution, dispute.reference(), finding);
            } else if (conflicts.steppedBack(dispute).contains(finding.candidate().groupId())) {
                access.withdraw(dispute.reference(), finding.candidate().groupId(), finding.candidate().holderUserIds());
            }
        }
    }

    private static void apply(DelegateExecution execution, MediatorChoice.Choice choice, List<Finding> findings) {
        execution.setVariable(MediatorConflicts.MEDIATOR_GROUP, choice.groupId().orElse(null));
        boolean onlySome = findings.stream().filter(f -> choice.groupId().filter(f.candidate().groupId()::equals).isPresent())
                .anyMatch(f -> MediatorConflicts.onlySome(f).isPresent());
        execution.setVariable(MediatorConflicts.MEDIATOR_USERS, onlySome ? String.join(",", choice.users()) : null);
        execution.setVariable("throughOffice", choice.throughOffice());
        execution.setVariable(MediatorConflicts.MEDIATOR_WHY, String.join("\n", choice.why()));
    }
}
