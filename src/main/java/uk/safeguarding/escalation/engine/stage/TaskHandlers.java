package uk.safeguarding.escalation.engine.stage;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.form.Properties;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory.Who;

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
    private final TaskService tasks;

    /**
     * @param partnerships the posts of the boards
     * @param stages       the register's stages
     * @param clock        the engine's clock
     * @param tasks        the engine's tasks, fetched late as it is built with what uses this
     */
    public TaskHandlers(Partnerships partnerships, StageRegister stages, Clock clock, @Lazy TaskService tasks) {
        this.partnerships = partnerships;
        this.stages = stages;
        this.clock = clock;
        this.tasks = tasks;
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

    /** Asks further people to do an open task, and keeps that they were asked; whoever was asked already is not asked again. */
    public void ask(Task task, Who who) {
        List<IdentityLink> asked = candidates(task);
        List<String> groups = who.groups().stream().filter(g -> asked.stream().noneMatch(l -> g.equals(l.getGroupId()))).toList();
        List<String> users = who.users().stream().filter(u -> asked.stream().noneMatch(l -> u.equals(l.getUserId()))).toList();
        groups.forEach(group -> tasks.addCandidateGroup(task.getId(), group));
        users.forEach(user -> tasks.addCandidateUser(task.getId(), user));
        if (!groups.isEmpty() || !users.isEmpty()) {
            created((TaskEntity) task);
        }
    }

    /** The posts and users to whom an open task is offered. */
    public List<IdentityLink> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().filter(l -> IdentityLinkType.CANDIDATE.equals(l.getType()))
                .toList();
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
