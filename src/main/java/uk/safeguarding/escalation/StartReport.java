package uk.safeguarding.escalation;

import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Says in a few lines, once the application answers, what was started and where to go from there. */
@Component
class StartReport {

    private static final Logger LOG = LoggerFactory.getLogger(StartReport.class);

    private final RunMode mode;
    private final Environment environment;

    StartReport(RunMode mode, Environment environment) {
        this.mode = mode;
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        LOG.info(modeLine());
        LOG.info(databaseLine());
        LOG.info(mailLine());
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info("Open     {}", address(web.getWebServer().getPort()));
        }
    }

    private String modeLine() {
        return mode.isEvaluation()
                ? "Mode     evaluation: sample accounts, do not enter real people's data"
                : "Mode     production";
    }

    private String databaseLine() {
        String url = environment.getProperty(RunModeInitializer.URL, "");
        // what follows a question mark may hold a password
        String shown = url.replaceFirst("\\?.*", "");
        return mode.isEvaluation()
                ? "Database PostgreSQL of its own, data in " + folder("safeguarding.data-folder").resolve("postgres")
                        + " (" + shown + ")"
                : "Database " + shown;
    }

    /** What carries mail depends on the mail server alone, whatever the mode. */
    private String mailLine() {
        String host = environment.getProperty("spring.mail.host");
        if (StringUtils.hasText(host)) {
            return "Mail     by " + host + ":" + environment.getProperty("spring.mail.port", "25");
        }
        return (mode.isEvaluation() ? "Mail     is not sent but" : "Mail     cannot be sent: spring.mail.host is not set;")
                + " kept as files in " + folder("safeguarding.mail.folder");
    }

    private Path folder(String setting) {
        return Path.of(environment.getRequiredProperty(setting)).toAbsolutePath().normalize();
    }

    private String address(int port) {
        String scheme = environment.getProperty("server.ssl.enabled", Boolean.class, false) ? "https" : "http";
        String path = environment.getProperty("server.servlet.context-path", "");
        return scheme + "://localhost:" + port + path + "/";
    }
}
