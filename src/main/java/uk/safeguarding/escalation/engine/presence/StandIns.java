package uk.safeguarding.escalation.engine.presence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Absences;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.form.Properties;
import uk.safeguarding.escalation.engine.notice.NoticeWriter;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory.Who;
import uk.safeguarding.escalation.engine.stage.Sides;
import uk.safeguarding.escalation.engine.stage.TaskHandlers;
import uk.safeguarding.escalation.notification.Recipient;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PostRef;

/**
 * Keeps open tasks in the hands of people who are there. Deputies are added where a post's holders are all away (HAR-4.3a);
 * where a duty has several posts the next one is asked (AMB-30); a task that nobody is left to do is shown to the board office
 * too, so that none stays open unseen (GEN-18). Those who were asked stay asked, for when they are back or somebody takes their
 * post.
 */
@Component
public class StandIns {

    /** Property of a user task: {@code never} where the board office does not stand in for whoever is away. */
    private static final String OFFICE_STANDS_IN = "officeStandsIn";

    private final TaskService tasks;
    private final Partnerships partnerships;
    private final Absences absences;
    private final Accounts accounts;
    private final Sides sides;
    private final HandlerDirectory directory;
    private final TaskHandlers handlers;
    private final NoticeWriter notices;
    private final List<DutyPosts> duties;

    /** Stand-ins are found in the directory, kept in the register, and told. */
    public StandIns(@Lazy TaskService tasks, Partnerships partnerships, Absences absences, Accounts accounts, Sides sides,
                    HandlerDirectory directory, TaskHandlers handlers, NoticeWriter notices,
                    List<DutyPosts> duties) {
        this.tasks = tasks;
        this.partnerships = partnerships;
        this.absences = absences;
        this.accounts = accounts;
        this.sides = sides;
        this.directory = directory;
        this.handlers = handlers;
        this.notices = notices;
        this.duties = duties;
    }

    /** Goes through the open tasks of a partnership's disputes. */
    public void bringIntoStep(String partnership) {
        Set<String> away = absences.today(partnership);
        for (Task task : tasks.createTaskQuery().tenantIdIn(partnership).list()) {
            String reference = (String) tasks.getVariable(task.getId(), Vars.REFERENCE);
            if (reference != null) {
                bringIntoStep(task, reference, away);
            }
        }
    }

    private void bringIntoStep(Task task, String reference, Set<String> away) {
        List<IdentityLink> candidates = handlers.candidates(task);
        if (task.getAssignee() != null && !candidates.isEmpty() && away.contains(task.getAssignee())) {
            // taken by somebody who is away: it goes back to all who were asked
            tasks.setAssignee(task.getId(), null);
        }
        List<String> deputies = deputies(task, candidates, away);
        if (!deputies.isEmpty()) {
            handlers.ask(task, new Who(deputies, List.of()));
            notices.tell(reference, "stand-in", deputies.stream().map(Recipient::group).toList(), "you stand in for somebody who is away",
                    "You are the deputy of somebody who is away, or whose post nobody holds. A task of theirs is open to you in "
                            + "Tasklist: \"" + task.getName() + "\".");
        }
        if (deputies.isEmpty() && !othersOfTheDuty(task, reference) && !judgement(task) && !reachable(task, reference, away)) {
            tasks.setAssignee(task.getId(), null);
            handlers.ask(task, new Who(List.of(directory.office(reference)), List.of()));
        }
    }

    /** A judgement is nobody else's: the model has it that the office never stands in (AMB-54, GEN-19). */
    private static boolean judgement(Task task) {
        return "never".equals(Properties.of(((TaskEntity) task).getExecution(), OFFICE_STANDS_IN));
    }

    /** Asks the post of the task's duty whose turn it is today (AMB-30), so also one to which somebody has come. */
    private boolean othersOfTheDuty(Task task, String reference) {
        Who there = duties.stream().map(duty -> duty.there(task, reference)).flatMap(Optional::stream).findFirst().orElse(Who.NOBODY);
        handlers.ask(task, there);
        return !there.nobody();
    }

    /** Groups of deputies who are there and were not asked yet. */
    private List<String> deputies(Task task, List<IdentityLink> candidates, Set<String> away) {
        Partnership partnership = partnerships.get(task.getTenantId());
        Predicate<String> absent = absences.posts(partnership.id());
        Set<String> asked = Set.copyOf(candidates.stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList());
        return candidates.stream().flatMap(link -> posts(link, away)).filter(absent).map(partnership::post)
                .flatMap(post -> post.stream().flatMap(ref -> partnership.deputies(ref).stream())).map(PostRef::groupId).distinct()
                .filter(group -> !absent.test(group) && !asked.contains(group)).toList();
    }

    /** The post that was asked, or those of somebody who was asked by name and is away. */
    private Stream<String> posts(IdentityLink link, Set<String> away) {
        return link.getGroupId() != null ? Stream.of(link.getGroupId())
                : away.contains(link.getUserId()) ? accounts.groupsOf(link.getUserId()).stream() : Stream.empty();
    }

    private boolean reachable(Task task, String reference, Set<String> away) {
        List<IdentityLink> candidates = handlers.candidates(task);
        if (task.getAssignee() != null && (candidates.isEmpty() || !away.contains(task.getAssignee()))) {
            return accounts.seesTasks(task.getAssignee(), task.getTenantId());
        }
        Predicate<String> mayAct = user -> !away.contains(user) && accounts.seesTasks(user, task.getTenantId())
                && !actedForAnother(task, reference, user);
        return candidates.stream().anyMatch(link -> link.getGroupId() == null ? mayAct.test(link.getUserId())
                : accounts.members(link.getGroupId()).stream().anyMatch(mayAct));
    }

    /** Who has acted for another party cannot do this one's task (AMB-65); the board office can, for it stands for none. */
    private boolean actedForAnother(Task task, String reference, String user) {
        String party = (String) tasks.getVariable(task.getId(), Vars.PARTY);
        return party != null && !accounts.groupsOf(user).contains(directory.office(reference))
                && sides.actedFor(reference, user).stream().anyMatch(id -> !id.equals(party));
    }
}
