package uk.safeguarding.escalation.engine.hearing;

import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.BoardBody;

/** A party that joins while the others are or were heard is heard too (GEN-20). */
@Component
class HearingWatch implements BoardBody {

    private final Hearing hearing;
    private final StageRegister stages;

    HearingWatch(Hearing hearing, StageRegister stages) {
        this.hearing = hearing;
        this.stages = stages;
    }

    @Override
    public boolean concerns(Dispute dispute, String user) {
        return false;
    }

    @Override
    public void checkAgain(Dispute dispute) {
        stages.open(dispute.reference()).ifPresent(entry -> hearing.askWhoJoined(dispute, entry.id()));
    }
}
