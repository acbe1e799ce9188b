package uk.safeguarding.escalation.engine.closure;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.stage.ConfirmationLimits;
import uk.safeguarding.escalation.partnership.ConfirmationRule;

/** What a partnership's closing consists of, as the models ask for it. Known to the models as {@code closing}. */
@Component("closing")
public class Closing {

    private final Partnerships partnerships;
    private final ConfirmationLimits confirmations;

    /**
     * @param partnerships  the partnerships and their settings
     * @param confirmations in what time an agreement is confirmed
     */
    public Closing(Partnerships partnerships, ConfirmationLimits confirmations) {
        this.partnerships = partnerships;
        this.confirmations = confirmations;
    }

    /** Whether the parties get a written confirmation (GEN-14); a partnership whose policy has no clause can do without (AMB-33). */
    public boolean confirmationOwed(DelegateExecution execution) {
        return partnerships.get(execution.getTenantId()).settings().confirmationAndFeedback() != ConfirmationRule.OFF;
    }

    /** Whether the policy sets a time for the confirmation, so that somebody is told when it has passed (WOL-4.1h, WOL-4.2c). */
    public boolean confirmationLimited(DelegateExecution execution) {
        return confirmations.of(Vars.reference(execution)).isPresent();
    }

    /** Whether the raiser gets feedback on a stage (GEN-15), on the same ground. */
    public boolean feedbackOwed(DelegateExecution execution) {
        return confirmationOwed(execution);
    }
}
