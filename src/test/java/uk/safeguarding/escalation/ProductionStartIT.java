package uk.safeguarding.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

import uk.safeguarding.escalation.support.TestDataFolder;

/** Starts the application in production mode on an external PostgreSQL, with the engine's tables and without. */
@ExtendWith(OutputCaptureExtension.class)
class ProductionStartIT {

    private static final String PASSWORD = "a password of our own";

    @TempDir
    Path folder;

    private EvaluationDatabase external;

    @BeforeEach
    void startExternalDatabase() {
        external = EvaluationDatabase.start(folder.resolve("external"), TestDataFolder.programs());
    }

    @AfterEach
    void stopExternalDatabase() {
        external.close();
    }

    @Test
    void startsOnAnEmptyDatabaseAndOpensToTheAdministratorOnly(CapturedOutput output) {
        try (ConfigurableApplicationContext application = start()) {
            TestRestTemplate http = new TestRestTemplate();
            String address = "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");

            assertThat(application.getBean(RunMode.class)).isEqualTo(RunMode.PRODUCTION);
            assertThat(application.containsBean("evaluationDatabase")).isFalse();
            assertThat(http.withBasicAuth("administrator", PASSWORD)
                    .getForEntity(address + "/engine-rest/user/count", String.class).getStatusCode())
                    .isEqualTo(HttpStatus.OK);
            assertThat(http.getForEntity(address + "/", String.class).getBody())
                    .contains("Tasklist").doesNotContain("Evaluation mode", "Sample accounts");
            assertThat(output).contains("Mode     production")
                    .contains("Mail     cannot be sent: spring.mail.host is not set")
                    .contains("Open     http://localhost:").doesNotContain(PASSWORD);
        }
    }

    @Test
    void ourFirstMigrationIsAppliedWhereTheEnginesTablesAreAlreadyThere(CapturedOutput output) throws IOException {
        try (ConfigurableApplicationContext application = start()) {
            leaveTheEnginesTablesAlone(application.getBean(JdbcClient.class));
        }

        try (ConfigurableApplicationContext application = start()) {
            assertThat(application.getBean(JdbcClient.class).sql("select count(*) from dispute").query(Long.class).single())
                    .isZero();
        }

        Path changed = Files.createDirectories(folder.resolve("migrations")).resolve("V1__register.sql");
        Files.writeString(changed, Files.readString(Path.of("src/main/resources/db/migration/V1__register.sql"))
                + "create table probe (word text);");
        assertThatThrownBy(() -> start(location()));
        assertThat(output).contains("The tables in the database do not belong to this version of the application")
                .doesNotContain("\tat ", "repair");
    }

    /** A database in which an engine has worked and our register has never been. */
    private static void leaveTheEnginesTablesAlone(JdbcClient database) {
        database.sql("select tablename from pg_tables where schemaname = 'public' and tablename not like 'act\\_%'")
                .query(String.class).list().forEach(table -> database.sql("drop table \"" + table + "\" cascade").update());
        database.sql("drop function refuse_change()").update();
    }

    @Test
    void aMigrationThatFailsStopsTheStartWithASentence(CapturedOutput output) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("migrations")).resolve("V1__broken.sql"),
                "create tabel probe (word text);");

        assertThatThrownBy(() -> start(location()));

        assertThat(output).contains("The tables of the application could not be prepared").contains("V1__broken.sql")
                .doesNotContain("\tat ");
    }

    @Test
    void aDatabaseThatIsNotThereIsASentence(CapturedOutput output) {
        external.close();

        assertThatThrownBy(() -> start("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/safeguarding",
                "--spring.datasource.hikari.connection-timeout=1000"));

        assertThat(output).contains("The database could not be reached").doesNotContain("\tat ");
    }

    private String location() {
        return "--spring.flyway.locations=filesystem:" + folder.resolve("migrations");
    }

    private ConfigurableApplicationContext start(String... further) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.datasource.username=" + EvaluationDatabase.USER,
                "--safeguarding.admin.password=" + PASSWORD,
                "--server.port=0", "--camunda.bpm.job-execution.enabled=false"));
        arguments.addAll(List.of(further));
        if (arguments.stream().noneMatch(argument -> argument.startsWith("--spring.datasource.url"))) {
            arguments.add("--spring.datasource.url=" + external.url());
        }
        return SpringApplication.run(Application.class, arguments.toArray(String[]::new));
    }
}
