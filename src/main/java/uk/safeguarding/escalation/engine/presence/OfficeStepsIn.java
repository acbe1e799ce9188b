package uk.safeguarding.escalation.engine.presence;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.engine.BoardBody;

/** Each morning: open tasks are shown to those who stand in for whoever is away, and to the board office where nobody is left. */
@Component("officeStepsIn")
class OfficeStepsIn implements JavaDelegate {

    private final StandIns standIns;
    private final List<BoardBody> bodies;
    private final DecidersAway deciders;

    OfficeStepsIn(StandIns standIns, List<BoardBody> bodies, DecidersAway deciders) {
        this.deciders = deciders;
        this.standIns = standIns;
        this.bodies = bodies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deciders.leaveTheirSteps(execution.getTenantId());
        bodies.forEach(body -> body.everyMorning(execution.getTenantId()));
        standIns.bringIntoStep(execution.getTenantId());
    }
}
