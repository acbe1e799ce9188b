package uk.safeguarding.escalation.engine.stage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.dispute.Agreement;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.StageClocks;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.Partnerships;

/** Entering and leaving stages in the register, and whether a stage is settled. Known to the models as {@code stages}. */
@Component("stages")
public class Stages {

    private static final int FIRST_MONITORED_STAGE = 3;

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RecordRegister records;
    private final Deadlines deadlines;
    private final RiskInForce risk;
    private final Clock clock;

    /**
     * @param partnerships the partnerships and their calendars
     * @param disputes     the register's disputes
     * @param stages       the register's stages
     * @param records      the register's records
     * @param deadlines    the one source of dates
     * @param risk         what immediate risk does to limits
     * @param clock        the engine's clock
     */
    public Stages(Partnerships partnerships, DisputeRegister disputes, StageRegister stages, RecordRegister records,
                  Deadlines deadlines, RiskInForce risk, Clock clock) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
        this.deadlines = deadlines;
        this.risk = risk;
        this.clock = clock;
    }

    /** Enters the stage at which the execution is, and makes its number known inside the stage. */
    public void enter(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        disputes.lock(reference);
        int stage = Vars.number(execution, Vars.STAGE);
        Integer limit = Vars.number(execution, Vars.LIMIT);
        Instant now = clock.instant();
        LocalDate dayZero = "true".equals(execution.getVariable(Vars.SHARES_LIMIT)) ? sharedDayZero(reference, stage)
                : deadlines.dayZero(reference);
        boolean alertsOnly = Deadlines.alertsOnly(execution);
        StageClocks clocks = limit == null ? null : deadlines.clocks(reference, stage, dayZero, limit, alertsOnly,
                execution.getTenantId());
        Integer days = limit == null ? null : (Integer) risk.remaining(reference, limit);
        boolean outage = clocks != null && clocks.limit().systemOutage();
        long id = stages.enter(new StageEntry(0, reference, stage, (String) execution.getVariable(Vars.RUNG),
                execution.getCurrentActivityId(), dayZero, days, alertsOnly, now, outage, openedBecause(reference), null),
                continuedEntry(reference, stage));
        if (clocks != null) {
            stages.setDeadline(id, clocks.limit().dueAt(), clocks.words(days), now);
        }
        execution.setVariableLocal(Vars.STAGE_ENTRY, id);
    }

    /** Day 0 of a step that shares the limit of the step before it in the same stage; its own where there was none. */
    private LocalDate sharedDayZero(String reference, int stage) {
        return deadlines.reopenedSinceLastStage(reference) ? deadlines.dayZero(reference)
                : stages.lastLeft(reference).filter(e -> e.stage() == stage).map(StageEntry::nominalStart)
                        .orElseGet(() -> deadlines.dayZero(reference));
    }

    private String openedBecause(String reference) {
        if (deadlines.reopenedSinceLastStage(reference)) {
            return "reopened: an agreed action was not done";
        }
        return stages.lastLeft(reference).map(e -> (e.stage() == 0 ? "" : name(e).orElse("stage " + e.stage()) + " ") + e.left().reason().words())
                .orElseGet(() -> disputes.get(reference).entryStage() <= 1 ? "the disagreement was raised"
                        : records.latest(reference, "entry").map(e -> e.text("because")).orElse("entered above stage 1"));
    }

    private Long continuedEntry(String reference, int stage) {
        return disputes.reopenedEntry(reference).map(stages::entry).filter(e -> e.stage() == stage)
                .map(StageEntry::id).orElse(null);
    }

    /**
     * Leaves the open stage for this reason. The day that follows is the nominal expiry where it was a limit (GEN-04). Where
     * both clocks expire together it was the overall one, whichever timer the engine took first.
     */
    public void leave(String reference, LeftReason reason) {
        disputes.lock(reference);
        stages.open(reference).ifPresent(e -> leave(e, reason == LeftReason.LIMIT_REACHED && overallActs(e)
                ? LeftReason.OVERALL_LIMIT_REACHED : reason, null));
    }

    /**
     * Leaves the stage in which the execution is, with its result. Where its record says on which day it really ended, what
     * follows counts from that day (GEN-28, WOL-4.1c).
     */
    public void leave(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        disputes.lock(reference);
        LocalDate endedOn = Optional.ofNullable((String) execution.getVariable(Vars.ENDED_ON)).map(LocalDate::parse).orElse(null);
        stages.open(reference).ifPresent(e -> leave(e, result(execution), endedOn));
    }

    private void leave(StageEntry entry, LeftReason reason, LocalDate endedOn) {
        stages.leave(entry.id(), new StageEntry.Left(clock.instant(), endedOn == null ? nominalEnd(entry, reason) : endedOn, reason,
                reason.limit() ? null : ActingUser.id()));
    }

    private boolean overallActs(StageEntry entry) {
        return deadlines.clocks(entry).filter(StageClocks::overallActs).isPresent();
    }

    private LocalDate nominalEnd(StageEntry entry, LeftReason reason) {
        WorkingDayCalendar calendar = partnerships.calendar(disputes.get(entry.reference()).partnership());
        return calendar.dateOf(switch (reason) {
            case LIMIT_REACHED -> stages.deadline(entry.id()).orElseThrow();
            case OVERALL_LIMIT_REACHED -> deadlines.overallDue(entry.reference()).orElseThrow();
            default -> clock.instant();
        });
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

    /** The execution's stage as people call it: by its number, or, on a special route, by who acts there. */
    public String label(DelegateExecution execution) {
        StageEntry entry = stages.entry(Vars.stageEntry(execution));
        return entry.stage() > 0 ? name(entry).orElse("Stage " + entry.stage())
                : partnerships.get(execution.getTenantId()).rung(entry.rung()).name();
    }

    /** The name of a stage that people do not know by its number. */
    private Optional<String> name(StageEntry entry) {
        return Optional.ofNullable(partnerships.get(disputes.get(entry.reference()).partnership()).rules().stageNames()
                .get(entry.stage()));
    }

    /** Whether the outcome of the dispute has been reached, reopenings aside. */
    public boolean outcomeReached(DelegateExecution execution) {
        return disputes.outcome(Vars.reference(execution)).isPresent();
    }

    /**
     * Whether a Monitoring Form is kept for the execution's stage: one between the agencies at stage 3 or above, and what the Board
     * decided with effect for all (SGL-N.3, SGL-X3.1).
     */
    public boolean monitored(DelegateExecution execution) {
        StageEntry entry = stages.entry(Vars.stageEntry(execution));
        return entry.stage() >= FIRST_MONITORED_STAGE && (entry.rung() != null
                || entry.left().reason() == LeftReason.RESOLVED_BINDING);
    }

    /** Whether the dispute begins with this special route of the policy: the raiser took it, and no stage has been entered. */
    public boolean begins(DelegateExecution execution, String route) {
        String reference = Vars.reference(execution);
        return stages.entries(reference).isEmpty()
                && route.equals(records.ofKind(reference, EntryKind.RAISE).get(0).text("route"));
    }

    /** How the stage ended that was left last, for the gateways of the ladder: the name of a {@link LeftReason}. */
    public String lastResult(DelegateExecution execution) {
        return stages.lastLeft(Vars.reference(execution)).orElseThrow().left().reason().name();
    }
}
