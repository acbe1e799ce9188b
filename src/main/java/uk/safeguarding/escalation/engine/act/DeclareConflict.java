package uk.safeguarding.escalation.engine.act;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.form.FormGuard;
import uk.safeguarding.escalation.engine.form.TaskFacts;
import uk.safeguarding.escalation.engine.mediation.MediatorConflicts;

/** An interest declared by somebody who can mediate, before or after they took it on (SOL-2.6a, GEN-19). */
@Component("declareConflict")
class DeclareConflict implements JavaDelegate {

    private final Acts acts;
    private final MediatorConflicts conflicts;
    private final FormGuard guard;
    private final TaskFacts facts;

    DeclareConflict(Acts acts, MediatorConflicts conflicts, FormGuard guard, TaskFacts facts) {
        this.acts = acts;
        this.conflicts = conflicts;
        this.guard = guard;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dispute dispute = acts.byReference(execution);
        boolean mayMediate = conflicts.inOrder(dispute).stream()
                .anyMatch(f -> f.candidate().holderUserIds().contains(ActingUser.id()));
        if (!mayMediate) {
            throw Acts.noPart(dispute.reference());
        }
        guard.keep(dispute.reference(), EntryKind.CONFLICT_DECLARED,
                Map.of("interest", execution.getVariable("interest")), execution);
        conflicts.checkAgain(dispute);
        facts.refresh(dispute.reference());
    }
}
