package uk.safeguarding.escalation.dispute.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.partnership.Aim;

/**
 * Figures for the Board on the disputes that were raised in a period (SOL-1.6). Everything is counted from the register; house
 * targets and reminders are in none of them, because they are no limits of the policy (GEN-08). Reads only.
 */
@Repository
public class Figures {

    private final JdbcClient jdbc;

    /** @param jdbc the data source that the engine uses */
    public Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Disputes of a partnership raised between two instants.
     *
     * @param partnership id of the partnership
     * @param from        first instant of the period
     * @param before      first instant after the period
     */
    public record Period(String partnership, Instant from, Instant before) {

        /** The period from one local date up to and including another, in the calendar's zone. */
        public static Period of(String partnership, LocalDate from, LocalDate to, WorkingDayCalendar calendar) {
            return new Period(partnership, calendar.startOfDay(from), calendar.startOfDay(to.plusDays(1)));
        }
    }

    /**
     * One dispute as the figures see it.
     *
     * @param reference    its reference
     * @param category     id of the category; of a matter for another procedure {@code outside: } and the ground
     * @param example      id of the example, or {@code null}
     * @param identifiedOn local date on which the issue was first identified
     * @param raisedAt     instant of the raise
     * @param stageReached the highest stage that was opened; 0 where none was
     * @param outcome      the outcome in force, or {@code null} while the dispute is open
     * @param reachedAt    instant of the last concurrence or the decision, or {@code null} (AMB-55)
     */
    public record Case(String reference, String category, String example, LocalDate identifiedOn, Instant raisedAt,
                       int stageReached, Outcome outcome, Instant reachedAt) {

        /** Working days from the raise to the resolution, however long the closing took; empty while open (AMB-55). */
        public OptionalInt workingDays(WorkingDayCalendar calendar) {
            return reachedAt == null ? OptionalInt.empty()
                    : OptionalInt.of(calendar.workingDaysBetween(calendar.dateOf(raisedAt), calendar.dateOf(reachedAt)));
        }

        /** Whether the dispute was resolved within an aim (AMB-21, WOL-4.4c); never while it is open. */
        public boolean within(Aim aim, WorkingDayCalendar calendar) {
            LocalDate from = aim.from() == Aim.From.RAISE ? calendar.dateOf(raisedAt) : identifiedOn;
            return reachedAt != null && calendar.workingDaysBetween(from, calendar.dateOf(reachedAt)) <= aim.workingDays();
        }

        /** Calendar days between the day on which the issue was identified and the raise (SOL-1.7b). */
        public int daysToRaise(WorkingDayCalendar calendar) {
            return (int) ChronoUnit.DAYS.between(identifiedOn, calendar.dateOf(raisedAt));
        }
    }

    /**
     * How the limits that the policy publishes were kept in one stage (AMB-22, GEN-08).
     *
     * @param stage      number of the stage
     * @param ended      how often the stage was left, with a published limit
     * @param limitReached how often its limit passed without agreement
     */
    public record Limit(int stage, int ended, int limitReached) {
    }

    /**
     * An entry of the Board's lists of what was learnt (SOL-2.9, SGL-C.3, HAR-L.1).
     *
     * @param reference the dispute
     * @param text      what was written
     * @param writtenAt instant of writing
     */
    public record Learning(String reference, String text, Instant writtenAt) {
    }

    /** The disputes of a period, in the order of their references. */
    public List<Case> cases(Period period) {
        return jdbc.sql("""
                select d.reference, d.category, d.example, d.identified_on, d.raised_at, o.outcome, o.reached_at,
                  (select coalesce(max(s.stage), 0) from stage_entered s where s.reference = d.reference) as stage_reached
                from dispute d
                left join lateral (select outcome, reached_at from outcome where outcome.reference = d.reference
                  and not exists (select 1 from reopening e where e.reference = d.reference
                    and e.reported_at >= outcome.reached_at) order by id desc limit 1) o on true
                where d.partnership = :partnership and d.raised_at >= :from and d.raised_at < :before order by d.reference""")
                .params(params(period)).query(Figures::aCase).list();
    }

    /** How many disputes of a period there are of each kind, by whatever distinguishes them: category, stage, outcome. */
    public static <T extends Comparable<T>> Map<T, Integer> count(List<Case> cases, Function<Case, T> by) {
        return cases.stream().filter(c -> by.apply(c) != null)
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.summingInt(c -> 1)));
    }

    /** How the published limits were kept, by stage; stages without one are not there (GEN-08). */
    public List<Limit> limits(Period period) {
        return jdbc.sql("""
                select s.stage, count(*) as ended, count(*) filter (where l.reason = :limitReached) as reached
                from stage_entered s join stage_left l on l.stage_entry = s.id join dispute d on d.reference = s.reference
                where s.limit_working_days is not null and d.partnership = :partnership and d.raised_at >= :from
                  and d.raised_at < :before group by s.stage order by s.stage""")
                .params(params(period)).param("limitReached", LeftReason.LIMIT_REACHED.name())
                .query((rs, row) -> new Limit(rs.getInt(1), rs.getInt(2), rs.getInt(3))).list();
    }

    /**
     * The general issues that closing the disputes of a period brought up, for the Board and its sub-committees (SOL-2.9,
     * AMB-26, SGL-C.3, HAR-L.1).
     */
    public List<Learning> generalIssues(Period period) {
        return learning(period, EntryKind.GENERAL_ISSUES, "generalIssues");
    }

    /** What was learnt, as it was written when the disputes of a period were closed (SGL-C.2). */
    public List<Learning> lessons(Period period) {
        return learning(period, EntryKind.GENERAL_ISSUES, "learning");
    }

    /**
     * How a question with yes or no was answered when the disputes of a period were closed (SGL-A.1, SGL-A.4).
     *
     * @param field key of the question; only ladders whose form asks it have answers
     * @return how often each answer was given, empty where the question was not asked
     */
    public Map<String, Integer> answers(Period period, String field) {
        Map<String, Integer> counts = new TreeMap<>();
        learning(period, EntryKind.GENERAL_ISSUES, field).forEach(e -> counts.merge(e.text(), 1, Integer::sum));
        return counts;
    }

    /**
     * One dispute as it is monitored (SGL-X3.5).
     *
     * @param reference     the dispute
     * @param stage         the stage at which it was resolved: 3 or 4
     * @param workingDays   working days from the outset
     * @param calendarDays  calendar days from the outset
     * @param effectiveness how effective the policy was
     * @param suggestions   suggestions
     * @param agreedFrame   whether the sides had agreed a time frame of their own (SGL-T.3)
     */
    public record Monitored(String reference, String stage, String workingDays, String calendarDays, String effectiveness,
                            String suggestions, boolean agreedFrame) {
    }

    /** What the Monitoring Forms of a period's closed disputes say, the newest form of each (SGL-X3.5). */
    public List<Monitored> monitored(Period period) {
        return jdbc.sql("""
                select distinct on (r.reference) r.reference, r.answers ->> 'resolvedAtStage' as stage,
                  r.answers ->> 'workingDaysTaken' as working, r.answers ->> 'calendarDaysTaken' as calendar,
                  r.answers ->> 'effectiveness' as effectiveness, r.answers ->> 'suggestions' as suggestions,
                  exists (select 1 from agreed_time_frame f where f.reference = r.reference) as agreed
                from record r join dispute d on d.reference = r.reference
                where r.kind = :kind and d.partnership = :partnership and d.raised_at >= :from and d.raised_at < :before
                  and exists (select 1 from dispute_closed c where c.reference = r.reference and c.closed_at >= r.written_at)
                order by r.reference, r.id desc""").params(params(period)).param("kind", EntryKind.MONITORING_FORM)
                .query((rs, row) -> new Monitored(rs.getString("reference"), rs.getString("stage"), rs.getString("working"),
                        rs.getString("calendar"), rs.getString("effectiveness"), rs.getString("suggestions"),
                        rs.getBoolean("agreed"))).list();
    }

    /** In how many disputes of a period the Court of Protection was approached, whichever outcome they have (TRA-2.7b). */
    public int courtReferrals(Period period) {
        return (int) learning(period, EntryKind.COURT_REFERRAL, "courtReference").stream().map(Learning::reference).distinct().count();
    }

    /** Training needs that were named in the debriefs of a period's disputes (SOL-2.10b). */
    public List<Learning> trainingNeeds(Period period) {
        return learning(period, EntryKind.DEBRIEF, "trainingNeeds");
    }

    private List<Learning> learning(Period period, String kind, String field) {
        return jdbc.sql("""
                select r.reference, r.answers ->> :field as text, r.written_at from record r
                join dispute d on d.reference = r.reference
                where r.kind = :kind and r.answers ->> :field is not null and d.partnership = :partnership
                  and d.raised_at >= :from and d.raised_at < :before order by r.id""")
                .params(params(period)).param("kind", kind).param("field", field)
                .query((rs, row) -> new Learning(rs.getString("reference"), rs.getString("text"),
                        rs.getTimestamp("written_at").toInstant())).list();
    }

    private static Map<String, Object> params(Period period) {
        return Map.of("partnership", period.partnership(), "from", Timestamp.from(period.from()),
                "before", Timestamp.from(period.before()));
    }

    private static Case aCase(ResultSet rs, int row) throws SQLException {
        String outcome = rs.getString("outcome");
        Timestamp reached = rs.getTimestamp("reached_at");
        return new Case(rs.getString("reference"), rs.getString("category"), rs.getString("example"),
                rs.getObject("identified_on", LocalDate.class), rs.getTimestamp("raised_at").toInstant(),
                rs.getInt("stage_reached"), outcome == null ? null : Outcome.valueOf(outcome),
                reached == null ? null : reached.toInstant());
    }
}
