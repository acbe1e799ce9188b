package uk.safeguarding.escalation.dispute.register;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.register.Figures.Period;

/**
 * The annual summary of resolution panels and what it is made of: all panel cases of a year with their issues, and how often each
 * stage was opened, also when there were none (HAR-4.4h, AMB-36). Append-only.
 */
@Repository
public class AnnualSummaries {

    private final JdbcClient jdbc;

    /** @param jdbc the data source that the engine uses */
    public AnnualSummaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A summary as it was sent.
     *
     * @param id         number in the register, 0 before it is kept
     * @param partnership id of the partnership
     * @param yearEnding last local date of the year
     * @param summary    cases and numbers, as they stood when it was prepared
     * @param remarks    what the office added; {@code null} where nothing
     * @param preparedBy user id
     * @param preparedAt instant of keeping
     * @param corrects   number of the summary that this one corrects; {@code null} for the first of a year
     * @param because    why it is corrected; {@code null} for the first of a year
     */
    public record Summary(long id, String partnership, LocalDate yearEnding, String summary, String remarks, String preparedBy,
                          Instant preparedAt, Long corrects, String because) {
    }

    /**
     * A dispute that a panel dealt with in a year.
     *
     * @param reference its reference
     * @param opened    instant at which the panel's stage was opened
     * @param question  what the panel was asked; {@code null} while it is not instigated
     * @param decision  what it decided; {@code null} while it has not
     * @param issues    what its Chair reported to the Board; {@code null} while that is open
     */
    public record PanelCase(String reference, Instant opened, String question, String decision, String issues) {
    }

    /** The newest summary of a year, if one was kept. */
    public Optional<Summary> latest(String partnership, LocalDate yearEnding) {
        return jdbc.sql("select * from annual_summary where partnership = ? and year_ending = ? order by id desc limit 1")
                .params(partnership, yearEnding).query((rs, row) -> new Summary(rs.getLong("id"), rs.getString("partnership"),
                        rs.getObject("year_ending", LocalDate.class), rs.getString("summary"), rs.getString("remarks"),
                        rs.getString("prepared_by"), rs.getTimestamp("prepared_at").toInstant(),
                        rs.getObject("corrects", Long.class), rs.getString("because"))).optional();
    }

    /** Keeps a summary. */
    public void keep(Summary s) {
        jdbc.sql("""
                insert into annual_summary (partnership, year_ending, summary, remarks, prepared_by, prepared_at, corrects, because)
                values (?, ?, ?, ?, ?, ?, ?, ?)""").params(s.partnership(), s.yearEnding(), s.summary(), s.remarks(),
                s.preparedBy(), Timestamp.from(s.preparedAt()), s.corrects(), s.because()).update();
    }

    /**
     * Disputes whose panel stage was open at any time of the period, by reference; one that the panel decided counts until the
     * report to the Board is made, so that no report falls between two years.
     *
     * @param activity id of the panel's stage in the ladder's model
     */
    public List<PanelCase> panelCases(Period period, String activity) {
        return jdbc.sql("""
                select s.reference, min(s.entered_at) as opened,
                  (select answers ->> 'panelQuestion' from record r where r.reference = s.reference
                    and r.kind = :instigated order by id desc limit 1) as question,
                  (select answers ->> 'panelDecision' from record r where r.reference = s.reference
                    and r.kind = :decision order by id desc limit 1) as decision,
                  (select answers ->> 'panelIssues' from record r where r.reference = s.reference
                    and r.kind = :report order by id desc limit 1) as issues
                from stage_entered s join dispute d on d.reference = s.reference
                left join stage_left l on l.stage_entry = s.id
                where d.partnership = :partnership and s.activity_id = :activity and s.entered_at < :before
                  and (l.left_at is null or l.left_at >= :from or l.reason = :decided and not exists (select 1 from record r
                    where r.reference = s.reference and r.kind = :report and r.written_at >= l.left_at and r.written_at < :from))
                group by s.reference order by s.reference""").params(params(period)).param("activity", activity)
                .param("decided", LeftReason.RESOLVED_BINDING.name()).param("instigated", EntryKind.PANEL_INSTIGATED).param("decision", EntryKind.PANEL_DECISION).param("report", EntryKind.PANEL_REPORT)
                .query((rs, row) -> new PanelCase(rs.getString("reference"), rs.getTimestamp("opened").toInstant(),
                        rs.getString("question"), rs.getString("decision"), rs.getString("issues"))).list();
    }

    /** How many stages were opened in the period, by the id of the stage in the model; those never opened are not there. */
    public Map<String, Integer> opened(Period period) {
        return jdbc.sql("""
                select s.activity_id, count(*) as opened from stage_entered s join dispute d on d.reference = s.reference
                where d.partnership = :partnership and s.entered_at >= :from and s.entered_at < :before group by s.activity_id""")
                .params(params(period)).query((rs, row) -> Map.entry(rs.getString(1), rs.getInt(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Object> params(Period period) {
        return Map.of("partnership", period.partnership(), "from", Timestamp.from(period.from()),
                "before", Timestamp.from(period.before()));
    }
}
