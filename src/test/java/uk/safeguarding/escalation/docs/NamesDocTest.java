package uk.safeguarding.escalation.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.Position;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PartnershipLoader;
import uk.safeguarding.escalation.partnership.PartnershipSource;
import uk.safeguarding.escalation.partnership.SampleAccount;

/**
 * {@code docs/names.md} says what others may rely on. A name that changes in a model, a form or the code has to change there
 * too: {@code mvn test -Dtest=NamesDocTest -Ddocs.write=true} writes the tables anew.
 */
class NamesDocTest {

    private static final Path DOCUMENT = Path.of("docs/names.md");
    private static final Path CODE = Path.of("src/main/java/uk/safeguarding/escalation");
    private static final Pattern NOTICE = Pattern.compile("\\b(?:send|tell)\\([^,\"]+, \"([a-z-]+)\"");
    private static final Pattern RECORD = Pattern.compile("\\b(?:keep\\([^,\"]+,|new Entry\\([^\"]*?) \"([a-z-]+)\"");

    private final ModelNames models = new ModelNames(Path.of("bpmn"));

    @TestFactory
    Stream<DynamicTest> tablesAreUpToDate() throws IOException {
        GeneratedParts document = new GeneratedParts(DOCUMENT);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("processes", models.processes().toString());
        parts.put("stages", models.stages().toString());
        parts.put("user tasks", models.tasks().toString());
        parts.put("messages", models.messages().toString());
        parts.put("outcomes", outcomes());
        parts.put("left reasons", leftReasons());
        parts.put("positions", Arrays.stream(Position.values()).map(p -> Table.code(p.value()))
                .collect(Collectors.joining(", ")) + "\n");
        parts.put("record kinds", list(recordKinds()));
        parts.put("notice kinds", list(inCode(NOTICE)));
        parts.put("groups and accounts", accounts());
        parts.put("forms", new FormNames(Path.of("forms")).sections());
        return parts.entrySet().stream().map(part -> DynamicTest.dynamicTest(part.getKey(), () -> {
            if (GeneratedParts.writing()) {
                document.write(part.getKey(), part.getValue());
            }
            assertThat(document.part(part.getKey())).as("the part \"%s\" of %s; write it anew with -Ddocs.write=true",
                    part.getKey(), DOCUMENT).isEqualTo(part.getValue());
        }));
    }

    @Test
    void everyProcessVariableIsExplained() throws Exception {
        String text = Files.readString(DOCUMENT);
        for (Field field : Vars.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                assertThat(text).as("a row of %s for Vars.%s", DOCUMENT, field.getName())
                        .contains("| `" + field.get(null) + "` |");
            }
        }
    }

    private static String outcomes() {
        Table table = new Table("Value", "In plain words");
        Arrays.stream(Outcome.values()).forEach(o -> table.row(Table.code(o.name()), o.words()));
        return table.toString();
    }

    private static String leftReasons() {
        Table table = new Table("Value", "In plain words");
        Arrays.stream(LeftReason.values()).forEach(r -> table.row(Table.code(r.name()), r.words()));
        return table.toString();
    }

    private TreeSet<String> recordKinds() throws IOException {
        TreeSet<String> kinds = models.recordKinds();
        kinds.addAll(inCode(RECORD));
        for (Field field : EntryKind.class.getFields()) {
            try {
                kinds.add((String) field.get(null));
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
        return kinds;
    }

    /** Names that the code gives to what it issues. */
    private static TreeSet<String> inCode(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.filter(f -> f.toString().endsWith(".java")).flatMap(f -> names(pattern, f))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> names(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file)).results().map((MatchResult r) -> r.group(1)).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String list(TreeSet<String> names) {
        return names.stream().map(n -> "- " + Table.code(n) + "\n").collect(Collectors.joining());
    }

    private static String accounts() throws IOException {
        Table table = new Table("Group", "Post", "Agency or Board", "Sample account");
        for (Partnership partnership : PartnershipLoader.loadAll(partnershipFiles())) {
            for (SampleAccount a : partnership.sampleAccounts()) {
                table.row(Table.code(a.groupId()), a.firstName(), a.lastName(), Table.code(a.userId()));
            }
        }
        return table.toString();
    }

    private static List<PartnershipSource> partnershipFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/partnerships"))) {
            List<Path> sorted = files.sorted().toList();
            List<PartnershipSource> sources = new java.util.ArrayList<>();
            for (Path file : sorted) {
                sources.add(new PartnershipSource(file.getFileName().toString(), Files.readString(file)));
            }
            return sources;
        }
    }
}
