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
        bringIntoStep(execution.getTenantId());
    }

    /** Brings whatever rests on who is there today into step, in a partnership. */
    void bringIntoStep(String partnership) {
        deciders.leaveTheirSteps(partnership);
        bodies.forEach(body -> body.everyMorning(partnership));
        standIns.bringIntoStep(partnership);
    }
}
