package uk.safeguarding.escalation.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PartnershipLoader;

/**
 * {@code README.md} shows the ladders side by side, as the models and the partnerships' files have them;
 * {@code mvn test -Dtest=LaddersDocTest -Ddocs.write=true} writes its table anew.
 */
class LaddersDocTest {

    private static final Path DOCUMENT = Path.of("README.md");
    private static final String PART = "ladders";

    @Test
    void theLaddersAreUpToDate() throws IOException {
        List<LadderTable.Ladder> ladders;
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/partnerships"))) {
            ladders = files.sorted().map(LaddersDocTest::ladder).toList();
        }
        GeneratedParts document = new GeneratedParts(DOCUMENT);
        String table = new LadderTable(ladders).table().toString();
        if (GeneratedParts.writing()) {
            document.write(PART, table);
        }
        assertThat(document.part(PART)).as("the ladders in %s; write them anew with mvn test -Dtest=LaddersDocTest "
                + "-Ddocs.write=true", DOCUMENT).isEqualTo(table);
    }

    private static LadderTable.Ladder ladder(Path file) {
        try {
            Partnership partnership = PartnershipLoader.load(file.getFileName().toString(), Files.readString(file));
            Path model = Path.of("bpmn", partnership.id(), partnership.id() + "-escalation.bpmn");
            return new LadderTable.Ladder(partnership, Bpmn.readModelFromFile(model.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
