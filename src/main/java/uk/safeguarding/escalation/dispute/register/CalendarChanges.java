package uk.safeguarding.escalation.dispute.register;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.safeguarding.escalation.calendar.CalendarChange;

/** Days that were added to, or cancelled from, the published bank holidays. The newest entry for a day is in force. */
@Repository
public class CalendarChanges {

    private final JdbcClient jdbc;

    /** @param jdbc the data source that the engine uses */
    public CalendarChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The changes in force for a partnership, those for all partnerships included. */
    public List<CalendarChange> of(String partnership) {
        return jdbc.sql("""
                select distinct on (day) day, working, reason from calendar_change
                where partnership is null or partnership = ? order by day, id desc""").param(partnership)
                .query((rs, row) -> new CalendarChange(rs.getObject("day", LocalDate.class),
                        rs.getBoolean("working") ? CalendarChange.Kind.CANCELLED_HOLIDAY : CalendarChange.Kind.ADDED_HOLIDAY,
                        rs.getString("reason"))).list();
    }

    /**
     * Enters a change.
     *
     * @param partnership id of the partnership, or {@code null} for all
     * @param day         the local date
     * @param working     whether it is a working day from now on
     * @param reason      why, as explanations of dates show it
     */
    public void add(String partnership, LocalDate day, boolean working, String reason, String author, Instant at) {
        jdbc.sql("""
                insert into calendar_change (partnership, day, working, reason, author, entered_at)
                values (?, ?, ?, ?, ?, ?)""").params(partnership, day, working, reason, author, Timestamp.from(at)).update();
    }
}
