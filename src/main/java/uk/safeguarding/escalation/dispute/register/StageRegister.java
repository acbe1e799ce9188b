package uk.safeguarding.escalation.dispute.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.StageEntry;

/** Stages entered and left, their deadlines and who was asked to act. Takes part in the caller's transaction. */
@Repository
public class StageRegister {

    private static final String SELECT = """
            select e.*, l.left_at, l.nominal_end, l.reason, l.left_by
            from stage_entered e left join stage_left l on l.stage_entry = e.id""";

    private final JdbcClient jdbc;

    /** @param jdbc the data source that the engine uses */
    public StageRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Enters a stage.
     *
     * @param entry          the entry; its id and its leaving are ignored
     * @param continuesEntry an earlier entry that this one takes up again (GEN-23), or {@code null}
     * @return the number of the entry
     */
    public long enter(StageEntry entry, Long continuesEntry) {
        return jdbc.sql("""
                insert into stage_entered (reference, stage, rung, activity_id, nominal_start, limit_working_days, alerts_only,
                  entered_at, system_outage, opened_because, continues_entry) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(entry.reference(), entry.stage(), entry.rung(), entry.activityId(), entry.nominalStart(),
                        entry.limitWorkingDays(), entry.alertsOnly(), Timestamp.from(entry.enteredAt()), entry.systemOutage(),
                        entry.openedBecause(), continuesEntry).query(Long.class).single();
    }

    /** Records how a stage was left; a stage is left once. */
    public void leave(long entryId, StageEntry.Left left) {
        jdbc.sql("insert into stage_left (stage_entry, left_at, nominal_end, reason, left_by) values (?, ?, ?, ?, ?)")
                .params(entryId, Timestamp.from(left.at()), left.nominalEnd(), left.reason().name(), left.by()).update();
    }

    /** All entries of a dispute, oldest first. */
    public List<StageEntry> entries(String reference) {
        return jdbc.sql(SELECT + " where e.reference = ? order by e.id").param(reference).query(StageRegister::entry).list();
    }

    /** One entry. */
    public StageEntry entry(long id) {
        return jdbc.sql(SELECT + " where e.id = ?").param(id).query(StageRegister::entry).single();
    }

    /** The stage in which the dispute is now, if it is in one. */
    public Optional<StageEntry> open(String reference) {
        return entries(reference).stream().filter(StageEntry::open).reduce((earlier, later) -> later);
    }

    /** The stage that was left last. */
    public Optional<StageEntry> lastLeft(String reference) {
        return entries(reference).stream().filter(e -> !e.open()).reduce((earlier, later) -> later);
    }

    /** The earlier entry that this one takes up again after a reopening (GEN-23). */
    public Optional<Long> continuedEntry(long entryId) {
        return jdbc.sql("select continues_entry from stage_entered where id = ? and continues_entry is not null")
                .param(entryId).query(Long.class).optional();
    }

    /** Puts a deadline in force; old and new date are kept. */
    public void setDeadline(long entryId, Instant dueAt, String because, Instant at) {
        jdbc.sql("insert into stage_deadline (stage_entry, due_at, previous_due_at, because, set_at) values (?, ?, ?, ?, ?)")
                .params(entryId, timestamp(dueAt), timestamp(deadline(entryId).orElse(null)), because, Timestamp.from(at))
                .update();
    }

    /** The deadline in force, if the stage has one. */
    public Optional<Instant> deadline(long entryId) {
        return deadlines(entryId).stream().reduce((earlier, later) -> later).map(DeadlineSet::dueAt);
    }

    /** Every deadline that a stage has had, oldest first. */
    public List<DeadlineSet> deadlines(long entryId) {
        return jdbc.sql("select * from stage_deadline where stage_entry = ? order by id").param(entryId)
                .query((rs, row) -> new DeadlineSet(instant(rs, "due_at"), instant(rs, "previous_due_at"),
                        rs.getString("because"), instant(rs, "set_at"))).list();
    }

    /** Records who is asked to act for a party (or for the board, where {@code partyId} is {@code null}). */
    public void addHandler(String reference, Long stageEntry, String partyId, String groupId, String userId, Instant at) {
        jdbc.sql("insert into handler (reference, stage_entry, party_id, group_id, user_id, since) values (?, ?, ?, ?, ?, ?)")
                .params(reference, stageEntry, partyId, groupId, userId, Timestamp.from(at)).update();
    }

    /** Everybody who has been asked to act in a dispute, in order. */
    public List<Handler> handlers(String reference) {
        return jdbc.sql("select * from handler where reference = ? order by id").param(reference)
                .query((rs, row) -> new Handler(rs.getObject("stage_entry", Long.class), rs.getString("party_id"),
                        rs.getString("group_id"), rs.getString("user_id"))).list();
    }

    private static StageEntry entry(ResultSet rs, int row) throws SQLException {
        String reason = rs.getString("reason");
        StageEntry.Left left = reason == null ? null : new StageEntry.Left(instant(rs, "left_at"),
                rs.getObject("nominal_end", LocalDate.class), LeftReason.valueOf(reason), rs.getString("left_by"));
        return new StageEntry(rs.getLong("id"), rs.getString("reference"), rs.getInt("stage"), rs.getString("rung"),
                rs.getString("activity_id"), rs.getObject("nominal_start", LocalDate.class),
                rs.getObject("limit_working_days", Integer.class), rs.getBoolean("alerts_only"), instant(rs, "entered_at"),
                rs.getBoolean("system_outage"), rs.getString("opened_because"), left);
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp timestamp = rs.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    /**
     * A deadline that was put in force.
     *
     * @param dueAt         instant of expiry
     * @param previousDueAt the instant it replaced, or {@code null}
     * @param because       why
     * @param setAt         instant at which it was put in force
     */
    public record DeadlineSet(Instant dueAt, Instant previousDueAt, String because, Instant setAt) {
    }

    /**
     * Somebody who was asked to act: a post's group, or one user.
     *
     * @param stageEntry the stage entry, or {@code null} outside the stages
     * @param partyId    the party they act for, or {@code null} for the board's posts
     * @param groupId    the post's group, or {@code null}
     * @param userId     the user, or {@code null}
     */
    public record Handler(Long stageEntry, String partyId, String groupId, String userId) {
    }
}
