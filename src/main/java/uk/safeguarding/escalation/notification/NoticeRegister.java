package uk.safeguarding.escalation.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices and their deliveries in the register: append-only, written in the engine's transaction. */
@Repository
public class NoticeRegister {

    private final JdbcClient jdbc;

    /** @param jdbc the data source that the engine uses */
    public NoticeRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a notice; it is delivered by a job once the transaction has committed. */
    public void issue(Notice n) {
        jdbc.sql("""
                insert into notice (id, reference, kind, sender, recipient, subject, body, issued_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""").params(n.id(), n.reference(), n.kind(), n.sender(), n.recipient().text(),
                n.subject(), n.body(), Timestamp.from(n.issuedAt())).update();
    }

    /** Records a delivery. */
    public void delivered(UUID id, List<String> addresses, Instant at) {
        jdbc.sql("insert into notice_delivery (notice_id, addresses, delivered_at) values (?, ?, ?)")
                .params(id, String.join(", ", addresses), Timestamp.from(at)).update();
    }

    /** One notice. */
    public Notice get(UUID id) {
        return jdbc.sql("select * from notice where id = ?").param(id).query(NoticeRegister::notice).single();
    }

    /** All notices of a dispute, oldest first. */
    public List<Notice> of(String reference) {
        return jdbc.sql("select * from notice where reference = ? order by issued_at, id").param(reference)
                .query(NoticeRegister::notice).list();
    }

    /** Whether a notice has been delivered. */
    public boolean isDelivered(UUID id) {
        return jdbc.sql("select count(*) from notice_delivery where notice_id = ?").param(id).query(Integer.class).single() > 0;
    }

    private static Notice notice(ResultSet rs, int row) throws SQLException {
        return new Notice(rs.getObject("id", UUID.class), rs.getString("reference"), rs.getString("kind"),
                rs.getString("sender"), Recipient.of(rs.getString("recipient")), rs.getString("subject"),
                rs.getString("body"), rs.getTimestamp("issued_at").toInstant());
    }
}
