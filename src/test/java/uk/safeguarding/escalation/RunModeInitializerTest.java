package uk.safeguarding.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.TimeZone;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

import uk.safeguarding.escalation.support.TestDataFolder;

@ExtendWith(OutputCaptureExtension.class)
class RunModeInitializerTest {

    private static final String SOME_URL = "jdbc:postgresql://127.0.0.1:1/nobody-listens-here";

    @Test
    void withADatabaseAndAPasswordOfItsOwnItIsProduction() {
        try (GenericApplicationContext context = context(Map.of(RunModeInitializer.URL, SOME_URL,
                RunModeInitializer.ADMIN_PASSWORD, "a password of our own"))) {
            new RunModeInitializer().initialize(context);

            assertThat(context.getBeanFactory().getBean(RunMode.class)).isEqualTo(RunMode.PRODUCTION);
            assertThat(context.getEnvironment().getProperty(RunModeInitializer.URL)).isEqualTo(SOME_URL);
            assertThat(context.getBeanFactory().containsBean("evaluationDatabase")).isFalse();
        }
    }

    @Test
    void withoutADatabaseItIsEvaluationOnADatabaseInTheDataFolder(@TempDir Path folder) {
        try (GenericApplicationContext context = context(Map.of("safeguarding.data-folder", folder.toString(),
                "safeguarding.database-programs-folder", TestDataFolder.programs().toString()))) {
            new RunModeInitializer().initialize(context);
            context.refresh();

            assertThat(context.getBean(RunMode.class)).isEqualTo(RunMode.EVALUATION);
            assertThat(context.getBean(EvaluationDatabase.class).folder()).isEqualTo(folder.resolve("postgres"));
            assertThat(context.getEnvironment().getProperty(RunModeInitializer.URL))
                    .isEqualTo(context.getBean(EvaluationDatabase.class).url());
            assertThat(context.getEnvironment().getProperty(RunModeInitializer.ADMIN_PASSWORD))
                    .isEqualTo(RunMode.EVALUATION_PASSWORD);
        }
        assertThat(folder.resolve("postgres/postmaster.pid")).as("closed with the context").doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"'', No password is set", "evaluation-only, published one", "elevenchars, it has 11 characters"})
    void productionIsRefusedWithoutASoundPassword(String password, String sentence) {
        try (GenericApplicationContext context = context(Map.of(RunModeInitializer.URL, SOME_URL,
                RunModeInitializer.ADMIN_PASSWORD, password))) {
            assertThatThrownBy(() -> new RunModeInitializer().initialize(context))
                    .isInstanceOfSatisfying(StartRefused.class, refused -> {
                        assertThat(refused).hasMessageContaining(sentence);
                        assertThat(refused.action()).contains("safeguarding.admin.password")
                                .contains("SAFEGUARDING_ADMIN_PASSWORD").contains("12 characters");
                    });
        }
    }

    @Test
    void aPackageWithoutADatabaseOfItsOwnAsksForOne() {
        try (GenericApplicationContext context = context(Map.of())) {
            context.setClassLoader(new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader()));
            assertThatThrownBy(() -> new RunModeInitializer().initialize(context))
                    .isInstanceOfSatisfying(StartRefused.class,
                            refused -> assertThat(refused.action()).contains("Set spring.datasource.url"));
        }
    }

    @Test
    void theMainProgramSaysWhatToSetAndShowsNoStackTrace(CapturedOutput output) {
        assertThatThrownBy(() -> Application.main(new String[] {"--spring.datasource.url=" + SOME_URL}))
                .isInstanceOf(StartRefused.class);

        assertThat(output).contains("No password is set for the administrator.")
                .contains("Set safeguarding.admin.password (environment SAFEGUARDING_ADMIN_PASSWORD)")
                .doesNotContain("\tat ");
        assertThat(TimeZone.getDefault().getID()).isEqualTo("UTC");
    }

    private static GenericApplicationContext context(Map<String, Object> settings) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        return context;
    }
}
