package uk.safeguarding.escalation.engine.stage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.RunningLadder;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.Partnerships;

/** The parties of a dispute, as multi-instance activities ask for them. Known to the models as {@code parties}. */
@Component("parties")
public class Parties {

    private static final String TALK = "talk";
    /** Input parameter of a step in which one side passes the matter on and nobody talks, so that no record of a talk is owed. */
    private static final String ONE_SIDED = "oneSided";

    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RecordRegister records;
    private final Accounts accounts;
    private final TakingPart takingPart;
    private final RunningLadder ladder;
    private final Partnerships partnerships;

    /**
     * @param disputes  the register's disputes
     * @param stages    the register's stages, and who was asked in them
     * @param records   the register's records
     * @param accounts  who has an account
     * @param takingPart which parties take part already
     * @param partnerships the partnerships and their settings
     * @param ladder    the running ladder, which says in which steps nobody talks
     */
    public Parties(DisputeRegister disputes, StageRegister stages, RecordRegister records, Accounts accounts,
                   TakingPart takingPart, Partnerships partnerships, RunningLadder ladder) {
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
        this.accounts = accounts;
        this.takingPart = takingPart;
        this.ladder = ladder;
        this.partnerships = partnerships;
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

    /** Ids of the parties whose concern it is: the one that raised it, and those that joined it on that side (AMB-10). */
    public List<String> complaining(DelegateExecution execution) {
        return takingPart.parties(Vars.reference(execution)).stream().filter(Party::raising).map(Party::id).toList();
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

    /**
     * Ids of the parties that had a part in the execution's stage, whether their counterpart was known or not, and left it without
     * a record of their own (SOL-2.7a). The other side owes nothing for a consultation before it was told (SGL-1.a), and nobody for
     * a step in which one side alone acts (WOL-4.1b, WOL-4.4a).
     */
    public List<String> withoutRecord(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        StageEntry left = stages.entry(Vars.stageEntry(execution));
        if (ladder.of(disputes.get(reference)).filter(id -> ladder.says(id, left.activityId(), ONE_SIDED)).isPresent()) {
            return List.of();
        }
        Set<String> written = written(reference, left.id());
        Set<String> asked = asked(reference, e -> e.id() == left.id());
        Set<String> askedElsewhere = left.rung() != null ? Set.of() : asked(reference, e -> e.rung() != null);
        boolean told = left.rung() != null && takingPart.otherSideBefore(left);
        return disputes.parties(reference).stream().map(Party::id).filter(p -> told || asked.contains(p))
                .filter(p -> !written.contains(p) && !askedElsewhere.contains(p)).toList();
    }

    /** Parties whose record of a stage entry is kept. A consultation is one unless the raising side then went on to talk. */
    private Set<String> written(String reference, long entry) {
        Stream<Entry> consultations = records.ofKind(reference, EntryKind.CONSULTATION).stream()
                .filter(e -> Objects.equals(e.stageEntry(), entry) && !TALK.equals(e.text("consultation")));
        return Stream.concat(records.ofStage(reference, entry).stream(), consultations).map(Entry::partyId)
                .filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /**
     * Parties that were asked to act in such stage entries. Where no rung acts (the Board, a mediator, a panel), nobody records a
     * stage; only a party that joined there, and was asked for its view nowhere else, owes one.
     */
    private Set<String> asked(String reference, Predicate<StageEntry> which) {
        Set<Long> entries = stages.entries(reference).stream().filter(which).map(StageEntry::id).collect(Collectors.toSet());
        return stages.handlers(reference).stream().filter(h -> entries.contains(h.stageEntry()))
                .map(StageRegister.Handler::partyId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /**
     * Users to whom a debrief is offered: everybody who wrote a record for a party and still has an account (SOL-2.10a). Where the
     * policy has no clause on debriefs, and the partnership's file no time for an answer, nobody.
     */
    public List<String> individuals(DelegateExecution execution) {
        if (partnerships.get(execution.getTenantId()).settings().debriefAnswerWorkingDays().isEmpty()) {
            return List.of();
        }
        String reference = Vars.reference(execution);
        Set<String> individuals = new LinkedHashSet<>();
        individuals.add(disputes.get(reference).raisedBy());
        records.all(reference).stream().filter(e -> e.stageEntry() != null && e.partyId() != null).map(Entry::author)
                .filter(a -> !a.equals(ActingUser.SYSTEM)).forEach(individuals::add);
        return individuals.stream().filter(accounts::exists).toList();
    }
}
