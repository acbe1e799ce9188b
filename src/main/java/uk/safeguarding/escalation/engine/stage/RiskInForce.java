package uk.safeguarding.escalation.engine.stage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.decision.ImmediateRisk;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.StageLimit;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.partnership.ImmediateRiskRule;

/**
 * Immediate risk that is declared, and what it does to the limits that remain (SGL-A.5c, AMB-63). It holds until the risk proved
 * unfounded and the dispute was returned (GEN-22), or the dispute was reopened (GEN-23).
 */
@Component
public class RiskInForce {

    /** Field of a declaration: limit of each stage that remains, in working days. */
    public static final String REMAINING = "remainingWorkingDays";

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RecordRegister records;

    /**
     * @param partnerships the partnerships and their rules
     * @param disputes     the register's disputes
     * @param stages       the register's stages
     * @param records      the declarations
     */
    public RiskInForce(Partnerships partnerships, DisputeRegister disputes, StageRegister stages, RecordRegister records) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
    }

    /** Whether immediate risk is declared now. */
    public boolean declared(String reference) {
        return !declarations(reference).isEmpty();
    }

    /** Whether immediate risk is declared now that shortens the limits which remain. */
    boolean shortens(String reference) {
        return rule(reference).remainingStageWorkingDays().isPresent() && declared(reference);
    }

    private List<Entry> declarations(String reference) {
        Optional<Instant> over = Stream.concat(disputes.lastReopenedAt(reference).stream(), stages.entries(reference).stream()
                .filter(e -> !e.open() && e.left().reason() == LeftReason.RETURNED).map(e -> e.left().at()))
                .max(Instant::compareTo);
        return records.ofKind(reference, EntryKind.IMMEDIATE_RISK).stream()
                .filter(e -> over.isEmpty() || e.writtenAt().isAfter(over.get())).toList();
    }

    /**
     * Length of the limit of a stage that is entered now, in working days: the shortest that a declaration asks for.
     *
     * @param published limit of the stage without the risk
     */
    int remaining(String reference, int published) {
        return declarations(reference).stream().mapToInt(e -> remaining(reference, published, e)).min().orElse(published);
    }

    /**
     * The limit of an open stage, with what was declared before it was entered (its length) and since (counted from the
     * declaration). It is never later than the published one, save where an agreed time frame had moved the stage beyond that
     * before the risk was declared: what remains then counts from the declaration alone (SGL-A.5c).
     *
     * @param agreedHere whether another time frame was agreed in this stay
     */
    StageLimit limit(StageEntry open, int published, boolean agreedHere, WorkingDayCalendar calendar) {
        List<Entry> declared = declarations(open.reference());
        int days = declared.stream().filter(e -> !e.writtenAt().isAfter(open.enteredAt()))
                .mapToInt(e -> remaining(open.reference(), published, e)).min().orElse(published);
        StageLimit limit = StageLimit.of(open.nominalStart(), days, open.alertsOnly(), open.enteredAt(), calendar);
        List<Entry> since = declared.stream().filter(e -> e.writtenAt().isAfter(open.enteredAt())).toList();
        boolean passed = agreedHere && since.stream().findFirst().filter(e -> e.writtenAt().isAfter(limit.dueAt())).isPresent();
        return since.stream().filter(e -> passed || remaining(open.reference(), published, e) < published)
                .map(e -> calendar.limit(calendar.dateOf(e.writtenAt()), remaining(open.reference(), published, e)))
                .min(Instant::compareTo).filter(end -> passed || end.isBefore(limit.dueAt()))
                .map(end -> new StageLimit(end, false)).orElse(limit);
    }

    private int remaining(String reference, int published, Entry declaration) {
        ImmediateRiskRule rule = rule(reference);
        Object set = declaration.answers().get(REMAINING);
        return ImmediateRisk.remainingLimit(rule, published,
                set == null ? OptionalInt.empty() : OptionalInt.of(((Number) set).intValue()));
    }

    private ImmediateRiskRule rule(String reference) {
        return partnerships.get(disputes.get(reference).partnership()).immediateRisk();
    }
}
