package uk.safeguarding.escalation.engine.act;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.form.FormGuard;
import uk.safeguarding.escalation.engine.form.TaskFacts;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory;

/** What every act at any time needs: the dispute by its reference, whether the user may act, the running ladder. */
@Component
public class Acts {

    private final DisputeRegister disputes;
    private final HandlerDirectory directory;
    private final FormGuard guard;
    private final TaskFacts facts;
    private final Clock clock;

    /**
     * @param disputes  the register's disputes
     * @param directory who acts where
     * @param guard     checks and keeps forms
     * @param facts     keeps open tasks up to date
     * @param clock     the engine's clock
     */
    public Acts(DisputeRegister disputes, HandlerDirectory directory, FormGuard guard, TaskFacts facts, Clock clock) {
        this.disputes = disputes;
        this.directory = directory;
        this.guard = guard;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * The dispute that the act's form names. From here on the act's instance carries its reference, and the dispute is locked
     * until the act is done.
     *
     * @throws Refusal when there is no such dispute in the partnership, or the user has no part in it
     */
    public Dispute dispute(DelegateExecution execution) {
        Dispute dispute = byReference(execution);
        if (!directory.hasPart(dispute.reference(), ActingUser.id())) {
            throw noPart(dispute.reference());
        }
        return dispute;
    }

    /**
     * As {@link #dispute(DelegateExecution)}, for acts that anybody in an agency that is a party may do: the adult's safety
     * comes before the question who handles the dispute.
     */
    public Dispute disputeOfAnyParty(DelegateExecution execution) {
        Dispute dispute = byReference(execution);
        if (!directory.hasPart(dispute.reference(), ActingUser.id())
                && directory.partyOf(dispute.reference(), ActingUser.id()).isEmpty()) {
            throw noPart(dispute.reference());
        }
        return dispute;
    }

    /** The dispute by its reference alone; whoever calls this checks who may act. */
    public Dispute byReference(DelegateExecution execution) {
        String reference = Optional.ofNullable(Vars.reference(execution)).map(String::strip)
                .map(r -> r.toUpperCase(java.util.Locale.UK)).orElse("");
        Dispute dispute = disputes.find(reference).filter(d -> d.partnership().equals(execution.getTenantId()))
                .orElseThrow(() -> noPart(reference));
        disputes.lock(reference);
        execution.setVariable(Vars.REFERENCE, reference);
        execution.setProcessBusinessKey(reference);
        return dispute;
    }

    /** One answer for a wrong reference and for somebody else's dispute: nobody learns which references exist. */
    public static Refusal noPart(String reference) {
        return new Refusal("Reference: there is no dispute " + reference + " in which you have a part. Check the reference on "
                + "your task or in a notice; somebody of your agency who has a part can do this for you.");
    }

    /** The party for which the user acts; the act's instance stands for it from here on. */
    public Party party(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        Party party = directory.partyOf(reference, ActingUser.id()).orElseThrow(() -> new Refusal(
                "Only somebody who holds a post at one of the parties can do this."));
        execution.setVariable(Vars.PARTY, party.id());
        return party;
    }

    /** Keeps what the start form said as a record of the dispute, and shows it wherever open tasks show such things. */
    public void keep(DelegateExecution execution, String kind) {
        guard.keep(Vars.reference(execution), kind, guard.answers(execution), execution);
        facts.refresh(Vars.reference(execution));
    }

    /** The instant of the act. */
    public Instant now() {
        return clock.instant();
    }
}
