package uk.safeguarding.escalation.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.safeguarding.escalation.scenario.Answers;

/**
 * The application is killed while ten disputes are being raised and worked on, and started again on the same data: what was
 * acknowledged is there, and nothing is there twice.
 */
class KillNineIT {

    private static final int DISPUTES = 10;
    /** Of some twenty acts in all: when as many have been acknowledged, further ones are on their way. */
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 13;
    private static final String LONG_AGO = "2024-02-01";
    private static final String DISCUSSED = "2024-02-02T10:30";

    @TempDir
    Path folder;

    private ApplicationProcess application;
    private final Acknowledged acknowledged = new Acknowledged();
    private final CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_THE_KILL);

    @AfterEach
    void stop() {
        if (application != null) {
            application.stop();
        }
    }

    @Test
    void whatWasAcknowledgedIsThereAndNothingIsThereTwice() throws Exception {
        application = ApplicationProcess.start(folder, "first");
        killWhileWorking();

        application = ApplicationProcess.start(folder, "second");
        Afterwards afterwards = new Afterwards(JdbcClient.create(
                new DriverManagerDataSource(application.databaseUrl(), "postgres", "")), folder.resolve("data/mail"));
        await("all jobs, also those that the killed process had begun").atMost(Duration.ofMinutes(2))
                .until(afterwards::nothingWaits);

        afterwards.everyDisputeIsWhole();
        afterwards.holds(acknowledged);
        afterwards.everyOpenStageHasItsTasksAndItsTimer();
        afterwards.everyNoticeWasDeliveredOnce();
        workGoesOn(afterwards.openStage2());
    }

    private void killWhileWorking() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(5);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < DISPUTES; i++) {
            int number = i;
            all.add(people.submit(() -> live(number)));
        }
        assertThat(enough.await(2, TimeUnit.MINUTES)).as("acknowledged acts before the kill; the application said:\n%s",
                application.log()).isTrue();
        application.kill();
        people.shutdown();
        for (Future<?> one : all) {
            one.get(1, TimeUnit.MINUTES);
        }
        assertThat(acknowledged.unknown()).as("acts that were on their way when the application was killed").isPositive();
    }

    /** One dispute's life, until the server is gone. */
    private void live(int number) {
        RestUser practitioner = user("council-social-worker");
        String reference = null;
        try {
            reference = practitioner.raise(number % 2 == 0 ? Answers.raiseWithImmediateRisk(LONG_AGO).map()
                    : Answers.raise(LONG_AGO).with("latePutConfirmed", true).map());
            acknowledged.raised(reference);
            enough.countDown();
            switch (number % 5) {
                case 1 -> act(reference, "council", Answers.propose(DISCUSSED, "The enquiry is made."));
                case 2 -> {
                    act(reference, "council", Answers.propose(DISCUSSED, "The enquiry is made."));
                    act(reference, "hospital-trust", Answers.concur(DISCUSSED));
                }
                case 3 -> act(reference, "council", Answers.notResolved(DISCUSSED));
                case 4 -> act(reference, "hospital-trust", Answers.propose(DISCUSSED, "No enquiry is needed."));
                default -> { }
            }
        } catch (IOException e) {
            // no answer: nobody knows whether it was done
            acknowledged.noAnswer(reference);
        }
    }

    private void act(String reference, String agency, Answers answers) throws IOException {
        RestUser manager = manager(agency);
        String task = manager.tasks(reference, "discussion").get(0);
        String onTheTable = answers.map().get("position").equals("concur") ? manager.shown(task, "proposedWording") : null;
        acknowledged.begins(reference, agency);
        manager.submit(task, answers.with("proposedWording", onTheTable).map());
        acknowledged.recorded(reference, agency, (String) answers.map().get("position"));
        enough.countDown();
    }

    private void workGoesOn(List<String> references) throws IOException {
        assertThat(references).as("disputes in stage 2").isNotEmpty();
        for (String reference : references) {
            RestUser matron = manager("hospital-trust");
            String task = matron.tasks(reference, "discussion").get(0);
            matron.submit(task, Answers.propose(DISCUSSED, "Something else, after the interruption.").map());
        }
    }

    private RestUser manager(String agency) {
        return user(Map.of("council", "council-team-manager", "hospital-trust", "hospital-trust-matron").get(agency));
    }

    private RestUser user(String post) {
        return new RestUser(application.address(), "solihull-" + post);
    }

    /** What the server said was done, and what it left unanswered. */
    static final class Acknowledged {

        private final Map<String, List<String>> positions = new ConcurrentHashMap<>();
        private final Map<String, String> underway = new ConcurrentHashMap<>();
        private final List<String> withoutAnswer = java.util.Collections.synchronizedList(new ArrayList<>());

        void raised(String reference) {
            assertThat(positions.putIfAbsent(reference, java.util.Collections.synchronizedList(new ArrayList<>())))
                    .as("reference %s is given out once", reference).isNull();
        }

        void begins(String reference, String agency) {
            underway.put(reference, agency);
        }

        void recorded(String reference, String agency, String position) {
            positions.get(reference).add(agency + " " + position);
            underway.remove(reference);
        }

        void noAnswer(String reference) {
            withoutAnswer.add(String.valueOf(reference));
        }

        int unknown() {
            return withoutAnswer.size();
        }

        /** Agency and position of each acknowledged stage record, by reference. */
        Map<String, List<String>> positions() {
            return positions;
        }

        /** Whether a stage record of the dispute was sent and never answered. */
        boolean underway(String reference) {
            return underway.containsKey(reference);
        }

        /** Raise forms that were sent and never answered. */
        long raisesUnderway() {
            return withoutAnswer.stream().filter("null"::equals).count();
        }
    }
}
