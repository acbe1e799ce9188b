package uk.safeguarding.escalation.killed;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.safeguarding.escalation.Application;
import uk.safeguarding.escalation.support.TestDataFolder;

/** The application as a process of its own, on a data folder that outlives it, with its job executor on. */
final class ApplicationProcess {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Pattern OPEN = Pattern.compile("Open +http://localhost:(\\d+)/");
    private static final Pattern DATABASE = Pattern.compile("\\((jdbc:postgresql://[^)]+)\\)");

    private final Process process;
    private final Path log;

    private ApplicationProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts the application and waits until it answers. */
    static ApplicationProcess start(Path folder, String name) {
        Path log = folder.resolve(name + ".log");
        try {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m", "-XX:TieredStopAtLevel=1", "-cp", classPath(), Application.class.getName(), "--server.port=0",
                    "--safeguarding.data-folder=" + folder.resolve("data"),
                    "--safeguarding.database-programs-folder=" + TestDataFolder.programs(),
                    // jobs of the killed process are taken over when their locks run out: soon, here
                    "--camunda.bpm.job-execution.lock-time-in-millis=10000")
                    .redirectErrorStream(true).redirectOutput(log.toFile()).start();
            ApplicationProcess application = new ApplicationProcess(process, log);
            await("the application's start").atMost(LONGEST_START).until(() -> !process.isAlive()
                    || application.said(OPEN).isPresent());
            if (!process.isAlive()) {
                throw new AssertionError("The application did not start:\n" + application.log());
            }
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The classes as compiled, without those of the tests. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator)).filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Where it is reached. */
    String address() {
        return "http://127.0.0.1:" + said(OPEN).orElseThrow();
    }

    /** Where its database is reached. */
    String databaseUrl() {
        return said(DATABASE).orElseThrow();
    }

    /** Ends it as {@code kill -9} does: it gets no chance to put anything in order. */
    void kill() {
        process.destroyForcibly();
        await("the end of the killed application").atMost(Duration.ofSeconds(30)).until(() -> !process.isAlive());
    }

    /** Stops it in order, the database with it. */
    void stop() {
        process.destroy();
        await("the end of the application").atMost(Duration.ofMinutes(1)).until(() -> !process.isAlive());
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> said(Pattern pattern) {
        Matcher matcher = pattern.matcher(log());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
