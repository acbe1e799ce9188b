package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Two acts at the same second, in two threads on the real database: exactly one outcome. */
@ApplicationTest
class RaceTest {

    private static final int ROUNDS = 20;

    @Autowired
    Kit kit;
    private ExecutorService threads;

    @BeforeEach
    void open() {
        threads = Executors.newFixedThreadPool(2);
    }

    @AfterEach
    void close() throws InterruptedException {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    private Story proposed() {
        return kit.story("solihull", "Mon 1 Feb 2027 10:00").as("council-social-worker").raises(Answers.raise("2027-02-01"))
                .completes("discussion", Answers.propose("2027-02-01T09:30", "The trust makes the enquiry."));
    }

    private Callable<Object> concurrence(Story story, String user, String at) {
        Task task = story.as(user).task("discussion");
        Map<String, Object> answers = Answers.concur(at).with("proposedWording", kit.variable(task, "proposedWording")).map();
        return () -> kit.as("solihull-" + user, () -> {
            kit.engine.getFormService().submitTaskForm(task.getId(), answers);
            return true;
        });
    }

    private List<Throwable> together(Callable<Object> one, Callable<Object> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Throwable>> running = List.of(one, other).stream().map(act -> threads.submit(() -> {
            start.await();
            try {
                act.call();
                return null;
            } catch (Exception e) {
                return (Throwable) e;
            }
        })).toList();
        return Arrays.asList(running.get(0).get(30, TimeUnit.SECONDS), running.get(1).get(30, TimeUnit.SECONDS));
    }

    @RepeatedTest(ROUNDS)
    @Proves({"SC-X03", "GEN-03", "GEN-13"})
    void scX03_lastConcurrenceAndTimer() throws Exception {
        Story story = proposed();
        Callable<Object> concur = concurrence(story, "hospital-trust-ward-sister", "2027-02-08T16:30");
        Job timer = kit.engine.getManagementService().createJobQuery().processInstanceId(story.ladder().getId())
                .activityId("stage1LimitReached").singleResult();
        story.engineDownUntil("Mon 8 Feb 2027 17:00");

        List<Throwable> failures = together(concur, () -> {
            kit.engine.getManagementService().executeJob(timer.getId());
            return true;
        });

        story.engineRestarts();
        assertThat(failures).as("one of the two acts, not both").filteredOn(f -> f == null).hasSize(1);
        boolean agreed = failures.get(0) == null;
        assertThat(story.stages().get(0).left().reason()).isEqualTo(agreed ? LeftReason.AGREED : LeftReason.LIMIT_REACHED);
        assertThat(story.outcome().isPresent()).isEqualTo(agreed);
        assertThat(story.stage()).isEqualTo(agreed ? "none" : "stage2");
        assertThat(story.allTasks().stream().anyMatch(t -> t.getTaskDefinitionKey().equals("issueConfirmation")))
                .isEqualTo(agreed);
        assertThat(story.records("stage-record")).hasSize(agreed ? 2 : 1);
    }

    @RepeatedTest(5)
    @Proves({"SC-X03"})
    void scX03_twoDisputesRaisedAtTheSameMomentHaveReferencesOfTheirOwn() throws Exception {
        kit.story("solihull", "Mon 1 Feb 2027 10:00");
        List<String> references = new CopyOnWriteArrayList<>();
        Callable<Object> raise = () -> references.add(kit.reference(kit.start("solihull-council-social-worker", "solihull",
                "solihull-escalation", Answers.raise("2027-02-01").map())));

        assertThat(together(raise, raise)).containsOnlyNulls();

        List<Integer> numbers = references.stream().map(r -> Integer.valueOf(r.substring(9))).sorted().toList();
        assertThat(numbers.get(1)).isEqualTo(numbers.get(0) + 1);
    }

    @RepeatedTest(ROUNDS)
    @Proves({"SC-X03", "GEN-13", "GEN-20"})
    void scX03_twoPartiesConcurAtTheSameMoment() throws Exception {
        Story story = kit.story("solihull", "Mon 1 Feb 2027 10:00").as("council-social-worker")
                .raises(Answers.raise("2027-02-01"))
                .does("add-party", ActAnswers.addParty("police", "officer"))
                .completes("discussion", Answers.propose("2027-02-01T09:30", "The trust makes the enquiry."));
        Callable<Object> trust = concurrence(story, "hospital-trust-ward-sister", "2027-02-01T09:30");
        Callable<Object> police = concurrence(story, "police-officer", "2027-02-01T09:30");

        List<Throwable> failures = together(trust, police);

        // whoever was told that somebody else acted at the same moment sends the form again
        if (failures.get(0) != null) {
            concurrence(story, "hospital-trust-ward-sister", "2027-02-01T09:30").call();
        }
        if (failures.get(1) != null) {
            concurrence(story, "police-officer", "2027-02-01T09:30").call();
        }
        story.engineRestarts();
        assertThat(failures).as("not both are turned away").containsNull();
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.records("stage-record")).hasSize(3);
        assertThat(story.allTasks()).extracting(Task::getTaskDefinitionKey).containsOnly("issueConfirmation");
    }
}
