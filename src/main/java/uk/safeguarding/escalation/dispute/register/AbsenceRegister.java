package uk.safeguarding.escalation.dispute.register;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Days on which people are away (HAR-4.3a). For a day, the newest entry that covers it is in force. */
@Repository
public class AbsenceRegister {

    private final JdbcClient jdbc;

    /** @param jdbc the data source that the engine uses */
    public AbsenceRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids of the users who are away on a local date. */
    public Set<String> absentOn(String partnership, LocalDate day) {
        return jdbc.sql("""
                select user_id from (select distinct on (user_id) user_id, absent from absence
                  where partnership = ? and from_day <= ? and until_day >= ? order by user_id, id desc) newest
                where absent""").params(partnership, day, day).query(String.class).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Enters that somebody is away, or is there after all.
     *
     * @param absence the days, and whether they are away on them
     * @param author  user id of whoever enters it
     * @param at      instant of the entry
     */
    public void add(Absence absence, String author, Instant at) {
        jdbc.sql("""
                insert into absence (partnership, user_id, from_day, until_day, absent, author, entered_at)
                values (?, ?, ?, ?, ?, ?, ?)""").params(absence.partnership(), absence.userId(), absence.from(),
                absence.until(), absence.absent(), author, Timestamp.from(at)).update();
    }

    /**
     * Days on which somebody is away.
     *
     * @param partnership id of the partnership
     * @param userId      who
     * @param from        first local date
     * @param until       last local date
     * @param absent      whether they are away; {@code false} takes an earlier entry back for these days
     */
    public record Absence(String partnership, String userId, LocalDate from, LocalDate until, boolean absent) {
    }
}
