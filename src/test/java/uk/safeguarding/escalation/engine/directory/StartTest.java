package uk.safeguarding.escalation.engine.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.StartRefused;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PartnershipLoader;
import uk.safeguarding.escalation.scenario.Answers;
import uk.safeguarding.escalation.scenario.Kit;
import uk.safeguarding.escalation.scenario.Story;
import uk.safeguarding.escalation.support.ApplicationTest;

/** What a start does when the database and the files are not as the last start left them. */
@ApplicationTest
class StartTest {

    @Autowired
    Kit kit;
    @Autowired
    OpenDisputes open;
    @Autowired
    TaskFilters filters;
    @Autowired
    FilterService stored;
    @Autowired
    StartLock lock;

    private static Partnership solihull(String text, String instead) throws IOException {
        String yaml = Files.readString(Path.of("src/main/resources/partnerships/solihull.yaml"));
        assertThat(yaml).contains(text);
        return PartnershipLoader.load("solihull.yaml", yaml.replace(text, instead));
    }

    @Test
    void anAgencyThatAnOpenDisputeUsesCannotBeLeftOut() throws IOException {
        Story story = kit.story("solihull", "Mon 1 Feb 2027 10:00").as("council-social-worker").raises(Answers.raise("2027-02-01"));

        assertThatCode(() -> open.check(solihull("name: Arden Vale Hospitals NHS Trust", "name: Arden Hospitals")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> open.check(solihull("id: hospital-trust", "id: hospital-group")))
                .isInstanceOf(StartRefused.class).hasMessageContaining(story.reference() + " has the party \"hospital-trust\"");
    }

    @Test
    void aFilterOfTheSameNameMadeByAnAdministratorIsLeftAlone() {
        Filter own = stored.newTaskFilter("My tasks");
        stored.saveFilter(own);
        try {
            filters.ensure();
            filters.ensure();
            List<Filter> found = stored.createTaskFilterQuery().filterName("My tasks").list();
            assertThat(found).hasSize(2).extracting(Filter::getId).contains(own.getId());
        } finally {
            stored.deleteFilter(own.getId());
        }
    }

    @Test
    void nodesThatStartTogetherTakeTurns() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch together = new CountDownLatch(2);
        Runnable work = () -> lock.alone(() -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            Thread.yield();
            inside.decrementAndGet();
        });
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Future<?>[] starts = new Future<?>[2];
            for (int node = 0; node < 2; node++) {
                starts[node] = nodes.submit(() -> {
                    together.countDown();
                    assertThat(together.await(10, TimeUnit.SECONDS)).isTrue();
                    for (int round = 0; round < 50; round++) {
                        work.run();
                    }
                    return null;
                });
            }
            for (Future<?> start : starts) {
                start.get(60, TimeUnit.SECONDS);
            }
        } finally {
            nodes.shutdownNow();
        }
        assertThat(most).hasValue(1);
    }
}
