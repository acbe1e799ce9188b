package uk.safeguarding.escalation.engine.panel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.PanelRegister;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.partnership.PostGroup;

/** Members who hold no post of the partnership see its tasks as long as they sit, and no longer (AMB-35, GEN-26). */
@Component
class PanelGuests {

    private final IdentityService identity;
    private final TaskService tasks;
    private final Accounts accounts;
    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final PanelRegister panels;
    private final PanelCases cases;

    PanelGuests(@Lazy IdentityService identity, @Lazy TaskService tasks, Accounts accounts, Partnerships partnerships,
                DisputeRegister disputes, PanelRegister panels, PanelCases cases) {
        this.identity = identity;
        this.tasks = tasks;
        this.accounts = accounts;
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.panels = panels;
        this.cases = cases;
    }

    /** Somebody takes a seat. */
    void admit(String partnership, String user) {
        if (!accounts.seesTasks(user, partnership)) {
            identity.createTenantUserMembership(partnership, user);
        }
    }

    /**
     * Somebody has left a seat. Who was found for this dispute and does nothing else for the partnership sees its tasks no
     * more.
     */
    void leave(Dispute dispute, String user) {
        boolean found = cases.found(dispute).stream().anyMatch(e -> accounts.userByEmail(e.text("furtherEmail"))
                .filter(user::equals).isPresent());
        if (found && !holdsPost(dispute, user) && !sits(dispute, user) && !hasOtherTasks(dispute, user)) {
            identity.deleteTenantUserMembership(dispute.partnership(), user);
        }
    }

    private boolean holdsPost(Dispute dispute, String user) {
        Collection<String> groups = accounts.groupsOf(user);
        return partnerships.get(dispute.partnership()).allGroups().stream().map(PostGroup::id).anyMatch(groups::contains);
    }

    private boolean sits(Dispute dispute, String user) {
        List<String> seats = new ArrayList<>(panels.disputesOf(user));
        seats.retainAll(disputes.open(dispute.partnership()));
        return !seats.isEmpty();
    }

    /** The tasks of this dispute's panel are taken away with the seat. */
    private boolean hasOtherTasks(Dispute dispute, String user) {
        return tasks(dispute, user).count() > tasks(dispute, user).processInstanceBusinessKey(dispute.reference()).count();
    }

    private TaskQuery tasks(Dispute dispute, String user) {
        return tasks.createTaskQuery().tenantIdIn(dispute.partnership()).or().taskAssignee(user).taskCandidateUser(user).endOr();
    }
}
