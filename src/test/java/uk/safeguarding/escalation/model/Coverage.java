package uk.safeguarding.escalation.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import uk.safeguarding.escalation.model.Models.Model;

/** Which nodes and flows of the models the tests have run through: one line each in a file, written as they are reached. */
final class Coverage {

    /** System property that names the file; where it is not set nothing is collected. */
    static final String PROPERTY = "model.coverage.file";
    /** Where the build keeps the file. */
    static final Path FILE = Path.of("target", "model-coverage", "tests.txt");

    private final Path file;
    private final Set<String> reached = new HashSet<>();

    /** Begins anew: what an earlier run reached does not count. */
    Coverage(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps that a node or flow of a process has been run through. */
    synchronized void reach(String process, String element) {
        String line = line(process, element);
        if (reached.add(line)) {
            try {
                Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * The nodes and flows of the models that were not reached.
     *
     * @throws AssertionError when nothing was collected
     */
    static Set<String> missing(Path file, List<Model> models) {
        if (!Files.exists(file)) {
            throw new AssertionError("There is no " + file + ": the tests have not run. Run the whole build, mvn verify.");
        }
        try (Stream<String> lines = Files.lines(file)) {
            Set<String> reached = new HashSet<>(lines.toList());
            Set<String> missing = new TreeSet<>();
            models.forEach(m -> all(m).filter(line -> !reached.contains(line)).forEach(missing::add));
            return missing;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line for every node and flow of a model. */
    static Stream<String> all(Model model) {
        Stream<FlowElement> elements = Stream.concat(model.all(FlowNode.class).stream(), model.all(SequenceFlow.class).stream());
        return elements.map(e -> line(model.id(), e.getId()));
    }

    private static String line(String process, String element) {
        return process + ": " + element;
    }
}
