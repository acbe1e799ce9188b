package uk.safeguarding.escalation.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PartnershipLoader;

/**
 * {@code README.md} shows the ladders as the models have them; {@code mvn test -Dtest=LaddersDocTest -Ddocs.write=true}
 * writes its tables anew.
 */
class LaddersDocTest {

    private static final Path DOCUMENT = Path.of("README.md");

    @TestFactory
    Stream<DynamicTest> ladderIsUpToDate() throws IOException {
        GeneratedParts document = new GeneratedParts(DOCUMENT);
        List<Path> files;
        try (Stream<Path> found = Files.list(Path.of("src/main/resources/partnerships"))) {
            files = found.sorted().toList();
        }
        assertThat(files).isNotEmpty();
        return files.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(document, file)));
    }

    private static void check(GeneratedParts document, Path file) throws IOException {
        Partnership partnership = PartnershipLoader.load(file.getFileName().toString(), Files.readString(file));
        Path model = Path.of("bpmn", partnership.id(), partnership.id() + "-escalation.bpmn");
        String table = new LadderTable(Bpmn.readModelFromFile(model.toFile()), partnership).table().toString();
        if (GeneratedParts.writing()) {
            document.write(partnership.id(), table);
        }
        assertThat(document.part(partnership.id())).as("the ladder of %s in %s; write it anew with mvn test -Dtest=LaddersDocTest "
                + "-Ddocs.write=true", partnership.name(), DOCUMENT).isEqualTo(table);
    }
}
