package uk.safeguarding.escalation.engine.stage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.ActingUser;

/** The parties of a dispute, as multi-instance activities ask for them. Known to the models as {@code parties}. */
@Component("parties")
public class Parties {

    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final Accounts accounts;
    private final TakingPart takingPart;

    /**
     * @param disputes  the register's disputes
     * @param records   the register's records
     * @param accounts  who has an account
     * @param takingPart which parties take part already
     */
    public Parties(DisputeRegister disputes, RecordRegister records, Accounts accounts, TakingPart takingPart) {
        this.disputes = disputes;
        this.records = records;
        this.accounts = accounts;
        this.takingPart = takingPart;
    }

    /** Ids of all parties that take part, the raising one first (GEN-20). */
    public List<String> all(DelegateExecution execution) {
        return takingPart.parties(Vars.reference(execution)).stream().map(Party::id).toList();
    }

    /** Whether the dispute has ended before the other side was ever told of it (SGL-1.g). */
    public boolean ownSideOnly(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        return disputes.outcome(reference).filter(o -> o.outcome() == Outcome.NOT_PURSUED).isPresent()
                && !takingPart.otherSide(reference);
    }

    /** Ids of all parties but the raising one. */
    public List<String> receiving(DelegateExecution execution) {
        return disputes.parties(Vars.reference(execution)).stream().filter(p -> !p.raising()).map(Party::id).toList();
    }

    /** Ids of all parties but the one for which the execution stands. */
    public List<String> others(DelegateExecution execution) {
        return all(execution).stream().filter(id -> !id.equals(Vars.party(execution))).toList();
    }

    /** Id of the raising party. */
    public String raising(DelegateExecution execution) {
        return disputes.raisingParty(Vars.reference(execution)).id();
    }

    /** Id of the party that was challenged when the dispute was raised. */
    public String challenged(DelegateExecution execution) {
        return disputes.parties(Vars.reference(execution)).stream().filter(p -> !p.raising()).map(Party::id).findFirst()
                .orElseThrow();
    }

    /** Ids of the parties that left the execution's stage without a record of their own (SOL-2.7a). */
    public List<String> withoutRecord(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        Set<String> written = records.ofStage(reference, Vars.stageEntry(execution)).stream().map(Entry::partyId)
                .filter(Objects::nonNull).collect(Collectors.toSet());
        return all(execution).stream().filter(p -> !written.contains(p)).toList();
    }

    /** Users to whom a debrief is offered: everybody who wrote a record for a party and still has an account (SOL-2.10a). */
    public List<String> individuals(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        Set<String> individuals = new LinkedHashSet<>();
        individuals.add(disputes.get(reference).raisedBy());
        records.all(reference).stream().filter(e -> e.stageEntry() != null && e.partyId() != null).map(Entry::author)
                .filter(a -> !a.equals(ActingUser.SYSTEM)).forEach(individuals::add);
        return individuals.stream().filter(accounts::exists).toList();
    }
}
