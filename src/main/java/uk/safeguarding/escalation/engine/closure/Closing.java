package uk.safeguarding.escalation.engine.closure;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.partnership.ConfirmationRule;

/** What a partnership's closing consists of, as the models ask for it. Known to the models as {@code closing}. */
@Component("closing")
public class Closing {

    private final Partnerships partnerships;

    /** @param partnerships the partnerships and their settings */
    public Closing(Partnerships partnerships) {
        this.partnerships = partnerships;
    }

    /** Whether the parties get a written confirmation (GEN-14); a partnership whose policy has no clause can do without (AMB-33). */
    public boolean confirmationOwed(DelegateExecution execution) {
        return partnerships.get(execution.getTenantId()).settings().confirmationAndFeedback() != ConfirmationRule.OFF;
    }

    /** Whether the raiser gets feedback on a stage (GEN-15), on the same ground. */
    public boolean feedbackOwed(DelegateExecution execution) {
        return confirmationOwed(execution);
    }
}
