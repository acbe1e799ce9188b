package uk.safeguarding.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must not stand in any file: the build works wherever it is checked out, and tests set the time themselves. */
class RepositoryTest {

    private static final Set<String> NOT_OURS = Set.of(".git", "target", "data", ".idea", ".vscode");
    private static final Pattern REGISTRY = Pattern.compile("(?i)\\b(?:repo1?|registry(?:-1)?|artifactory|nexus|jfrog|pypi|npmjs|rubygems"
            + "|pythonhosted|crates)\\.(?:[a-z0-9-]+\\.)*(?:org|com|io|net|dev)\\b");
    private static final Pattern PATH_OF_A_MACHINE = Pattern.compile("(?<![\\w.$}:])/(?:work|root|home|Users|tmp)/\\w|\\b[A-Z]:\\\\Users");
    private static final Pattern REAL_TIME = Pattern.compile("Thread\\s*\\.\\s*sleep|\\.\\s*now\\s*\\(\\s*\\)|new\\s+Date\\s*\\(\\s*\\)"
            + "|current(?:T)imeMillis|nano(?:T)ime|TimeUnit\\.\\w+\\.sleep");
    private static final Pattern SWITCHED_OFF = Pattern.compile("@(?:Disabled|Mock(?:Bean|itoBean)?)\\b|Mockito\\.");

    @Test
    void noFileNamesAPackageRegistry() throws IOException {
        assertThat(places(Path.of("."), REGISTRY)).isEmpty();
    }

    @Test
    void noFileNamesAPathOfSomebodysMachine() throws IOException {
        assertThat(places(Path.of("."), PATH_OF_A_MACHINE)).isEmpty();
    }

    @Test
    void noTestWaitsOrAsksTheRealClock() throws IOException {
        assertThat(places(Path.of("src/test"), REAL_TIME)).isEmpty();
    }

    @Test
    void noTestIsSwitchedOffOrReplacesAPartOfOurs() throws IOException {
        assertThat(places(Path.of("src/test"), SWITCHED_OFF)).isEmpty();
    }

    @Test
    void theRulesFindWhatTheyAreFor() {
        assertThat(REGISTRY.matcher("https://repo." + "maven.apache.org/x").find()).isTrue();
        assertThat(PATH_OF_A_MACHINE.matcher("in /" + "home/somebody").find()).isTrue();
        assertThat(REAL_TIME.matcher("Instant." + "now()").find()).isTrue();
        assertThat(SWITCHED_OFF.matcher("@" + "Disabled").find()).isTrue();
    }

    /** Where a pattern stands: file, line and the text. */
    private static List<String> places(Path top, Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(top)) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (pattern.matcher(lines.get(i)).find()) {
                    found.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
            }
        }
        return found;
    }

    private static List<Path> files(Path top) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(String.valueOf(folder.getFileName())) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!NOT_OURS.contains(String.valueOf(file.getFileName()))) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    /** The lines of a text, none of a picture. */
    private static List<String> lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.toList();
        } catch (java.io.UncheckedIOException e) {
            if (e.getCause() instanceof MalformedInputException) {
                return List.of();
            }
            throw e;
        }
    }
}
