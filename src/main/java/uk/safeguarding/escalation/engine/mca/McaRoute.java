package uk.safeguarding.escalation.engine.mca;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.notice.BestInterests;

/**
 * The route of the Mental Capacity Act for a disputed best-interests decision, as the models ask for it (TRA-2.7a, TRA-2.7b).
 * Known to the models as {@code mca}.
 */
@Component("mca")
public class McaRoute {

    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final BestInterests bestInterests;

    /**
     * @param disputes the register's disputes
     * @param records  the register's records
     * @param bestInterests where the decision stands
     */
    public McaRoute(DisputeRegister disputes, RecordRegister records, BestInterests bestInterests) {
        this.disputes = disputes;
        this.records = records;
        this.bestInterests = bestInterests;
    }

    /** Id of the party that is responsible for the decision, as the raise form says; it leads the route (AMB-19). */
    public String responsible(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        boolean raising = "raising".equals(records.ofKind(reference, EntryKind.RAISE).get(0).text("decisionBy"));
        return raising ? disputes.raisingParty(reference).id() : disputes.parties(reference).stream().filter(p -> !p.raising())
                .map(Party::id).findFirst().orElseThrow();
    }

    /** Whether every party agrees with the newest consensus (GEN-13). */
    public boolean allAgree(DelegateExecution execution) {
        return bestInterests.agreed(Vars.reference(execution));
    }

    /** Whether a party does not agree with the newest consensus, so that nobody else need be asked. */
    public boolean refused(DelegateExecution execution) {
        return bestInterests.refused(Vars.reference(execution));
    }

    /** Whether no route runs beside the stages any more, so that the closing need not wait for it (TRA-2.7c, GEN-23). */
    public boolean over(DelegateExecution execution) {
        return !bestInterests.openBeside(Vars.reference(execution));
    }

    /** Whether the Court of Protection has been approached. */
    public boolean referred(DelegateExecution execution) {
        return records.latest(Vars.reference(execution), EntryKind.COURT_REFERRAL).isPresent();
    }
}
