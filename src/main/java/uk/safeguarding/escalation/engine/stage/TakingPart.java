package uk.safeguarding.escalation.engine.stage;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.notification.NoticeRegister;

/**
 * Which parties take part already. Where the policy has the raiser consult their own line manager first, the other side gets no
 * task and hears nothing before the raising side turns to it (SGL-1.a, SGL-1.g).
 */
@Component
public class TakingPart {

    /** Kind of the notice that tells every party of a dispute. */
    public static final String RAISED = "raised";

    private static final int FIRST_STAGE = 1;

    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RecordRegister records;
    private final NoticeRegister notices;

    /**
     * @param disputes the register's disputes
     * @param stages   the register's stages
     * @param records  the register's records
     * @param notices  the register's notices
     */
    public TakingPart(DisputeRegister disputes, StageRegister stages, RecordRegister records, NoticeRegister notices) {
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
        this.notices = notices;
    }

    /** The parties that take part, the raising one first. */
    public List<Party> parties(String reference) {
        boolean otherSide = otherSide(reference);
        return disputes.parties(reference).stream().filter(p -> otherSide || p.raising()).toList();
    }

    /**
     * Whether the other side takes part: it was told, the dispute stands or stood above stage 1, or the adult is at immediate risk.
     */
    public boolean otherSide(String reference) {
        return disputes.get(reference).entryStage() != FIRST_STAGE || toldSinceReopening(reference)
                || stages.entries(reference).stream().anyMatch(e -> e.stage() != FIRST_STAGE)
                || records.latest(reference, EntryKind.IMMEDIATE_RISK).isPresent();
    }

    /** Whether the other side took part already when this stage was entered. */
    public boolean otherSideBefore(StageEntry entry) {
        return disputes.get(entry.reference()).entryStage() != FIRST_STAGE
                || stages.entries(entry.reference()).stream().anyMatch(e -> e.id() < entry.id() && e.stage() != FIRST_STAGE)
                || notices.of(entry.reference()).stream().filter(n -> n.kind().equals(RAISED))
                        .anyMatch(n -> !n.issuedAt().isAfter(entry.enteredAt()));
    }

    /** Whether all parties were told of the dispute, and, where it was reopened, told again since. */
    public boolean toldSinceReopening(String reference) {
        Optional<java.time.Instant> reopened = disputes.lastReopenedAt(reference);
        return notices.of(reference).stream().filter(n -> n.kind().equals(RAISED))
                .anyMatch(n -> reopened.filter(at -> n.issuedAt().isBefore(at)).isEmpty());
    }
}
