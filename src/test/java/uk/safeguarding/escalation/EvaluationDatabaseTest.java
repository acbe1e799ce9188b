package uk.safeguarding.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import uk.safeguarding.escalation.support.TestDataFolder;

@Timeout(120)
class EvaluationDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void dataIsStillThereAfterTheApplicationWasKilled() throws Exception {
        killAnApplicationThatHasCommitted();
        ProcessHandle leftBehind = serverIn(folder);
        assertThat(leftBehind.isAlive()).as("the killed application leaves its server running").isTrue();

        try (EvaluationDatabase database = start()) {
            assertThat(query(database, "select word from kept")).isEqualTo("still here");
            assertThat(serverIn(folder).pid()).isNotEqualTo(leftBehind.pid());
        }
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void dataIsStillThereAfterAnOrderlyStop() throws Exception {
        try (EvaluationDatabase database = start()) {
            execute(database, "create table kept as select 'first run' as word");
        }
        try (EvaluationDatabase database = start()) {
            assertThat(query(database, "select word from kept")).isEqualTo("first run");
        }
    }

    @Test
    void isReachedOnTheLoopbackAddressOnlyAndLosesNothingWhenTheMachineStops() throws Exception {
        try (EvaluationDatabase database = start()) {
            assertThat(database.url()).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThat(query(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(database, "show fsync")).isEqualTo("on");
            assertThat(query(database, "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void aSecondApplicationOnTheSameFolderIsRefusedAndTheFirstGoesOn() throws Exception {
        try (EvaluationDatabase first = start()) {
            assertThatThrownBy(this::start).isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Another application is already running on the data folder")
                    .hasMessageContaining(folder.toString());
            assertThat(query(first, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aNoteWhoseNumberNowBelongsToAnotherProcessIsRemovedAndThatProcessLeftAlone() throws Exception {
        start().close();
        Process bystander = new ProcessBuilder(java(), "-cp", System.getProperty("java.class.path"),
                KilledApplication.class.getName(), folder.resolve("other").toString(),
                TestDataFolder.programs().toString()).redirectErrorStream(true).start();
        try {
            awaitReady(bystander);
            ProcessHandle otherServer = serverIn(folder.resolve("other"));
            for (long pid : List.of(bystander.pid(), otherServer.pid())) {
                Files.write(folder.resolve("postgres/postmaster.pid"),
                        List.of(Long.toString(pid), folder.resolve("postgres").toString(), "1", "5432", "/tmp"));
                start().close();
            }
            assertThat(bystander.isAlive()).isTrue();
            assertThat(otherServer.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly().waitFor();
            EvaluationDatabase.start(folder.resolve("other"), TestDataFolder.programs()).close();
        }
    }

    @Test
    void aClusterWhoseCreationWasInterruptedIsSetAside() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");
        Files.writeString(folder.resolve("postgres/postgresql.conf"), "");

        try (EvaluationDatabase database = start()) {
            assertThat(query(database, "select 1")).isEqualTo("1");
        }
        assertThat(folder.resolve("postgres-incomplete/PG_VERSION")).exists();
    }

    @Test
    void aServerThatCannotStartIsASentenceThatNamesItsLog() throws Exception {
        start().close();
        Files.writeString(folder.resolve("postgres/postgresql.conf"), "no_such_setting = 1\n");

        // the library waits to the end even for a server that has given up
        assertThatThrownBy(() -> EvaluationDatabase.start(folder, TestDataFolder.programs(), Duration.ofSeconds(3)))
                .isInstanceOfSatisfying(StartRefused.class, refused -> {
            assertThat(refused).hasMessageContaining("could not be started");
            assertThat(refused.action()).contains(folder.resolve("postgres.log").toString());
        });
    }

    private EvaluationDatabase start() {
        return EvaluationDatabase.start(folder, TestDataFolder.programs());
    }

    private void killAnApplicationThatHasCommitted() throws Exception {
        Process application = new ProcessBuilder(java(), "-cp", System.getProperty("java.class.path"),
                KilledApplication.class.getName(), folder.toString(), TestDataFolder.programs().toString())
                .redirectErrorStream(true).start();
        awaitReady(application);
        // SIGKILL: no shutdown hook runs
        application.destroyForcibly();
        assertThat(application.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private static void awaitReady(Process application) throws IOException {
        BufferedReader output = application.inputReader();
        String line = output.readLine();
        while (line != null && !line.equals(KilledApplication.READY)) {
            line = output.readLine();
        }
        assertThat(line).as("the other JVM has committed its row").isEqualTo(KilledApplication.READY);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static ProcessHandle serverIn(Path dataFolder) throws IOException {
        String pid = Files.readAllLines(dataFolder.resolve("postgres/postmaster.pid")).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static String query(EvaluationDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database); Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    private static void execute(EvaluationDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(EvaluationDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), EvaluationDatabase.USER, "");
    }
}
