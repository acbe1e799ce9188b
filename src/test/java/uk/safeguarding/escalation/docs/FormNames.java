package uk.safeguarding.escalation.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.safeguarding.escalation.engine.form.FormField;
import uk.safeguarding.escalation.engine.form.FormSchema;

/** The forms and their fields, as tables of {@code docs/names.md}. */
final class FormNames {

    private final Map<String, FormSchema> forms = new TreeMap<>();

    FormNames(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".form")).toList()) {
                FormSchema form = FormSchema.parse(Files.readString(file));
                forms.put(form.id(), form);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A section for each form: what can be submitted. */
    String sections() {
        return forms.values().stream().map(FormNames::section).collect(Collectors.joining());
    }

    private static String section(FormSchema form) {
        Table table = new Table("Field", "Kind", "Needed", "Values", "Label");
        List<FormField> answers = form.fields().stream().filter(f -> !f.readonly()).toList();
        answers.forEach(f -> table.row(Table.code(f.key()), f.subtype() == null ? f.type() : f.subtype(), needed(f), values(f),
                f.label()));
        return "\n#### " + form.id() + "\n\n" + (answers.isEmpty() ? "No answers, only reading.\n" : table);
    }

    private static String needed(FormField field) {
        return !field.required() ? "" : field.hiddenIf().isEmpty() ? "yes" : "when shown";
    }

    private static String values(FormField field) {
        return field.valuesKey() != null ? "from " + Table.code(field.valuesKey())
                : field.options().stream().map(Table::code).collect(Collectors.joining(", "));
    }
}
