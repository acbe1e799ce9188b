package uk.safeguarding.escalation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The PostgreSQL of the evaluation mode: a real server on the loopback address only, its data kept in the data folder
 * from one start to the next. One application at a time may use a folder. A server that was left running because its
 * application was killed is shut down before the next one starts.
 */
public final class EvaluationDatabase implements AutoCloseable {

    /** The database's user; without a password, since only this machine reaches it. */
    static final String USER = "postgres";

    /** Written into the cluster once it is complete: without it, its creation was interrupted. */
    private static final String COMPLETE = "safeguarding-complete";

    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final Path cluster;
    private final FileChannel lockChannel;
    private EmbeddedPostgres server;

    private EvaluationDatabase(Path cluster, FileChannel lockChannel) {
        this.cluster = cluster;
        this.lockChannel = lockChannel;
    }

    /**
     * Starts the database on a folder, with the data that is already there.
     *
     * @param dataFolder     where data is kept; the cluster is its subfolder {@code postgres}; created if absent
     * @param programsFolder where PostgreSQL's programs are unpacked to, once for each version of them
     * @return the running database; closing it shuts the server down and keeps the data
     * @throws StartRefused if another application uses the folder, or the server does not start
     */
    public static EvaluationDatabase start(Path dataFolder, Path programsFolder) {
        return start(dataFolder, programsFolder, LONGEST_START);
    }

    /** As above; {@code longestStart} is how long the server may take until it answers. */
    static EvaluationDatabase start(Path dataFolder, Path programsFolder, Duration longestStart) {
        Path folder = dataFolder.toAbsolutePath().normalize();
        FileChannel lock = null;
        try {
            Files.createDirectories(folder);
            lock = lock(folder);
            EvaluationDatabase database = new EvaluationDatabase(folder.resolve("postgres"), lock);
            database.startServer(programsFolder.toAbsolutePath().normalize(), longestStart);
            return database;
        } catch (IOException | IllegalStateException e) {
            release(lock);
            throw new StartRefused("The evaluation database in " + folder.resolve("postgres")
                    + " could not be started: " + e.getMessage(),
                    "Read " + folder.resolve("postgres.log") + ". To begin again with an empty database, move the "
                            + "folder " + folder.resolve("postgres") + " away.", e);
        } catch (StartRefused e) {
            release(lock);
            throw e;
        }
    }

    /**
     * Where the database is reached.
     *
     * @return a JDBC address on the loopback interface
     */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    /**
     * Where the data is.
     *
     * @return the folder of the cluster, absolute
     */
    public Path folder() {
        return cluster;
    }

    /** Shuts the server down and frees the folder. Calling it again does nothing. */
    @Override
    public synchronized void close() {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The evaluation database was not shut down cleanly", e);
        } finally {
            server = null;
            release(lockChannel);
        }
    }

    /** The operating system frees the lock of a killed JVM, so it can never be left behind. */
    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve("postgres.lock"),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // held by this same JVM: refused below just as if another one held it
        }
        channel.close();
        throw new StartRefused("Another application is already running on the data folder " + folder + ".",
                "Stop the other one, or give this one a folder of its own with safeguarding.data-folder.");
    }

    private void startServer(Path programs, Duration longestStart) throws IOException {
        new OrphanedServer(cluster, programs).shutDown();
        setIncompleteAside();
        Path log = cluster.resolveSibling("postgres.log");
        server = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(programs.toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(longestStart)
                .setServerConfig("listen_addresses", "127.0.0.1")
                // the library turns both off, which would lose data when the machine stops
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        markComplete();
    }

    private void markComplete() throws IOException {
        Path mark = cluster.resolve(COMPLETE);
        if (!Files.exists(mark)) {
            Files.createFile(mark);
        }
    }

    /** A cluster whose very creation was interrupted holds nothing yet; it is kept aside all the same. */
    private void setIncompleteAside() throws IOException {
        if (!Files.isDirectory(cluster) || Files.exists(cluster.resolve(COMPLETE))) {
            return;
        }
        try (Stream<Path> content = Files.list(cluster)) {
            if (content.findAny().isEmpty()) {
                return;
            }
        }
        Path aside = cluster.resolveSibling("postgres-incomplete");
        for (int i = 2; Files.exists(aside); i++) {
            aside = cluster.resolveSibling("postgres-incomplete-" + i);
        }
        Files.move(cluster, aside);
    }

    private static void release(FileChannel lock) {
        if (lock == null) {
            return;
        }
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder could not be freed", e);
        }
    }
}
