package uk.safeguarding.escalation.engine.stage;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.partnership.ConfirmationLimit;

/**
 * Whether the challenged side confirms in a time of its own what was agreed, as the partnership's file says (WOL-4.1h,
 * WOL-4.2c).
 */
@Component
public class ConfirmationLimits {

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final StageRegister stages;

    /**
     * @param partnerships the partnerships and their rules
     * @param disputes     the register's disputes
     * @param stages       the register's stages
     */
    public ConfirmationLimits(Partnerships partnerships, DisputeRegister disputes, StageRegister stages) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.stages = stages;
    }

    /** The rule, where the dispute was agreed at a stage to which it applies. */
    public Optional<ConfirmationLimit> of(String reference) {
        return partnerships.get(disputes.get(reference).partnership()).rules().confirmation()
                .filter(rule -> agreed(reference).filter(e -> rule.stages().contains(e.stage())).isPresent());
    }

    /** The stage entry that ended in agreement, if the dispute was left there. */
    Optional<StageEntry> agreed(String reference) {
        return stages.lastLeft(reference).filter(e -> e.left().reason() == LeftReason.AGREED);
    }
}
