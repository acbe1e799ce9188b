package uk.safeguarding.escalation.notification;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which reminders have been sent: for each task, due date and kind, one. */
@Repository
public class ReminderRegister {

    private final JdbcClient jdbc;

    /** @param jdbc the data source that the engine uses */
    public ReminderRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Remembers a reminder.
     *
     * @return whether it had not been sent before
     */
    public boolean remember(String taskId, Instant dueAt, String kind, Instant at) {
        return jdbc.sql("""
                insert into reminder_sent (task_id, due_at, kind, sent_at) values (?, ?, ?, ?)
                on conflict do nothing""").params(taskId, Timestamp.from(dueAt), kind, Timestamp.from(at)).update() == 1;
    }
}
