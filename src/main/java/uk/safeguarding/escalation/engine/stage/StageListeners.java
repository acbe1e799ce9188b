package uk.safeguarding.escalation.engine.stage;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.engine.RunningLadder;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.form.TaskFacts;

/**
 * What the register does when a stage begins and ends and an outcome is reached. The parse listener puts these on every stage
 * (a sub-process with the input parameter {@code stage}) and on every element with the property {@code leftBecause} or
 * {@code outcome}, so that the models carry no plumbing.
 */
@Component
public class StageListeners {

    private final Stages stages;
    private final DisputeRegister disputes;
    private final Clock clock;
    private final TaskFacts facts;
    private final TimeFrames frames;
    private final RunningLadder ladder;

    /**
     * @param stages   enters and leaves stages
     * @param disputes the register's disputes
     * @param clock    the engine's clock
     * @param facts    keeps open tasks up to date
     * @param frames   time frames that are being agreed
     * @param ladder   what runs beside the stages
     */
    public StageListeners(Stages stages, DisputeRegister disputes, Clock clock, TaskFacts facts,
                          TimeFrames frames, RunningLadder ladder) {
        this.stages = stages;
        this.disputes = disputes;
        this.clock = clock;
        this.facts = facts;
        this.frames = frames;
        this.ladder = ladder;
    }

    /** At the start of a stage. What tasks show that a reopening left open follows it, such as the decision in force (HAR-5.3). */
    public void entered(DelegateExecution execution) {
        stages.enter(execution);
        if (disputes.reopenings(Vars.reference(execution)) > 0) {
            facts.refresh(Vars.reference(execution));
        }
    }

    /** At the end of a stage; one that is cancelled is left by the event that cancelled it. */
    public void ended(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            stages.leave(execution);
            frames.lapse(Vars.reference(execution));
        }
    }

    /** At an event that cancels a stage. */
    public void cancelledBy(DelegateExecution execution, LeftReason reason) {
        stages.leave(Vars.reference(execution), reason);
        frames.lapse(Vars.reference(execution));
        facts.refresh(Vars.reference(execution));
    }

    /** At an element that stands for an outcome: it and its date are fixed, whenever the follow-ups are done (GEN-16). */
    public void reached(DelegateExecution execution, Outcome outcome) {
        String reference = Vars.reference(execution);
        if (outcome.reason() != null) {
            stages.leave(reference, outcome.reason());
            frames.lapse(reference);
        }
        disputes.reach(reference, outcome, clock.instant());
        execution.setVariable(Vars.OUTCOME, outcome.name());
        if (execution.getBpmnModelElementInstance().getParentElement() instanceof SubProcess) {
            // an event on the ladder's border has ended all that is in it; an end within leaves to a round table to end itself,
            // whoever's act it was that settled the dispute
            Context.getCommandContext().runWithoutAuthorization(() -> {
                ladder.tell(disputes.get(reference), "roundTableOver");
                return null;
            });
        }
    }
}
