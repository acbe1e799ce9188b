package uk.safeguarding.escalation.engine.panel;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.DisputeGrants;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory.Who;
import uk.safeguarding.escalation.engine.stage.TaskHandlers;

/**
 * The instigation of a panel while it is still open: where whoever was asked has a conflict of interest, because they declared
 * one or their agency joined, the next post is asked instead (HAR-4.4a, AMB-30, GEN-19, GEN-20).
 */
@Component
class PanelInstigation {

    private static final String DUTY = "instigatedBy";

    private final PanelRuns runs;
    private final Panel panel;
    private final PanelNotices notices;
    private final RecordRegister records;
    private final StageRegister stages;
    private final HandlerDirectory directory;
    private final TaskHandlers handlers;
    private final DisputeGrants grants;
    private final Accounts accounts;
    private final TaskService tasks;
    private final Clock clock;

    PanelInstigation(PanelRuns runs, Panel panel, PanelNotices notices, RecordRegister records, StageRegister stages,
                     HandlerDirectory directory, TaskHandlers handlers, DisputeGrants grants, Accounts accounts,
                     @Lazy TaskService tasks, Clock clock) {
        this.runs = runs;
        this.panel = panel;
        this.notices = notices;
        this.records = records;
        this.stages = stages;
        this.directory = directory;
        this.handlers = handlers;
        this.grants = grants;
        this.accounts = accounts;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Whether somebody is being asked to instigate a panel. */
    boolean open(Dispute dispute) {
        return runs.instigation(dispute).isPresent();
    }

    /** Asks whoever may instigate the panel as the dispute is now, and takes the task from whoever no longer may. */
    void checkAgain(Dispute dispute) {
        runs.instigation(dispute).ifPresent(task -> {
            Who who = panel.who(dispute, DUTY);
            List<IdentityLink> noMore = handlers.candidates(task).stream().filter(link -> !asked(who, link)).toList();
            if (!noMore.isEmpty()) {
                handOver(dispute, task, who, noMore);
            }
        });
    }

    private void handOver(Dispute dispute, Task task, Who who, List<IdentityLink> noMore) {
        Set<String> stay = new HashSet<>(who.users());
        who.groups().forEach(group -> stay.addAll(accounts.members(group)));
        Set<String> groups = new HashSet<>();
        Set<String> users = new HashSet<>();
        for (IdentityLink link : noMore) {
            if (link.getGroupId() == null) {
                users.add(link.getUserId());
                tasks.deleteCandidateUser(task.getId(), link.getUserId());
            } else {
                groups.add(link.getGroupId());
                users.addAll(accounts.members(link.getGroupId()));
                tasks.deleteCandidateGroup(task.getId(), link.getGroupId());
            }
        }
        users.removeAll(stay);
        if (task.getAssignee() != null && !stay.contains(task.getAssignee())) {
            tasks.setAssignee(task.getId(), null);
        }
        // the office only stood in, and keeps its other tasks of the dispute
        groups.remove(directory.office(dispute.reference()));
        grants.withdraw(dispute.reference(), groups, users);
        groups.forEach(group -> left(dispute, "group", group));
        users.forEach(user -> left(dispute, "user", user));
        handlers.ask(task, who);
        notices.instigationPasses(dispute, who);
    }

    /** From now on no notice of the dispute goes to them as somebody who was asked at the board. */
    private void left(Dispute dispute, String kind, String id) {
        Map<String, Object> left = new LinkedHashMap<>();
        left.put(kind, id);
        left.put("because", "Has a conflict of interest, so somebody else is asked to instigate the panel.");
        Long stageEntry = stages.open(dispute.reference()).map(entry -> entry.id()).orElse(null);
        records.add(new Entry(0, dispute.reference(), stageEntry, null, EntryKind.PANEL_INSTIGATOR_LEFT, ActingUser.id(),
                clock.instant(), left, null));
    }

    private static boolean asked(Who who, IdentityLink link) {
        return link.getGroupId() == null ? who.users().contains(link.getUserId()) : who.groups().contains(link.getGroupId());
    }
}
