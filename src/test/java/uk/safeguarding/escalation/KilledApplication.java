package uk.safeguarding.escalation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;

/** A program for a JVM of its own: starts the evaluation database, commits a row, says so, and waits to be killed. */
public final class KilledApplication {

    static final String READY = "committed";

    private KilledApplication() {
    }

    public static void main(String[] args) throws Exception {
        EvaluationDatabase database = EvaluationDatabase.start(Path.of(args[0]), Path.of(args[1]));
        try (Connection connection = DriverManager.getConnection(database.url(), EvaluationDatabase.USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept (word text)");
            statement.execute("insert into kept values ('still here')");
            System.out.println(READY);
            System.out.flush();
            new CountDownLatch(1).await();
        }
    }
}
