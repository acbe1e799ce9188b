package uk.safeguarding.escalation.engine.stage;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.form.Properties;

/** Keeps in the register who was asked to act, as each task is created. */
@Component
public class TaskHandlers {

    /** Property of a user task whose holder acts for the board office, and for no party and no stage, or for a party alone. */
    private static final String ACTS_FOR = "actsFor";
    private static final String BOARD = "office";
    private static final String PARTY = "party";

    private final StageRegister stages;
    private final Clock clock;

    /**
     * @param stages the register's stages
     * @param clock  the engine's clock
     */
    public TaskHandlers(StageRegister stages, Clock clock) {
        this.stages = stages;
        this.clock = clock;
    }

    /** At the creation of a task. */
    public void created(TaskEntity task) {
        String reference = Vars.reference(task.getExecution());
        if (reference == null) {
            return;
        }
        String actsFor = Properties.of(task.getExecution(), ACTS_FOR);
        boolean board = BOARD.equals(actsFor);
        Long entry = board || PARTY.equals(actsFor) ? null : Vars.stageEntry(task.getExecution());
        String party = board ? null : Vars.party(task.getExecution());
        List<StageRegister.Handler> known = stages.handlers(reference);
        for (IdentityLink link : task.getCandidates()) {
            add(known, reference, new StageRegister.Handler(entry, party, link.getGroupId(), link.getUserId()));
        }
        if (task.getAssignee() != null) {
            add(known, reference, new StageRegister.Handler(entry, party, null, task.getAssignee()));
        }
    }

    private void add(List<StageRegister.Handler> known, String reference, StageRegister.Handler handler) {
        if (!known.contains(handler)) {
            stages.addHandler(reference, handler.stageEntry(), handler.partyId(), handler.groupId(), handler.userId(),
                    clock.instant());
        }
    }
}
