package uk.safeguarding.escalation.engine.presence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Each morning: open tasks are shown to those who stand in for whoever is away, and to the board office where nobody is left. */
@Component("officeStepsIn")
class OfficeStepsIn implements JavaDelegate {

    private final StandIns standIns;
    private final DecidersAway deciders;

    OfficeStepsIn(StandIns standIns, DecidersAway deciders) {
        this.deciders = deciders;
        this.standIns = standIns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deciders.leaveTheirSteps(execution.getTenantId());
        standIns.bringIntoStep(execution.getTenantId());
    }
}
