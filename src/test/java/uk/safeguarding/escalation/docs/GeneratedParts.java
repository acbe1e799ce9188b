package uk.safeguarding.escalation.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a document that are written by a test. Such a part stands between the lines
 * {@code <!-- name: generated -->} and {@code <!-- end of name -->}. With {@code -Ddocs.write=true} it is written anew, else it
 * is only compared.
 */
final class GeneratedParts {

    private final Path file;

    GeneratedParts(Path file) {
        this.file = file;
    }

    /** Whether this run may write. */
    static boolean writing() {
        return Boolean.getBoolean("docs.write");
    }

    /** The part as the document has it. */
    String part(String name) {
        Matcher found = pattern(name).matcher(text());
        if (!found.find()) {
            throw new AssertionError(file + " has no part between <!-- " + name + ": generated --> and <!-- end of " + name
                    + " -->");
        }
        return found.group(2);
    }

    /** Puts a part into the document. */
    void write(String name, String content) {
        part(name);
        String changed = pattern(name).matcher(text()).replaceFirst(m -> Matcher.quoteReplacement(m.group(1) + content
                + m.group(3)));
        try {
            Files.writeString(file, changed, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern pattern(String name) {
        return Pattern.compile("(<!-- " + Pattern.quote(name) + ": generated -->\n)(.*?)(<!-- end of " + Pattern.quote(name)
                + " -->)", Pattern.DOTALL);
    }

    private String text() {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
