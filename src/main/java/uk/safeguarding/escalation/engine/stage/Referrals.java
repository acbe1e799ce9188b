package uk.safeguarding.escalation.engine.stage;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.StageLimit;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.ActingUser;

/**
 * Written referrals with which a dialogue begins: from the first of them its own working days count, and the stage's limit is the
 * earlier of that and of the stage's own (WOL-4.3b, AMB-04).
 */
@Component
public class Referrals {

    private final RecordRegister records;
    private final Clock clock;

    /**
     * @param records the register's records
     * @param clock   the engine's clock
     */
    public Referrals(RecordRegister records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** The first written referral of a stage entry. */
    public Optional<Entry> first(StageEntry entry) {
        return records.ofKind(entry.reference(), EntryKind.REFERRED).stream()
                .filter(e -> Objects.equals(e.stageEntry(), entry.id())).findFirst();
    }

    /** Working days for the dialogue from a referral on. */
    public static int dialogue(Entry referral) {
        return ((Number) referral.answers().get(Vars.DIALOGUE)).intValue();
    }

    /** The limit of an open stage, with the dialogue that a referral began: never later than without it. */
    StageLimit limit(StageEntry open, StageLimit own, WorkingDayCalendar calendar) {
        return first(open).map(e -> calendar.limit(calendar.dateOf(e.writtenAt()), dialogue(e))).filter(own.dueAt()::isAfter)
                .map((Instant end) -> new StageLimit(end, false)).orElse(own);
    }

    /** Keeps that the execution's party has referred the matter, with the length of the dialogue that the model gives. */
    void made(DelegateExecution execution) {
        records.add(new Entry(0, Vars.reference(execution), Vars.stageEntry(execution), Vars.party(execution), EntryKind.REFERRED,
                ActingUser.id(), clock.instant(), Map.of(Vars.DIALOGUE, Vars.number(execution, Vars.DIALOGUE)), null));
    }
}
