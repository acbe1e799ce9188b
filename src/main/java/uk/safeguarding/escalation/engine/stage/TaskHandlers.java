package uk.safeguarding.escalation.engine.stage;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.form.Properties;

/** Keeps in the register who was asked to act, as each task is created. */
@Component
public class TaskHandlers {

    /** Property of a user task whose holder acts for the board office, and for no party and no stage. */
    private static final String ACTS_FOR = "actsFor";
    private static final String BOARD = "office";
    /** Its holder acts for whom they are asked: the board by a post of the board, else the party; and for no stage. */
    private static final String WHOEVER_IS_ASKED = "whoever is asked";

    private final Partnerships partnerships;
    private final StageRegister stages;
    private final Clock clock;

    /**
     * @param partnerships the posts of the boards
     * @param stages       the register's stages
     * @param clock        the engine's clock
     */
    public TaskHandlers(Partnerships partnerships, StageRegister stages, Clock clock) {
        this.partnerships = partnerships;
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
        Long entry = actsFor == null ? Vars.stageEntry(task.getExecution()) : null;
        String party = BOARD.equals(actsFor) ? null : Vars.party(task.getExecution());
        List<StageRegister.Handler> known = stages.handlers(reference);
        for (IdentityLink link : task.getCandidates()) {
            boolean board = WHOEVER_IS_ASKED.equals(actsFor) && isBoardPost(task.getTenantId(), link.getGroupId());
            add(known, reference, new StageRegister.Handler(entry, board ? null : party, link.getGroupId(), link.getUserId()));
        }
        if (task.getAssignee() != null) {
            add(known, reference, new StageRegister.Handler(entry, party, null, task.getAssignee()));
        }
    }

    private boolean isBoardPost(String partnership, String group) {
        return group != null && partnerships.get(partnership).boardPostOf(group).isPresent();
    }

    private void add(List<StageRegister.Handler> known, String reference, StageRegister.Handler handler) {
        if (!known.contains(handler)) {
            stages.addHandler(reference, handler.stageEntry(), handler.partyId(), handler.groupId(), handler.userId(),
                    clock.instant());
        }
    }
}
