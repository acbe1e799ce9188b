package uk.safeguarding.escalation.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents point to is there, and the code that they show is the code that runs. */
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Path EXAMPLE = Path.of("src/test/java/uk/safeguarding/escalation/scenario/ExampleScenarioTest.java");

    static Stream<Path> documents() throws IOException {
        List<Path> found = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of("bpmn/README.md"),
                Path.of("docker/README.md")));
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            docs.filter(f -> f.toString().endsWith(".md")).sorted().forEach(found::add);
        }
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadSomewhere(Path document) throws IOException {
        Matcher links = LINK.matcher(Files.readString(document));
        while (links.find()) {
            String target = links.group(1);
            if (target.startsWith("http")) {
                continue;
            }
            String[] parts = target.split("#", 2);
            Path file = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
            assertThat(file).as("link %s in %s", target, document).exists();
            if (parts.length == 2) {
                assertThat(anchors(file)).as("link %s in %s", target, document).contains(parts[1]);
            }
        }
    }

    @Test
    void theScenarioInContributingIsTheOneThatRuns() throws IOException {
        String example = Files.readString(EXAMPLE);
        assertThat(Files.readString(Path.of("CONTRIBUTING.md"))).contains(example.substring(example.indexOf("@ApplicationTest\n")));
    }

    /** Refusals at the start that the README explains are sentences of the code. */
    @Test
    void theRefusalsInTheReadmeAreThoseOfTheCode() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (String sentence : List.of("No password is set for the administrator.",
                "The administrator's password is the published one of the evaluation mode.",
                "No database is set, and this package does not bring one of its own.",
                "The database could not be reached", "The database refused the sign-in",
                "The tables in the database do not belong to this version of the application",
                "Another application is already running on the data folder")) {
            assertThat(readme).contains(sentence);
            assertThat(startCode()).contains(sentence);
        }
    }

    private static String startCode() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/uk/safeguarding/escalation"))) {
            StringBuilder code = new StringBuilder();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
            return code.toString();
        }
    }

    private static List<String> anchors(Path file) throws IOException {
        return Files.readString(file).lines().filter(l -> l.startsWith("#"))
                .map(l -> l.replaceFirst("^#+ ", "").toLowerCase(Locale.UK).replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                .collect(Collectors.toList());
    }
}
