package uk.safeguarding.escalation.scenario;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/** Posts that people leave or take during a story, put back as they were at its end. */
final class Posts implements AutoCloseable {

    private final IdentityService identity;
    private final List<Runnable> putBack = new ArrayList<>();

    private final String partnership;

    Posts(Kit kit) {
        this(kit, "solihull");
    }

    Posts(Kit kit, String partnership) {
        this.identity = kit.engine.getIdentityService();
        this.partnership = partnership;
    }

    /** Everybody leaves these posts, named without the partnership: {@code hospital-trust.matron}. */
    Posts empty(String... posts) {
        for (String post : posts) {
            String group = partnership + "." + post;
            for (User user : identity.createUserQuery().memberOfGroup(group).list()) {
                identity.deleteMembership(user.getId(), group);
                putBack.add(() -> identity.createMembership(user.getId(), group));
            }
        }
        return this;
    }

    /** Somebody takes a post besides their own. */
    Posts take(String user, String post) {
        identity.createMembership(partnership + "-" + user, partnership + "." + post);
        putBack.add(() -> identity.deleteMembership(partnership + "-" + user, partnership + "." + post));
        return this;
    }

    /** The open tasks of a story that nobody can see: no assignee, candidate user or post with a holder. */
    static List<String> unreached(Story story) {
        return story.allTasks().stream().filter(t -> !reached(story.kit(), t)).map(Task::getTaskDefinitionKey).toList();
    }

    private static boolean reached(Kit kit, Task task) {
        return task.getAssignee() != null ? sees(kit, task.getAssignee(), task)
                : kit.engine.getTaskService().getIdentityLinksForTask(task.getId()).stream().anyMatch(l -> reached(kit, l, task));
    }

    private static boolean reached(Kit kit, IdentityLink link, Task task) {
        return link.getGroupId() == null ? sees(kit, link.getUserId(), task) : kit.engine.getIdentityService().createUserQuery()
                .memberOfGroup(link.getGroupId()).list().stream().anyMatch(u -> sees(kit, u.getId(), task));
    }

    private static boolean sees(Kit kit, String user, Task task) {
        return kit.as(user, () -> kit.engine.getTaskService().createTaskQuery().taskId(task.getId()).count()) == 1;
    }

    @Override
    public void close() {
        putBack.forEach(Runnable::run);
    }
}
