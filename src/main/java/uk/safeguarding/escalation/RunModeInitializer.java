package uk.safeguarding.escalation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Decides how the application runs, before anything else of it exists: with {@code spring.datasource.url} in
 * production, without it in evaluation mode, where it starts the database itself. Refuses a start that would be unsafe.
 */
@Order(0)
class RunModeInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String URL = "spring.datasource.url";
    static final String ADMIN_PASSWORD = "safeguarding.admin.password";
    static final int SHORTEST_PASSWORD = 12;

    private static final String EMBEDDED = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        RunMode mode = StringUtils.hasText(context.getEnvironment().getProperty(URL))
                ? RunMode.PRODUCTION : RunMode.EVALUATION;
        context.getBeanFactory().registerSingleton("runMode", mode);
        if (mode.isEvaluation()) {
            startDatabase(context);
        } else {
            requireOwnPassword(context.getEnvironment().getProperty(ADMIN_PASSWORD));
        }
    }

    private static void startDatabase(ConfigurableApplicationContext context) {
        if (!ClassUtils.isPresent(EMBEDDED, context.getClassLoader())) {
            throw new StartRefused("No database is set, and this package does not bring one of its own.",
                    "Set " + URL + " (environment SPRING_DATASOURCE_URL) to a PostgreSQL database, for example "
                            + "jdbc:postgresql://localhost:5432/safeguarding, with spring.datasource.username and "
                            + "spring.datasource.password. To try the application without a database of your own, "
                            + "run it from its source folder with: mvn spring-boot:run");
        }
        ConfigurableEnvironment environment = context.getEnvironment();
        Path data = Path.of(environment.getProperty("safeguarding.data-folder", "data"));
        Path programs = Path.of(environment.getProperty("safeguarding.database-programs-folder",
                data.resolve("postgres-programs").toString()));
        EvaluationDatabase database = EvaluationDatabase.start(data, programs);
        stopLast(context, database);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put(URL, database.url());
        settings.put("spring.datasource.username", EvaluationDatabase.USER);
        settings.put("spring.datasource.password", "");
        environment.getPropertySources().addFirst(new MapPropertySource("evaluationDatabase", settings));
        environment.getPropertySources().addLast(
                new MapPropertySource("evaluationDefaults", Map.of(ADMIN_PASSWORD, RunMode.EVALUATION_PASSWORD)));
    }

    /** The database goes down after all that uses it: registered first, it is destroyed last. */
    private static void stopLast(ConfigurableApplicationContext context, EvaluationDatabase database) {
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton("evaluationDatabase", database);
        beans.registerDisposableBean("evaluationDatabase", database::close);
        // a start that fails before the first bean destroys no beans; these run after all contexts have closed
        SpringApplication.getShutdownHandlers().add(database::close);
    }

    private static void requireOwnPassword(String password) {
        String action = "Set " + ADMIN_PASSWORD + " (environment SAFEGUARDING_ADMIN_PASSWORD) to a password of your "
                + "own of at least " + SHORTEST_PASSWORD + " characters. It is given to the first administrator.";
        if (!StringUtils.hasText(password)) {
            throw new StartRefused("No password is set for the administrator.", action);
        }
        if (RunMode.EVALUATION_PASSWORD.equals(password)) {
            throw new StartRefused("The administrator's password is the published one of the evaluation mode.", action);
        }
        if (password.length() < SHORTEST_PASSWORD) {
            throw new StartRefused("The administrator's password is too short: it has " + password.length()
                    + " characters.", action);
        }
    }
}
