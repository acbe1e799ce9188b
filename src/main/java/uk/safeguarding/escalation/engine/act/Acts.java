package uk.safeguarding.escalation.engine.act;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import uk.safeguarding.escalation.engine.stage.Sides;
import uk.safeguarding.escalation.engine.stage.TakingPart;

/** What every act at any time needs: the dispute by its reference, whether the user may act, the running ladder. */
@Component
public class Acts {

    private final DisputeRegister disputes;
    private final Sides sides;
    private final TakingPart takingPart;
    private final FormGuard guard;
    private final TaskFacts facts;
    private final Clock clock;

    /**
     * @param disputes  the register's disputes
     * @param sides     on which side somebody stands
     * @param takingPart which parties take part already
     * @param guard     checks and keeps forms
     * @param facts     keeps open tasks up to date
     * @param clock     the engine's clock
     */
    public Acts(DisputeRegister disputes, Sides sides, TakingPart takingPart, FormGuard guard, TaskFacts facts, Clock clock) {
        this.disputes = disputes;
        this.sides = sides;
        this.takingPart = takingPart;
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
        if (!sides.hasPart(dispute.reference(), ActingUser.id())) {
            throw noPart(dispute.reference());
        }
        return dispute;
    }

    /**
     * As {@link #dispute(DelegateExecution)}, for acts that anybody in an agency that takes part may do: the adult's safety
     * comes before the question who handles the dispute. Where the other side was never told, nothing shows on it (SGL-1.g).
     */
    public Dispute disputeOfAnyParty(DelegateExecution execution) {
        Dispute dispute = byReference(execution);
        List<Party> there = takingPart.parties(dispute.reference());
        if (!sides.hasPart(dispute.reference(), ActingUser.id())
                && sides.partiesOf(dispute.reference(), ActingUser.id()).stream().noneMatch(there::contains)) {
            throw new Refusal(noPart(dispute.reference()).getMessage() + " If somebody is at immediate risk, follow your agency's "
                    + "safeguarding procedures now; in an emergency call 999.");
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

    /**
     * The party for which the user acts; the act's instance stands for it from here on. Where the user holds posts at several
     * parties it is the one for which they acted before, or were asked to act; nobody acts for two sides (AMB-65).
     *
     * @throws Refusal when the user holds no post at a party, when it is not clear at which, or when they acted for another one
     */
    public Party party(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        List<Party> parties = sides.partiesOf(reference, ActingUser.id());
        if (parties.isEmpty()) {
            throw new Refusal("Only somebody who holds a post at one of the parties can do this. Ask one of the people who handle "
                    + "the dispute for a party to do it; what you have to add yourself, write in your own task. Immediate risk to "
                    + "the person you can declare yourself.");
        }
        Party party = only(reference, parties).orElseThrow(() -> new Refusal("You hold posts at more than one party of this "
                + "dispute, and were not asked to act for any of them. Ask somebody who holds posts at one party only to do this."));
        if (!Set.of(party.id()).containsAll(sides.actedFor(reference, ActingUser.id()))) {
            throw new Refusal("You have acted for another party of this dispute, and nobody acts for two sides. Ask somebody else "
                    + "of the agency to do this.");
        }
        execution.setVariable(Vars.PARTY, party.id());
        return party;
    }

    private Optional<Party> only(String reference, List<Party> parties) {
        List<Party> actedFor = among(parties, sides.actedFor(reference, ActingUser.id()));
        List<Party> asked = actedFor.isEmpty() ? among(parties, sides.askedFor(reference, ActingUser.id())) : actedFor;
        List<Party> left = asked.isEmpty() ? parties : asked;
        return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }

    private static List<Party> among(List<Party> parties, Set<String> ids) {
        return parties.stream().filter(p -> ids.contains(p.id())).toList();
    }

    /**
     * Id of the party whose people protect the adult after a declaration of immediate risk: the user's own, or the raising one
     * where the user is of the board or their party is not clear. Such a declaration is never refused for that (AMB-57).
     */
    public String riskParty(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        List<Party> parties = sides.partiesOf(reference, ActingUser.id());
        if (only(reference, parties).isEmpty()) {
            return disputes.raisingParty(reference).id();
        }
        String party = only(reference, parties).get().id();
        execution.setVariable(Vars.PARTY, party);
        return party;
    }

    /** Keeps what the start form said as a record of the dispute, and shows it wherever open tasks show such things. */
    public void keep(DelegateExecution execution, String kind) {
        keep(execution, kind, answers(execution));
    }

    /** As {@link #keep(DelegateExecution, String)}, with answers to which the act has added what it found out. */
    public void keep(DelegateExecution execution, String kind, Map<String, Object> answers) {
        guard.keep(Vars.reference(execution), kind, answers, execution);
        facts.refresh(Vars.reference(execution));
    }

    /** What the start form said. */
    public Map<String, Object> answers(DelegateExecution execution) {
        return guard.answers(execution);
    }

    /** The instant of the act. */
    public Instant now() {
        return clock.instant();
    }
}
