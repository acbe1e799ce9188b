package uk.safeguarding.escalation.engine.roundtable;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.PartyAnswers;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory.Who;
import uk.safeguarding.escalation.engine.stage.ReachablePeople;
import uk.safeguarding.escalation.engine.stage.TakingPart;
import uk.safeguarding.escalation.partnership.RoundTableRule;

/**
 * A round table of senior managers beside the stages, as the model asks for it: who takes part, when it is, and whether every
 * party agrees with its wording (TRA-3.1 to TRA-3.4). Known to the models as {@code roundTable}.
 */
@Component("roundTable")
public class RoundTable {

    /** The task in which a round table is held and recorded. */
    static final String HELD = "holdRoundTable";
    /** The tasks of which one is open as long as a round table is. */
    static final String[] TASKS = {HELD, "agreeAtRoundTable"};

    /** Field of the record of a round table: what it proposes. */
    static final String RESULT = "roundTableResult";
    /** The round table has a wording with which every party is asked to agree. */
    static final String AGREED = "agreed";
    /** The round table proposes a stage. */
    static final String STAGE = "stage";

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final StageRegister stages;
    private final HandlerDirectory directory;
    private final ReachablePeople people;
    private final TakingPart takingPart;

    /** Who takes part is found from the register and the directory. */
    public RoundTable(Partnerships partnerships, DisputeRegister disputes, RecordRegister records, StageRegister stages, HandlerDirectory directory,
                      ReachablePeople people, TakingPart takingPart) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.records = records;
        this.stages = stages;
        this.directory = directory;
        this.people = people;
        this.takingPart = takingPart;
    }

    /** The rung whose people take part for each party (TRA-3.2). */
    public String rung(DelegateExecution execution) {
        return rule(execution.getTenantId()).rung();
    }

    /** Groups of the senior managers of all parties. */
    public List<String> groups(DelegateExecution execution) {
        Set<String> groups = new LinkedHashSet<>();
        everybody(execution).forEach(who -> groups.addAll(who.groups()));
        return List.copyOf(groups);
    }

    /** Users who take part by name. */
    public List<String> users(DelegateExecution execution) {
        Set<String> users = new LinkedHashSet<>();
        everybody(execution).forEach(who -> users.addAll(who.users()));
        return List.copyOf(users);
    }

    private List<Who> everybody(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        return takingPart.parties(reference).stream().map(party -> people.orWhoStepsIn(reference, party.id(),
                seniorManagers(reference, party, rule(execution.getTenantId())))).toList();
    }

    /** Who takes part for a party, as the directory knows it. */
    Who seniorManagers(String reference, Party party, RoundTableRule rule) {
        return directory.at(reference, party.id(), rule.rung(), null);
    }

    /** The local date of the round table that was convened last, such as {@code 2027-02-01}. */
    public String day(DelegateExecution execution) {
        return records.latest(Vars.reference(execution), EntryKind.ROUND_TABLE_CONVENED).orElseThrow().text("meetingOn");
    }

    /** The user who convened the round table; they can stop waiting for a party that does not answer. */
    public String convener(DelegateExecution execution) {
        return records.latest(Vars.reference(execution), EntryKind.ROUND_TABLE_CONVENED).orElseThrow().author();
    }

    /**
     * Whether what was recorded needs every party: a wording, or a stage above the next one, so that nobody leaves out stages
     * alone (GEN-13, TRA-3.4).
     */
    public boolean asksEveryParty(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        Entry entry = records.latest(reference, EntryKind.ROUND_TABLE).orElseThrow();
        return AGREED.equals(entry.text(RESULT)) || STAGE.equals(entry.text(RESULT))
                && stage(entry) > stages.open(reference).map(StageEntry::stage).orElse(0) + 1;
    }

    /** The number of the stage that a record proposes. */
    static int stage(Entry entry) {
        return new BigDecimal(entry.text("proposedStage")).intValue();
    }

    /** Whether every party agrees with the newest wording or proposal; one that has not answered does not (GEN-13). */
    public boolean allAgree(DelegateExecution execution) {
        return answers(Vars.reference(execution)).allAgree();
    }

    /** Whether a party does not agree with the newest wording, so that nobody else need be asked. */
    public boolean refused(DelegateExecution execution) {
        return answers(Vars.reference(execution)).refused();
    }

    /** What the parties say to the newest wording. */
    PartyAnswers answers(String reference) {
        return PartyAnswers.to(records.latest(reference, EntryKind.ROUND_TABLE), disputes.parties(reference),
                records.ofKind(reference, EntryKind.ROUND_TABLE_AGREEMENT), "agrees");
    }

    /** The partnership's rule; a ladder with a round table needs one in the partnership's file. */
    RoundTableRule rule(String partnership) {
        return partnerships.get(partnership).rules().roundTable().orElseThrow(() -> new IllegalStateException(
                "The ladder has a round table, but the partnership's file has no roundTable"));
    }
}
