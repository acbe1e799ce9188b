package uk.safeguarding.escalation.dispute.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.safeguarding.escalation.dispute.SittingPanel;
import uk.safeguarding.escalation.dispute.SittingPanel.Seat;

/** Resolution panels: who sat when, and who chaired. Append-only; takes part in the caller's transaction. */
@Repository
public class PanelRegister {

    private final JdbcClient jdbc;

    /** @param jdbc the data source that the engine uses */
    public PanelRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Enters a panel without members.
     *
     * @param stageEntry the stage entry in which it decides, or {@code null}
     * @return its number
     */
    public long form(String reference, Long stageEntry, String by, Instant at) {
        return jdbc.sql("insert into panel (reference, stage_entry, formed_by, formed_at) values (?, ?, ?, ?) returning id")
                .params(reference, stageEntry, by, Timestamp.from(at)).query(Long.class).single();
    }

    /** Appoints a member; the number and instant of the given seat are ignored. */
    public void appoint(long panel, Seat seat, String by, Instant at) {
        jdbc.sql("""
                insert into panel_member (panel, user_id, employer, represents, office, appointed_by, appointed_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(panel, seat.user(), seat.employer(), seat.represents(), seat.office(), by, Timestamp.from(at)).update();
    }

    /** Records that a member sits no more, and why. */
    public void leave(long seat, String because, Instant at) {
        jdbc.sql("insert into panel_member_left (member, because, left_at) values (?, ?, ?)")
                .params(seat, because, Timestamp.from(at)).update();
    }

    /** Names the Panel Chair from now on. */
    public void chair(long panel, String user, String by, Instant at) {
        jdbc.sql("insert into panel_chair (panel, user_id, appointed_by, appointed_at) values (?, ?, ?, ?)")
                .params(panel, user, by, Timestamp.from(at)).update();
    }

    /** The newest panel of a dispute in this stage entry, as it sits now. */
    public Optional<SittingPanel> sitting(String reference, Long stageEntry) {
        return jdbc.sql("""
                select p.id, p.formed_at, (select c.user_id from panel_chair c where c.panel = p.id order by c.id desc limit 1)
                from panel p where p.reference = ? and p.stage_entry is not distinct from ? order by p.id desc limit 1""")
                .params(reference, stageEntry).query((rs, row) -> new SittingPanel(rs.getLong(1), rs.getString(3),
                        rs.getTimestamp(2).toInstant(), seats(rs.getLong(1)))).optional();
    }

    /** References of the disputes, closed ones among them, on whose panel a user has a seat. */
    public List<String> disputesOf(String user) {
        return jdbc.sql("""
                select distinct p.reference from panel_member m join panel p on p.id = m.panel where m.user_id = ?
                and not exists (select 1 from panel_member_left l where l.member = m.id)""").param(user)
                .query(String.class).list();
    }

    private List<Seat> seats(long panel) {
        return jdbc.sql("""
                select * from panel_member m where m.panel = ?
                and not exists (select 1 from panel_member_left l where l.member = m.id) order by m.id""").param(panel)
                .query(PanelRegister::seat).list();
    }

    private static Seat seat(ResultSet rs, int row) throws SQLException {
        return new Seat(rs.getLong("id"), rs.getString("user_id"), rs.getString("employer"), rs.getString("represents"),
                rs.getString("office"), rs.getTimestamp("appointed_at").toInstant());
    }
}
