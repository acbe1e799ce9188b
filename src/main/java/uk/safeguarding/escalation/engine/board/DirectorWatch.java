package uk.safeguarding.escalation.engine.board;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.BoardBody;
import uk.safeguarding.escalation.engine.RunningLadder;
import uk.safeguarding.escalation.engine.Vars;

/** The Director of a complaining agency that joins when the other Directors have answered is asked too (AMB-10). */
@Component
class DirectorWatch implements BoardBody {

    private static final String MESSAGE = "complainantJoined";
    private static final String EVERY_DIRECTOR = "directors";
    private static final String LETTER = "directors-letter";

    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final RunningLadder ladder;
    private final RuntimeService runtime;

    DirectorWatch(DisputeRegister disputes, RecordRegister records, RunningLadder ladder, @Lazy RuntimeService runtime) {
        this.disputes = disputes;
        this.records = records;
        this.ladder = ladder;
        this.runtime = runtime;
    }

    @Override
    public boolean concerns(Dispute dispute, String user) {
        return false;
    }

    /** While other Directors still are asked, whoever joins has been asked with them by the act that added it. */
    @Override
    public void checkAgain(Dispute dispute) {
        ladder.instances(dispute).stream().filter(id -> ladder.waitsFor(id, MESSAGE))
                .filter(id -> runtime.createExecutionQuery().processInstanceId(id).activityId(EVERY_DIRECTOR).count() == 0)
                .forEach(id -> disputes.parties(dispute.reference()).stream().filter(Party::raising)
                        .filter(party -> !asked(dispute, party.id())).forEach(party -> runtime.createMessageCorrelation(MESSAGE)
                                .processInstanceId(id).setVariableToTriggeredScope(Vars.PARTY, party.id()).correlate()));
    }

    private boolean asked(Dispute dispute, String party) {
        return records.ofKind(dispute.reference(), EntryKind.DIRECTORS_LETTER).stream().anyMatch(e -> party.equals(e.partyId()))
                || runtime.createProcessInstanceQuery().processInstanceBusinessKey(dispute.reference()).processDefinitionKey(LETTER)
                        .tenantIdIn(dispute.partnership()).variableValueEquals(Vars.PARTY, party).count() > 0;
    }
}
