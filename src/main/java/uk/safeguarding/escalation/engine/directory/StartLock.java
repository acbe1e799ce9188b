package uk.safeguarding.escalation.engine.directory;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.StartRefused;

/**
 * Lets one node at a time do what is done at the start (tenants, groups, accounts, deployments, filters): several nodes may
 * start on one database at the same moment, and each first looks whether a thing is there already.
 */
@Component
public class StartLock {

    /** Any number that nothing else in this database locks. */
    private static final long NUMBER = 7240002L;

    private final DataSource database;

    /** @param database the database that the nodes share */
    public StartLock(DataSource database) {
        this.database = database;
    }

    /**
     * Does this while no other node does any of it.
     *
     * @throws StartRefused when the database does not give the lock
     */
    public void alone(Runnable work) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + NUMBER + ")");
            try {
                work.run();
            } finally {
                statement.execute("select pg_advisory_unlock(" + NUMBER + ")");
            }
        } catch (SQLException e) {
            throw new StartRefused("The database does not give the lock for the start: " + e.getMessage(),
                    "Check the database, then start again.", e);
        }
    }
}
