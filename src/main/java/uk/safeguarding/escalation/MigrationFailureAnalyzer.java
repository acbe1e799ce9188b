package uk.safeguarding.escalation;

import java.sql.SQLException;
import java.util.stream.Collectors;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.annotation.Order;

/**
 * Says plainly why the tables of the register could not be prepared: the database is not reached, a migration was
 * changed after it had been applied, or one failed half way.
 */
@Order(0)
class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

    /** The first two characters of an SQL state: no connection, or not let in. */
    private static final String NO_CONNECTION = "08";
    private static final String NOT_LET_IN = "28";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayException failure) {
        SQLException sql = findCause(failure, SQLException.class);
        String state = sql == null || sql.getSQLState() == null ? "" : sql.getSQLState();
        if (state.startsWith(NO_CONNECTION)) {
            return new FailureAnalysis("The database could not be reached: " + firstLine(sql.getMessage()) + ".",
                    "Check that the database runs, and that spring.datasource.url names its host, port and name.",
                    rootFailure);
        }
        if (state.startsWith(NOT_LET_IN)) {
            return new FailureAnalysis("The database refused the sign-in: " + firstLine(sql.getMessage()) + ".",
                    "Set spring.datasource.username and spring.datasource.password to an account of that database.",
                    rootFailure);
        }
        if (failure instanceof FlywayValidateException) {
            return new FailureAnalysis(
                    "The tables in the database do not belong to this version of the application: "
                            + withoutAdvice(failure.getMessage()),
                    "Start the version that this database was last used with, or restore the files in db/migration "
                            + "as they were when they were applied. A correction is a new migration.",
                    rootFailure);
        }
        return new FailureAnalysis("The tables of the application could not be prepared: "
                + failure.getMessage().strip(),
                "Nothing was started. Put right what the message names, then start again.", rootFailure);
    }

    /** Flyway's own advice, to edit its history or to buy its tools, is not ours. */
    private static String withoutAdvice(String message) {
        return message.lines().filter(line -> !line.startsWith("Either revert") && !line.startsWith("Need more"))
                .collect(Collectors.joining("\n")).strip();
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
