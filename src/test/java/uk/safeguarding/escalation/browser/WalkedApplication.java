package uk.safeguarding.escalation.browser;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.safeguarding.escalation.Application;
import uk.safeguarding.escalation.scenario.Kit;
import uk.safeguarding.escalation.support.TestDataFolder;

/** The application as it runs, with its job executor, and a browser for those who walk through it; the engine's clock is set. */
final class WalkedApplication implements AutoCloseable {

    private static final double LONGEST_WAIT = 60_000;

    private final Chromium chromium;
    private final ConfigurableApplicationContext application;

    private WalkedApplication(Chromium chromium, ConfigurableApplicationContext application) {
        this.chromium = chromium;
        this.application = application;
    }

    /** Starts the application at this local time, with data of its own. */
    static WalkedApplication startedAt(String moment) {
        Chromium chromium = Chromium.start();
        ClockUtil.setCurrentTime(Date.from(Kit.instant(moment)));
        SpringApplication spring = new SpringApplication(Application.class);
        spring.addInitializers(new TestDataFolder());
        return new WalkedApplication(chromium, spring.run("--server.port=0"));
    }

    /** Signs somebody in to Tasklist. */
    Tasklist signIn(String user) {
        return Tasklist.signIn(chromium.browser(), address(), user);
    }

    /** Signs an administrator in to Cockpit. */
    Tasklist signInToCockpit(String user) {
        return Tasklist.signInToCockpit(chromium.browser(), address(), user);
    }

    private String address() {
        return "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
    }

    /** A part of the running application, for what is expected of it. */
    <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    /** References of all disputes. */
    List<String> references() {
        return part(JdbcClient.class).sql("select reference from dispute order by 1").query(String.class).list();
    }

    /** Who was asked, by name or as only holder of a post, in the open tasks of this id of a dispute. */
    List<String> askedFor(String taskKey, String reference) {
        ProcessEngine engine = part(ProcessEngine.class);
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(taskKey).list()
                .stream().map(task -> asked(engine, task)).toList();
    }

    private static String asked(ProcessEngine engine, Task task) {
        if (task.getAssignee() != null) {
            return task.getAssignee();
        }
        IdentityLink link = engine.getTaskService().getIdentityLinksForTask(task.getId()).get(0);
        return link.getUserId() != null ? link.getUserId()
                : engine.getIdentityService().createUserQuery().memberOfGroup(link.getGroupId()).list().get(0).getId();
    }

    /** The day that the engine's clock shows, as it is written into a form. */
    String today() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("Europe/London"))
                .format(DateTimeFormatter.ofPattern("dd/MM/uuuu"));
    }

    /** Sets the clock, once no job is at work: its lock would seem to have run out. */
    void passTimeTo(Page page, String moment) {
        ManagementService management = part(ManagementService.class);
        page.waitForCondition(() -> management.createJobQuery().messages().count() == 0,
                new Page.WaitForConditionOptions().setTimeout(LONGEST_WAIT));
        ClockUtil.setCurrentTime(Date.from(Kit.instant(moment)));
    }

    /** Waits until the running application has brought something about. */
    void waitFor(Page page, java.util.function.BooleanSupplier condition) {
        page.waitForCondition(condition, new Page.WaitForConditionOptions().setTimeout(LONGEST_WAIT));
    }

    @Override
    public void close() {
        application.close();
        chromium.close();
        ClockUtil.reset();
    }
}
