package uk.safeguarding.escalation;

import java.util.TimeZone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application: the process engine, its web applications and our own pages. */
@SpringBootApplication
public class Application {

    /**
     * Starts the application.
     *
     * @param args Spring Boot's arguments, for example {@code --server.port=9090}
     */
    public static void main(String[] args) {
        pinTimeZone();
        SpringApplication.run(Application.class, args);
    }

    /**
     * Puts the whole JVM into UTC. The engine's columns hold times without a zone, so one zone has to be agreed before
     * the first of them is written or read; local time is the calendar's business alone.
     */
    static void pinTimeZone() {
        System.setProperty("user.timezone", "UTC");
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }
}
