package uk.safeguarding.escalation.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Gives the application under test a data folder of its own, removed when the JVM ends. Runs before the run mode. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class TestDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path folder = create();
        // after all contexts have closed, and the database with them
        SpringApplication.getShutdownHandlers().add(() -> FileSystemUtils.deleteRecursively(folder.toFile()));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("testDataFolder", Map.of(
                "safeguarding.data-folder", folder.toString(),
                "safeguarding.database-programs-folder", programs().toString())));
    }

    /**
     * Where tests unpack PostgreSQL's programs: one place for all of them, since it takes seconds.
     *
     * @return a folder, which need not exist yet
     */
    public static Path programs() {
        return Path.of(System.getProperty("java.io.tmpdir"), "safeguarding-postgres-programs");
    }

    private static Path create() {
        try {
            return Files.createTempDirectory("safeguarding-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
