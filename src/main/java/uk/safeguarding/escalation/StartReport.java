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
                ? "Database PostgreSQL of its own, data in " + dataFolder().resolve("postgres") + " (" + shown + ")"
                : "Database " + shown;
    }

    private String mailLine() {
        if (mode.isEvaluation()) {
            return "Mail     is not sent but kept as files in " + dataFolder().resolve("mail");
        }
        String host = environment.getProperty("spring.mail.host");
        return StringUtils.hasText(host)
                ? "Mail     by " + host + ":" + environment.getProperty("spring.mail.port", "25")
                : "Mail     cannot be sent: spring.mail.host is not set";
    }

    private Path dataFolder() {
        return Path.of(environment.getProperty("safeguarding.data-folder", "data")).toAbsolutePath().normalize();
    }

    private String address(int port) {
        String scheme = environment.getProperty("server.ssl.enabled", Boolean.class, false) ? "https" : "http";
        String path = environment.getProperty("server.servlet.context-path", "");
        return scheme + "://localhost:" + port + path + "/";
    }
}
