package uk.safeguarding.escalation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safeguarding.escalation.model.Models.Model;

/** The measure of coverage itself. */
class CoverageTest {

    @TempDir
    Path folder;

    private final Model closure = Models.all().stream().filter(m -> m.id().equals("closure")).findFirst().orElseThrow();

    @Test
    void whatIsNotReachedIsNamed() {
        Path file = folder.resolve("coverage.txt");
        Coverage coverage = new Coverage(file);
        List<String> all = Coverage.all(closure).toList();
        all.stream().skip(1).forEach(line -> coverage.reach(line.split(": ")[0], line.split(": ")[1]));

        assertThat(all).contains("closure: debriefNotAnswered", "closure: flowDebriefNotAnsweredToRecordUnanswered", "closure: debriefs");
        assertThat(Coverage.missing(file, List.of(closure))).containsExactly(all.get(0));
        coverage.reach("closure", all.get(0).split(": ")[1]);
        assertThat(Coverage.missing(file, List.of(closure))).isEmpty();
    }

    @Test
    void aRunBeginsAnew() {
        Path file = folder.resolve("coverage.txt");
        Coverage.all(closure).forEach(line -> new Coverage(file).reach(line.split(": ")[0], line.split(": ")[1]));
        assertThat(Coverage.missing(file, List.of(closure))).hasSize((int) Coverage.all(closure).count() - 1);
    }

    @Test
    void nothingCollectedIsAFailure() {
        assertThatThrownBy(() -> Coverage.missing(folder.resolve("none.txt"), List.of(closure))).isInstanceOf(AssertionError.class)
                .hasMessageContaining("mvn verify");
    }
}
