package uk.safeguarding.escalation.dispute.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.safeguarding.escalation.dispute.AgreedTimeFrame;

/**
 * Time frames that the sides agreed, with the overall limit before and after (SGL-T.3). Append-only; takes part in the caller's
 * transaction.
 */
@Repository
public class TimeFrameRegister {

    private static final TypeReference<Set<String>> PARTIES = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    /**
     * @param jdbc the data source that the engine uses
     * @param json writes and reads who agreed
     */
    public TimeFrameRegister(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A time frame in the register.
     *
     * @param frame         what was agreed
     * @param dueAt         instant at which the overall limit expires with it
     * @param previousDueAt instant at which it would have expired without it
     * @param enteredBy     user id of whoever proposed it
     * @param agreedAt      instant of the last party's agreement
     */
    public record Agreed(AgreedTimeFrame frame, Instant dueAt, Instant previousDueAt, String enteredBy, Instant agreedAt) {
    }

    /** Adds a time frame; the one before is kept. */
    public void add(String reference, Agreed a) {
        jdbc.sql("""
                insert into agreed_time_frame (reference, agreed_until, during_stage, during_entry, reason, interim_safety,
                  agreed_by, due_at, previous_due_at, entered_by, agreed_at) values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)""")
                .params(reference, a.frame().until(), a.frame().duringStage(), a.frame().duringEntry(), a.frame().reason(),
                        a.frame().interimSafety(), write(new TreeSet<>(a.frame().agreedBy())), Timestamp.from(a.dueAt()),
                        Timestamp.from(a.previousDueAt()), a.enteredBy(), Timestamp.from(a.agreedAt())).update();
    }

    /** All time frames of a dispute, oldest first. */
    public List<Agreed> of(String reference) {
        return jdbc.sql("select * from agreed_time_frame where reference = ? order by id").param(reference)
                .query(this::agreed).list();
    }

    private Agreed agreed(ResultSet rs, int row) throws SQLException {
        return new Agreed(new AgreedTimeFrame(rs.getObject("agreed_until", LocalDate.class), rs.getInt("during_stage"),
                rs.getObject("during_entry", Long.class), rs.getString("reason"),
                rs.getString("interim_safety"), read(rs.getString("agreed_by"))),
                rs.getTimestamp("due_at").toInstant(), rs.getTimestamp("previous_due_at").toInstant(),
                rs.getString("entered_by"), rs.getTimestamp("agreed_at").toInstant());
    }

    private String write(Set<String> parties) {
        try {
            return json.writeValueAsString(parties);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Parties that cannot be written as JSON", e);
        }
    }

    private Set<String> read(String parties) {
        try {
            return json.readValue(parties, PARTIES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Parties that are no JSON", e);
        }
    }
}
