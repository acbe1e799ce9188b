package uk.safeguarding.escalation.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.safeguarding.escalation.support.Proves;

/**
 * {@code docs/requirements.md} says which test proves which requirement. Ids and wording stand in the document and are written by
 * people; the last column is written by {@code mvn test -Dtest=RequirementsDocTest -Ddocs.write=true}.
 */
class RequirementsDocTest {

    private static final Path DOCUMENT = Path.of("docs/requirements.md");
    private static final List<String> PARTS = List.of("common rules", "solihull", "south gloucestershire", "harrow", "trafford",
            "wolverhampton");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]+-[0-9A-Za-z.]+) \\| (.*?) \\| (.*)\\|$");
    /** Ids of the kinds that the document lists. */
    private static final Pattern LISTED = Pattern.compile("(GEN|SOL|SGL|HAR|TRA|WOL)-.*");

    private final GeneratedParts document = new GeneratedParts(DOCUMENT);
    private final Map<String, Map<String, Set<String>>> proofs = new TreeMap<>();

    @BeforeEach
    void readTheTests() throws Exception {
        for (Class<?> type : testClasses()) {
            String name = type.getSimpleName();
            if (type.isAnnotationPresent(Proves.class)) {
                proved(type.getAnnotation(Proves.class), name, "all");
            }
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Proves.class)) {
                    proved(method.getAnnotation(Proves.class), name, method.getName());
                }
            }
        }
    }

    private void proved(Proves proves, String type, String method) {
        for (String id : proves.value()) {
            proofs.computeIfAbsent(id, i -> new TreeMap<>()).computeIfAbsent(type, t -> new TreeSet<>()).add(method);
        }
    }

    private static List<Class<?>> testClasses() throws IOException, URISyntaxException {
        Path top = Path.of(Proves.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(top)) {
            return files.filter(f -> f.toString().endsWith(".class")).sorted()
                    .map(f -> top.relativize(f).toString().replace(".class", "").replace('/', '.').replace('\\', '.'))
                    .<Class<?>>map(RequirementsDocTest::load).toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Proves.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theTestsNamedAreThoseThatAreThere() {
        for (String part : PARTS) {
            Table table = new Table("Id", "In short", "Proved by");
            rows(part).forEach((id, words) -> table.row(id, words, tests(id)));
            if (GeneratedParts.writing()) {
                document.write(part, table.toString());
            }
            assertThat(document.part(part)).as("the part \"%s\" of %s; write it anew with mvn test -Dtest=RequirementsDocTest "
                    + "-Ddocs.write=true", part, DOCUMENT).isEqualTo(table.toString());
        }
    }

    private String tests(String id) {
        return proofs.getOrDefault(id, Map.of()).entrySet().stream()
                .map(e -> Table.code(e.getKey()) + ": " + String.join(", ", e.getValue())).collect(Collectors.joining("<br>"));
    }

    @Test
    void everyRequirementIsProvedByATest() {
        assertThat(ids()).isNotEmpty();
        assertThat(ids().stream().filter(id -> !proofs.containsKey(id))).as("requirements of %s that no test proves", DOCUMENT).isEmpty();
    }

    @Test
    void everyIdThatATestNamesIsInTheDocument() {
        assertThat(proofs.keySet().stream().filter(id -> LISTED.matcher(id).matches()).filter(id -> !ids().contains(id)))
                .as("ids that tests name and %s does not have", DOCUMENT).isEmpty();
    }

    @Test
    void noCommonRuleIsLeftOut() {
        List<String> all = IntStream.rangeClosed(1, 30).mapToObj(n -> String.format("GEN-%02d", n)).toList();
        assertThat(rows("common rules").keySet()).containsExactlyElementsOf(all);
    }

    private Set<String> ids() {
        return PARTS.stream().flatMap(p -> rows(p).keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What people wrote: the words of each requirement, by id. */
    private Map<String, String> rows(String part) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (MatchResult row : ROW.matcher(document.part(part)).results().toList()) {
            assertThat(rows.put(row.group(1), row.group(2))).as("%s stands once", row.group(1)).isNull();
        }
        return rows;
    }
}
