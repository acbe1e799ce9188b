package uk.safeguarding.escalation.engine.act;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.engine.BoardBody;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.form.FormGuard;
import uk.safeguarding.escalation.engine.form.TaskFacts;

/**
 * An interest declared by somebody who mediates, decides or can be asked to, before or after they took it on (SOL-2.6a,
 * GEN-19): their own, or that of the agency in which they hold a post (AMB-34).
 */
@Component("declareConflict")
class DeclareConflict implements JavaDelegate {

    private final Acts acts;
    private final List<BoardBody> bodies;
    private final Partnerships partnerships;
    private final FormGuard guard;
    private final TaskFacts facts;

    DeclareConflict(Acts acts, List<BoardBody> bodies, Partnerships partnerships, FormGuard guard, TaskFacts facts) {
        this.acts = acts;
        this.bodies = bodies;
        this.partnerships = partnerships;
        this.guard = guard;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dispute dispute = acts.byReference(execution);
        if (bodies.stream().noneMatch(body -> body.concerns(dispute, ActingUser.id()))) {
            throw Acts.noPart(dispute.reference());
        }
        guard.keep(dispute.reference(), EntryKind.CONFLICT_DECLARED, answers(execution, dispute), execution);
        bodies.forEach(body -> body.checkAgain(dispute));
        facts.refresh(dispute.reference());
    }

    private Map<String, Object> answers(DelegateExecution execution, Dispute dispute) {
        Map<String, Object> answers = new LinkedHashMap<>(Map.of("interest", execution.getVariable("interest")));
        if ("agency".equals(execution.getVariable("interestOf"))) {
            answers.put("agencies", List.copyOf(partnerships.get(dispute.partnership()).agenciesOf(ActingUser.groups())));
        }
        return answers;
    }
}
