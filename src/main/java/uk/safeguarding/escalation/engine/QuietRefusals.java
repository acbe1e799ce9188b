package uk.safeguarding.escalation.engine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Arrays;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.safeguarding.escalation.dispute.Refusal;

/**
 * Keeps refusals out of the log: the engine and its REST layer write each as an error with a stack trace, although nothing is
 * wrong and the person concerned has been told. What is a fault stays in the log.
 */
class QuietRefusals extends TurboFilter {

    @Override
    public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] params, Throwable thrown) {
        return logger.getName().startsWith("org.camunda.bpm.engine") && (refusal(thrown, params) || refusal(format))
                ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static boolean refusal(Throwable thrown, Object[] params) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal) {
                return true;
            }
        }
        return params != null && Arrays.stream(params).anyMatch(p -> p instanceof Throwable t && refusal(t, null));
    }

    /** The REST layer writes the exception and its stack trace as one text. */
    private static boolean refusal(String text) {
        return text != null && text.lines().findFirst().filter(first -> first.contains(Refusal.class.getName() + ": "))
                .isPresent();
    }

    /** Puts the filter in front of the log, where the log is written by Logback. */
    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        QuietRefusals quietRefusals() {
            QuietRefusals filter = new QuietRefusals();
            ILoggerFactory factory = LoggerFactory.getILoggerFactory();
            if (factory instanceof LoggerContext log) {
                log.addTurboFilter(filter);
            }
            return filter;
        }
    }
}
