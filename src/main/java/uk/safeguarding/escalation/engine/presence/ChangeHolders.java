package uk.safeguarding.escalation.engine.presence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.engine.directory.HoldersByDate;
import uk.safeguarding.escalation.engine.directory.Partnerships;

/** Each morning: posts go to the holders whose day has come (SGL-K.1). */
@Component("changeHolders")
class ChangeHolders implements JavaDelegate {

    private final HoldersByDate holders;
    private final Partnerships partnerships;

    ChangeHolders(HoldersByDate holders, Partnerships partnerships) {
        this.holders = holders;
        this.partnerships = partnerships;
    }

    @Override
    public void execute(DelegateExecution execution) {
        holders.bringIntoStep(partnerships.get(execution.getTenantId()));
    }
}
