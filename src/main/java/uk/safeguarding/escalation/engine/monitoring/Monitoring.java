package uk.safeguarding.escalation.engine.monitoring;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.Vars;

/** What the model of the Monitoring Form asks. Known to the models as {@code monitoring}. */
@Component("monitoring")
public class Monitoring {

    private static final Set<LeftReason> RESOLVED = EnumSet.of(LeftReason.AGREED, LeftReason.RESOLVED_BINDING);

    private final StageRegister stages;

    /** @param stages the register's stages */
    public Monitoring(StageRegister stages) {
        this.stages = stages;
    }

    /** Whether the dispute was resolved in the execution's stage: the form is then completed and signed by both sides. */
    public boolean resolved(DelegateExecution execution) {
        StageEntry entry = stages.entry(Vars.stageEntry(execution));
        return !entry.open() && RESOLVED.contains(entry.left().reason());
    }
}
