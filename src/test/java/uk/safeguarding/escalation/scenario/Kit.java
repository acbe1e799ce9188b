package uk.safeguarding.escalation.scenario;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.notification.NoticeRegister;

/**
 * Drives the real engine on PostgreSQL as people do: forms are submitted through the engine's services as the acting user, with
 * authorization on; time is set, and passes by running the jobs that fall due, each at its own instant. See CONTRIBUTING.md.
 */
@Component
public class Kit {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm[:ss]", Locale.ENGLISH);

    final ProcessEngine engine;
    final DisputeRegister disputes;
    final StageRegister stages;
    final RecordRegister records;
    final NoticeRegister notices;
    private boolean reminders;

    Kit(ProcessEngine engine, DisputeRegister disputes, StageRegister stages, RecordRegister records, NoticeRegister notices) {
        this.engine = engine;
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
        this.notices = notices;
    }

    /** The instant that people write as {@code Mon 1 Feb 2027 10:00}, local time. */
    public static Instant instant(String moment) {
        return LocalDateTime.parse(moment, MOMENT).atZone(LONDON).toInstant();
    }

    /** Begins a story of a partnership at this moment, with nothing else running. */
    public Story story(String partnership, String moment) {
        reminders = false;
        signOut();
        for (ProcessInstance instance : engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list()) {
            engine.getRuntimeService().deleteProcessInstance(instance.getId(), "a new story begins", true);
        }
        ClockUtil.setCurrentTime(Date.from(instant(moment)));
        return new Story(this, partnership);
    }

    /** From now on the reminders of each morning go out as time passes. */
    void withReminders(String partnership) {
        reminders = true;
        Job morning = remindersJob(partnership);
        LocalDateTime now = LocalDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("UTC"));
        LocalDateTime next = now.toLocalDate().atTime(7, 0);
        engine.getManagementService().setJobDuedate(morning.getId(),
                Date.from((next.isAfter(now) ? next : next.plusDays(1)).toInstant(java.time.ZoneOffset.UTC)));
    }

    private Job remindersJob(String partnership) {
        return engine.getManagementService().createJobQuery().processDefinitionKey("reminders").timers().tenantIdIn(partnership)
                .list().get(0);
    }

    /** Lets time pass until this instant: every job that falls due runs at its own instant, in order. */
    void passTimeTo(Instant moment, String partnership) {
        signOut();
        for (int guard = 0; guard < 5000; guard++) {
            Job next = nextJob(moment, partnership);
            if (next == null) {
                ClockUtil.setCurrentTime(Date.from(moment));
                return;
            }
            if (next.getDuedate() != null && next.getDuedate().after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(next.getDuedate());
            }
            engine.getManagementService().executeJob(next.getId());
        }
        throw new AssertionError("Jobs without end");
    }

    private Job nextJob(Instant moment, String partnership) {
        Stream<Job> jobs = engine.getManagementService().createJobQuery().withRetriesLeft().active().tenantIdIn(partnership)
                .list().stream().filter(j -> j.getProcessInstanceId() != null);
        if (reminders) {
            jobs = Stream.concat(jobs, Stream.of(remindersJob(partnership)));
        }
        return jobs.filter(j -> j.getDuedate() == null || !j.getDuedate().toInstant().isAfter(moment))
                .min(Comparator.comparing(j -> j.getDuedate() == null ? new Date(0) : j.getDuedate())).orElse(null);
    }

    /** Runs what waits to be done at once, such as notices, at the present moment. */
    void settle(String partnership) {
        passTimeTo(ClockUtil.getCurrentTime().toInstant(), partnership);
    }

    /** Does something as a signed-in user, with their groups and tenants and with authorization on. */
    <T> T as(String user, Callable<T> act) {
        signOut();
        List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(user).list().stream().map(Group::getId)
                .toList();
        List<String> tenants = engine.getIdentityService().createTenantQuery().userMember(user).includingGroupsOfUser(true).list()
                .stream().map(t -> t.getId()).toList();
        engine.getIdentityService().setAuthentication(user, groups, tenants);
        try {
            return act.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            signOut();
        }
    }

    private void signOut() {
        engine.getIdentityService().clearAuthentication();
    }

    /** Starts a process by its start form as a user, as Tasklist does. */
    ProcessInstance start(String user, String partnership, String processKey, Map<String, Object> answers) {
        return as(user, () -> {
            ProcessDefinition definition = engine.getRepositoryService().createProcessDefinitionQuery()
                    .processDefinitionKey(processKey).tenantIdIn(partnership).latestVersion().startableInTasklist().singleResult();
            return engine.getFormService().submitStartForm(definition.getId(), answers);
        });
    }

    /** The tasks that a user sees in a dispute. */
    List<Task> tasksOf(String user, String reference) {
        return as(user, () -> engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).list());
    }

    /** A variable of a task, read as the task's own. */
    Object variable(Task task, String name) {
        return engine.getTaskService().getVariable(task.getId(), name);
    }

    /** The forms of a partnership's newest deployment, as text. */
    List<String> forms(String partnership) {
        RepositoryService repository = engine.getRepositoryService();
        Deployment newest = repository.createDeploymentQuery().tenantIdIn(partnership).orderByDeploymentTime().desc().list().get(0);
        return repository.getDeploymentResources(newest.getId()).stream().filter(r -> r.getName().endsWith(".form"))
                .map(r -> new String(r.getBytes(), StandardCharsets.UTF_8)).toList();
    }

    /** The dispute's reference in an instance. */
    String reference(ProcessInstance instance) {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceId(instance.getId()).singleResult()
                .getBusinessKey();
    }
}
