package uk.safeguarding.escalation.engine.monitoring;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.Vars;

/** What the model of the Monitoring Form asks. Known to the models as {@code monitoring}. */
@Component("monitoring")
public class Monitoring {

    private static final Set<LeftReason> RESOLVED = EnumSet.of(LeftReason.AGREED, LeftReason.RESOLVED_BINDING);

    private final StageRegister stages;
    private final DisputeRegister disputes;

    /**
     * @param stages   the register's stages
     * @param disputes the register's disputes
     */
    public Monitoring(StageRegister stages, DisputeRegister disputes) {
        this.stages = stages;
        this.disputes = disputes;
    }

    /**
     * Whether the dispute was resolved in the execution's stage, and has not been reopened since (GEN-23): the form is then
     * completed and signed by both sides.
     */
    public boolean resolved(DelegateExecution execution) {
        StageEntry entry = stages.entry(Vars.stageEntry(execution));
        return !entry.open() && RESOLVED.contains(entry.left().reason())
                && disputes.agreementReopenedAt(entry.id()).isEmpty();
    }
}
