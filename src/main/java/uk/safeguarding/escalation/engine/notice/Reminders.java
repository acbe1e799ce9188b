package uk.safeguarding.escalation.engine.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.notification.ReminderRegister;

/**
 * The reminders of a working day: for tasks due on the next working day, due today, and past their house target by another
 * whole target (GEN-08); of what is overdue at the Board its office is told too (GEN-27). They move nothing. What has been
 * reminded of is kept, so that none goes out twice, and an outage
 * only makes them late.
 */
@Component("remind")
public class Reminders implements JavaDelegate {

    private final TaskService tasks;
    private final Partnerships partnerships;
    private final ReminderRegister register;
    private final NoticeWriter notices;
    private final DisputeTexts texts;
    private final Clock clock;

    Reminders(@Lazy TaskService tasks, Partnerships partnerships, ReminderRegister register, NoticeWriter notices,
              DisputeTexts texts, Clock clock) {
        this.tasks = tasks;
        this.partnerships = partnerships;
        this.register = register;
        this.notices = notices;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Ids of the tasks to remind of today; none on a day that is no working day. Each is then a job of its own, so that one that
     * fails stops no other, is tried again, and shows as an incident in Cockpit that names its task.
     */
    public List<String> due(DelegateExecution execution) {
        String partnership = execution.getTenantId();
        WorkingDayCalendar calendar = partnerships.calendar(partnership);
        LocalDate today = calendar.dateOf(clock.instant());
        if (!calendar.isWorkingDay(today)) {
            return List.of();
        }
        Instant horizon = calendar.closeOfBusiness(calendar.plusWorkingDays(today, 1)).plusSeconds(1);
        TaskQuery due = tasks.createTaskQuery().tenantIdIn(partnership).dueBefore(Date.from(horizon));
        return due.list().stream().filter(task -> kind(task, calendar, today, partnership).isPresent()).map(Task::getId).toList();
    }

    @Override
    public void execute(DelegateExecution execution) {
        Task task = tasks.createTaskQuery().taskId((String) execution.getVariable("dueTask")).singleResult();
        if (task == null || task.getDueDate() == null) {
            return;
        }
        String partnership = execution.getTenantId();
        WorkingDayCalendar calendar = partnerships.calendar(partnership);
        try {
            kind(task, calendar, calendar.dateOf(clock.instant()), partnership).ifPresent(kind -> remind(task, kind));
        } catch (RuntimeException e) {
            throw new IllegalStateException("The reminder of the task \"" + task.getName() + "\" (" + task.getId() + ", "
                    + reference(task).orElse("no dispute") + ") could not be sent. Mend the cause, then retry in Cockpit.", e);
        }
    }

    /** What to remind of today, if anything: {@code tomorrow}, {@code today} or {@code overdue-N} for the Nth house target. */
    private Optional<String> kind(Task task, WorkingDayCalendar calendar, LocalDate today, String partnership) {
        LocalDate due = calendar.dateOf(task.getDueDate().toInstant());
        if (due.isAfter(today)) {
            return Optional.of("tomorrow");
        }
        if (due.equals(today)) {
            return Optional.of("today");
        }
        int times = calendar.workingDaysBetween(due, today) / partnerships.get(partnership).settings().houseTargetWorkingDays();
        return times == 0 ? Optional.empty() : Optional.of("overdue-" + times);
    }

    private void remind(Task task, String kind) {
        Instant due = task.getDueDate().toInstant();
        Optional<String> reference = reference(task);
        if (reference.isEmpty() || !register.remember(task.getId(), due, kind, clock.instant())) {
            return;
        }
        boolean overdue = kind.startsWith("overdue");
        String when = (overdue ? "was due on " : "is due on ") + texts.moment(due);
        Long stageEntry = (Long) tasks.getVariable(task.getId(), Vars.STAGE_ENTRY);
        notices.tell(reference.get(), "reminder", Recipients.of(task.getAssignee(),
                tasks.getIdentityLinksForTask(task.getId())), "reminder: a task " + when, "Your task \"" + task.getName()
                + "\" " + when + ".\n\nDeadline: " + texts.deadline(reference.get(), stageEntry, due));
        if (overdue && stageEntry != null && tasks.getVariable(task.getId(), Vars.PARTY) == null) {
            notices.alertOffice(reference.get(), "overdue", "a task at the Board is overdue", "The task \"" + task.getName()
                    + "\" " + when + ". It stays open, and nothing is decided in its place.");
        }
    }

    private Optional<String> reference(Task task) {
        return Optional.ofNullable((String) tasks.getVariable(task.getId(), Vars.REFERENCE));
    }
}
