package uk.safeguarding.escalation.engine.stage;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.ImmediateRisk;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.RecordRegister;

/** Whether a dispute can be returned to a lower stage: what the form offers and what a submission is held to (GEN-22). */
@Component
public class ReturnRule {

    private static final int LOWEST = 1;

    private final RecordRegister records;

    /** @param records the register's records, which say what was skipped */
    public ReturnRule(RecordRegister records) {
        this.records = records;
    }

    /** Only the raising side's handler returns a dispute, and only to a stage that was skipped. */
    public boolean mayReturn(Party party, StageEntry stage) {
        Set<Integer> skipped = records.ofKind(stage.reference(), EntryKind.STAGE_SKIPPED).stream()
                .map(e -> ((Number) e.answers().get("stage")).intValue()).collect(Collectors.toSet());
        return party.raising() && ImmediateRisk.mayReturnTo(LOWEST, skipped, stage.stage());
    }
}
