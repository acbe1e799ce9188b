package uk.safeguarding.escalation.engine.stage;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.RoundTableRule;
import uk.safeguarding.escalation.partnership.Rung;

/**
 * The rung of a round table that settled a dispute. Who sat there agreed, so what follows is theirs and as much as after their own
 * stage, although a lower stage was open; where a higher one was open, that one counts (TRA-2.3c, TRA-3.3).
 */
@Component
public class RoundTableRung {

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RecordRegister records;

    RoundTableRung(Partnerships partnerships, DisputeRegister disputes, StageRegister stages, RecordRegister records) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
    }

    /** The rung, where the stage that was left last was ended by what a round table of a higher rung agreed. */
    public Optional<Rung> settled(String reference) {
        Partnership partnership = partnerships.get(disputes.get(reference).partnership());
        return partnership.rules().roundTable().map(RoundTableRule::rung).map(partnership::rung)
                .filter(rung -> stages.lastLeft(reference).filter(e -> e.left().reason() == LeftReason.AGREED)
                        .filter(e -> rung.stage() > e.stage()).flatMap(e -> records.onTheTable(e.id()))
                        .filter(p -> EntryKind.ROUND_TABLE.equals(records.get(p.recordId()).kind())).isPresent());
    }
}
