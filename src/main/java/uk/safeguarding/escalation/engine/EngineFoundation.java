package uk.safeguarding.escalation.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

import uk.safeguarding.escalation.RunMode;
import uk.safeguarding.escalation.StartRefused;

/** What the engine needs that is no setting: a sound way to keep passwords, and an index for fetching due jobs. */
@Component
class EngineFoundation extends AbstractProcessEnginePlugin {

    /** Any number that nothing else in this database locks: several nodes may start at the same moment. */
    private static final String ONE_NODE_AT_A_TIME = "select pg_advisory_xact_lock(7240001)";

    /** PostgreSQL gets no index for this query from the engine, and limits are jobs: they are asked for all day. */
    private static final String JOB_INDEX = "create index if not exists sg_idx_job_due on ACT_RU_JOB (DUEDATE_) "
            + "where RETRIES_ > 0";

    private final RunMode mode;

    EngineFoundation(RunMode mode) {
        this.mode = mode;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordEncryptor(new Pbkdf2PasswordEncryptor(mode.isEvaluation()
                ? Pbkdf2PasswordEncryptor.EVALUATION_ROUNDS : Pbkdf2PasswordEncryptor.SOUND_ROUNDS));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        DataSource database = engine.getProcessEngineConfiguration().getDataSource();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(ONE_NODE_AT_A_TIME);
                statement.execute(JOB_INDEX);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new StartRefused("The index for due jobs could not be made: " + e.getMessage(),
                    "Let the database account create indexes on the table ACT_RU_JOB, then start again.", e);
        }
    }
}
