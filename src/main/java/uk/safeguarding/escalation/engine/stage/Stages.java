package uk.safeguarding.escalation.engine.stage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.dispute.Agreement;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.StageLimit;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.Partnerships;

/** Entering and leaving stages in the register, and whether a stage is settled. Known to the models as {@code stages}. */
@Component("stages")
public class Stages {

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RecordRegister records;
    private final Deadlines deadlines;
    private final Clock clock;

    /**
     * @param partnerships the partnerships and their calendars
     * @param disputes     the register's disputes
     * @param stages       the register's stages
     * @param records      the register's records
     * @param deadlines    the one source of dates
     * @param clock        the engine's clock
     */
    public Stages(Partnerships partnerships, DisputeRegister disputes, StageRegister stages, RecordRegister records,
                  Deadlines deadlines, Clock clock) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Enters the stage at which the execution is, and makes its number known inside the stage. */
    public void enter(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        disputes.lock(reference);
        int stage = Vars.number(execution, Vars.STAGE);
        Integer limit = Vars.number(execution, Vars.LIMIT);
        Instant now = clock.instant();
        LocalDate dayZero = deadlines.dayZero(reference);
        StageLimit due = limit == null ? null : deadlines.limit(reference, stage, limit, execution.getTenantId());
        boolean outage = due != null && due.systemOutage();
        long id = stages.enter(new StageEntry(0, reference, stage, (String) execution.getVariable(Vars.RUNG),
                execution.getCurrentActivityId(), dayZero, limit, now, outage, openedBecause(reference), null),
                continuedEntry(reference, stage));
        if (due != null) {
            stages.setDeadline(id, due.dueAt(), outage ? "system outage: until close of business of the next working day"
                    : "limit of " + limit + " working days", now);
        }
        execution.setVariableLocal(Vars.STAGE_ENTRY, id);
    }

    private String openedBecause(String reference) {
        if (deadlines.reopenedSinceLastStage(reference)) {
            return "reopened: an agreed action was not done";
        }
        return stages.lastLeft(reference).map(e -> (e.stage() == 0 ? "" : "stage " + e.stage() + " ") + e.left().reason().words())
                .orElseGet(() -> disputes.get(reference).entryStage() <= 1 ? "the disagreement was raised"
                        : records.latest(reference, "entry").map(e -> e.text("because")).orElse("entered above stage 1"));
    }

    private Long continuedEntry(String reference, int stage) {
        return disputes.reopenedEntry(reference).map(stages::entry).filter(e -> e.stage() == stage)
                .map(StageEntry::id).orElse(null);
    }

    /** Leaves the open stage for this reason. The day that follows is the nominal expiry where it was the limit (GEN-04). */
    public void leave(String reference, LeftReason reason) {
        disputes.lock(reference);
        stages.open(reference).ifPresent(e -> stages.leave(e.id(), new StageEntry.Left(clock.instant(), nominalEnd(e, reason),
                reason, reason == LeftReason.LIMIT_REACHED ? null : ActingUser.id())));
    }

    private LocalDate nominalEnd(StageEntry entry, LeftReason reason) {
        WorkingDayCalendar calendar = partnerships.calendar(disputes.get(entry.reference()).partnership());
        Instant end = reason == LeftReason.LIMIT_REACHED ? stages.deadline(entry.id()).orElseThrow() : clock.instant();
        return calendar.dateOf(end);
    }

    /** Whether the parties' statements have settled the stage in which the execution is. */
    public boolean settled(DelegateExecution execution) {
        return state(Vars.reference(execution), Vars.stageEntry(execution)) != Agreement.State.OPEN;
    }

    /** Where the parties' statements leave a stage. */
    public Agreement.State state(String reference, long stageEntry) {
        List<String> parties = disputes.parties(reference).stream().map(Party::id).toList();
        return Agreement.state(parties, records.statements(reference, stageEntry));
    }

    /**
     * How a stage ended whose last activity is done: by the parties' statements, or by the result that a building block left.
     */
    public LeftReason result(DelegateExecution execution) {
        Object result = execution.getVariable(Vars.STAGE_RESULT);
        if (result != null) {
            return LeftReason.valueOf(result.toString());
        }
        return switch (state(Vars.reference(execution), Vars.stageEntry(execution))) {
            case AGREED -> LeftReason.AGREED;
            case RETURNED -> LeftReason.RETURNED;
            default -> LeftReason.NOT_RESOLVED;
        };
    }

    /** How the stage ended that was left last, for the gateways of the ladder: the name of a {@link LeftReason}. */
    public String lastResult(DelegateExecution execution) {
        return stages.lastLeft(Vars.reference(execution)).orElseThrow().left().reason().name();
    }
}
