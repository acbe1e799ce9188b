package uk.safeguarding.escalation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server that an application left running in its data folder because it was killed. It is shut down in
 * order, so that nothing committed is lost; a note that a dead server left behind is removed. Called only while the
 * folder's lock is held, so no other application of ours can be using the server.
 */
final class OrphanedServer {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

    private final Path cluster;
    private final Path programs;
    private final Path pidFile;

    /**
     * Looks after one cluster.
     *
     * @param cluster  PostgreSQL's data folder, absolute
     * @param programs where PostgreSQL's programs were unpacked to
     */
    OrphanedServer(Path cluster, Path programs) {
        this.cluster = cluster;
        this.programs = programs;
        this.pidFile = cluster.resolve("postmaster.pid");
    }

    /**
     * Shuts down the server that still runs in the cluster, if there is one.
     *
     * @throws IOException  if the folder cannot be read
     * @throws StartRefused if the server does not stop
     */
    void shutDown() throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> process = runningServer();
        if (process.isPresent()) {
            stop(process.get());
        }
        // PostgreSQL refuses to start when the number in its note happens to belong to some living process
        Files.deleteIfExists(pidFile);
    }

    private Optional<ProcessHandle> runningServer() throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        long pid;
        try {
            pid = lines.isEmpty() ? 0 : Long.parseLong(lines.get(0).strip());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        if (pid <= 0) {
            return Optional.empty();
        }
        String noted = lines.size() > 1 ? lines.get(1).strip() : "";
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isPostgres)
                .filter(p -> servesThisCluster(p, noted));
    }

    /** Numbers of processes are given out again, so a living one proves nothing by itself. */
    private boolean isPostgres(ProcessHandle process) {
        return process.info().command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    /** A copied data folder brings the original's note along; the original's server must not be stopped for it. */
    private boolean servesThisCluster(ProcessHandle process, String notedFolder) {
        Path workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            Path served = Files.exists(workingFolder) ? workingFolder : Path.of(notedFolder);
            return Files.isSameFile(served, cluster);
        } catch (IOException e) {
            return false;
        }
    }

    private void stop(ProcessHandle process) throws IOException {
        Optional<Path> control = controlProgram();
        boolean stopped = control.isPresent() && stopWith(control.get());
        if (!stopped && Files.exists(pidFile) && process.isAlive()) {
            process.destroy();
            awaitEnd(process);
        }
    }

    private Optional<Path> controlProgram() throws IOException {
        if (!Files.isDirectory(programs)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(programs)) {
            return versions.flatMap(version -> Stream.of("bin/pg_ctl", "bin/pg_ctl.exe").map(version::resolve))
                    .filter(Files::isExecutable).findFirst();
        }
    }

    private boolean stopWith(Path control) {
        List<String> stop = List.of(control.toString(), "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t",
                Long.toString(LONGEST_STOP.toSeconds()));
        // PostgreSQL's programs refuse to be run by root; a user name space takes that away, as at the server's start
        List<String> asNobody = Stream.concat(Stream.of("unshare", "-U"), stop.stream()).toList();
        return succeeds(stop) || succeeds(asNobody);
    }

    private boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(cluster.resolveSibling("postgres.log").toFile()))
                    .start();
            return process.waitFor(LONGEST_STOP.toSeconds() + 5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refusal(process, e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            if (Files.exists(pidFile)) {
                throw refusal(process, e);
            }
        }
    }

    private StartRefused refusal(ProcessHandle process, Exception cause) {
        return new StartRefused("The database server that the last run left behind in " + cluster
                + " (process " + process.pid() + ") does not stop.",
                "End that process, then start again.", cause);
    }
}
