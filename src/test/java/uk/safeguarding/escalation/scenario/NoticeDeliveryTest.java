package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.notification.MailSettings;
import uk.safeguarding.escalation.notification.Notice;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Mail that cannot be delivered is retried, then shows as an incident, is never lost and blocks no stage. */
@ApplicationTest
class NoticeDeliveryTest {

    @Autowired
    Kit kit;
    @Autowired
    MailSettings mail;
    private Path aside;

    @BeforeEach
    void theMailIsDown() throws IOException {
        Files.createDirectories(mail.folder());
        aside = mail.folder().resolveSibling("mail-aside");
        Files.move(mail.folder(), aside);
        Files.writeString(mail.folder(), "a file where the folder should be");
    }

    @AfterEach
    void theMailIsBack() throws IOException {
        if (Files.exists(aside)) {
            Files.delete(mail.folder());
            Files.move(aside, mail.folder());
        }
    }

    private ManagementService management() {
        return kit.engine.getManagementService();
    }

    private List<Job> deliveries(Story story) {
        List<Job> jobs = new ArrayList<>();
        kit.engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(story.reference())
                .processDefinitionKey("notice").list()
                .forEach(i -> jobs.addAll(management().createJobQuery().processInstanceId(i.getId()).list()));
        return jobs;
    }

    private List<Incident> incidents(Story story) {
        List<Incident> incidents = new ArrayList<>();
        kit.engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(story.reference()).list()
                .forEach(i -> incidents.addAll(kit.engine.getRuntimeService().createIncidentQuery().processInstanceId(i.getId())
                        .list()));
        return incidents;
    }

    /** Runs a delivery at each instant for which it is scheduled, until its retries are used up. */
    private int tryUntilItGivesUp(String job) {
        int tries = 0;
        for (Job next = job(job); next.getRetries() > 0; next = job(job)) {
            if (next.getDuedate() != null && next.getDuedate().after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(next.getDuedate());
            }
            assertThat(catchThrowable(() -> management().executeJob(job))).isNotNull();
            tries++;
        }
        return tries;
    }

    private Job job(String id) {
        return management().createJobQuery().jobId(id).singleResult();
    }

    private Story raisedWithoutMail() {
        Story story = kit.story("solihull", "Mon 1 Feb 2027 10:00").as(SolihullSteps.SOCIAL_WORKER);
        return story.continues(kit.reference(kit.start("solihull-council-social-worker", "solihull", "solihull-escalation",
                Answers.raise("2027-02-01").map())));
    }

    @Test
    @Proves({"GEN-14", "GEN-15"})
    void aDeadMailServerBlocksNothingAndARetryDeliversEverything() throws IOException {
        Story story = raisedWithoutMail();
        List<Job> waiting = deliveries(story);
        assertThat(waiting).hasSizeGreaterThanOrEqualTo(2);
        Date began = ClockUtil.getCurrentTime();
        for (Job delivery : waiting) {
            ClockUtil.setCurrentTime(began);
            assertThat(tryUntilItGivesUp(delivery.getId())).isEqualTo(5);
        }
        assertThat(incidents(story)).hasSameSizeAs(waiting).allSatisfy(i -> {
            assertThat(i.getIncidentType()).isEqualTo(Incident.FAILED_JOB_HANDLER_TYPE);
            assertThat(i.getIncidentMessage()).contains("could not be written to the folder");
        });

        assertThat(story.stage()).isEqualTo("stage1");
        story.engineDownUntil("Tue 2 Feb 2027 10:00");
        kit.as("solihull-council-social-worker", () -> {
            kit.engine.getFormService().submitTaskForm(story.task("discussion").getId(),
                    Answers.notResolved("2027-02-02T09:30").with("stage2Handler", "line-manager").map());
            return null;
        });
        assertThat(story.stage()).isEqualTo("stage2");

        theMailIsBack();
        waiting.forEach(delivery -> management().setJobRetries(delivery.getId(), 1));
        story.engineRestarts();

        assertThat(incidents(story)).isEmpty();
        assertThat(deliveries(story)).isEmpty();
        assertThat(story.notices("raised")).isNotEmpty()
                .allSatisfy(n -> assertThat(kit.notices.isDelivered(n.id())).isTrue());
        for (Notice notice : story.notices("raised")) {
            try (var files = Files.list(mail.folder())) {
                assertThat(files.map(f -> f.getFileName().toString())).anySatisfy(f -> assertThat(f).contains(notice.id().toString()));
            }
        }
    }

    @Test
    @Proves({"GEN-14"})
    void aRecipientWithoutAnAddressIsAnIncidentThatSaysWhatToDo() throws IOException {
        theMailIsBack();
        Story story = raisedWithoutMail();
        User sister = kit.engine.getIdentityService().createUserQuery().userId("solihull-hospital-trust-ward-sister").singleResult();
        String address = sister.getEmail();
        try {
            sister.setEmail(null);
            kit.engine.getIdentityService().saveUser(sister);
            Notice notice = story.notices("raised").stream().filter(n -> n.recipient().id().equals(sister.getId())).findFirst()
                    .orElseThrow();
            Job delivery = deliveries(story).stream().filter(j -> notice.id().toString().equals(
                    kit.engine.getRuntimeService().getVariable(j.getExecutionId(), "noticeId"))).findFirst().orElseThrow();
            tryUntilItGivesUp(delivery.getId());
            assertThat(incidents(story)).singleElement().satisfies(i -> assertThat(i.getIncidentMessage())
                    .contains("Nobody with an e-mail address was found for " + sister.getId(), "then retry in Cockpit"));

            User back = kit.engine.getIdentityService().createUserQuery().userId(sister.getId()).singleResult();
            back.setEmail(address);
            kit.engine.getIdentityService().saveUser(back);
            management().setJobRetries(delivery.getId(), 1);
            story.at("Tue 2 Feb 2027 10:00");
            assertThat(incidents(story)).isEmpty();
            assertThat(kit.notices.isDelivered(notice.id())).isTrue();
        } finally {
            User back = kit.engine.getIdentityService().createUserQuery().userId(sister.getId()).singleResult();
            back.setEmail(address);
            kit.engine.getIdentityService().saveUser(back);
        }
    }
}
