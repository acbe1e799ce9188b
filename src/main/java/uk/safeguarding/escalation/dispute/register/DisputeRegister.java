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
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.Side;

/**
 * Disputes, their parties and outcomes in the register. Every method takes part in the caller's transaction, which is the
 * engine's.
 */
@Repository
public class DisputeRegister {

    private final JdbcClient jdbc;

    /** @param jdbc the data source that the engine uses */
    public DisputeRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next reference of a partnership, such as {@code SOL-2027-00042}. Numbers are given in the order of raising and
     * without gaps: a refused raise gives its number back with its transaction.
     *
     * @param partnership id of the partnership
     * @param prefix      its reference prefix
     * @param year        year of raising, local date
     */
    public String nextReference(String partnership, String prefix, int year) {
        int number = jdbc.sql("""
                insert into reference_counter (partnership, year, last_number) values (?, ?, 1)
                on conflict (partnership, year) do update set last_number = reference_counter.last_number + 1
                returning last_number""").params(partnership, year).query(Integer.class).single();
        return "%s-%d-%05d".formatted(prefix, year, number);
    }

    /** Enters a dispute. */
    public void add(Dispute d) {
        jdbc.sql("""
                insert into dispute (reference, partnership, policy_version, raised_by, raised_at, identified_on, put_on,
                  category, example, adult, entry_stage) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(d.reference(), d.partnership(), d.policyVersion(), d.raisedBy(), Timestamp.from(d.raisedAt()),
                        d.identifiedOn(), d.putOn(), d.category(), d.example(), d.adult(), d.entryStage()).update();
    }

    /** The dispute with this reference, if there is one. */
    public Optional<Dispute> find(String reference) {
        return jdbc.sql("select * from dispute where reference = ?").param(reference).query(DisputeRegister::dispute)
                .optional();
    }

    /**
     * The dispute with this reference.
     *
     * @throws Refusal when there is none
     */
    public Dispute get(String reference) {
        return find(reference).orElseThrow(() -> new Refusal("Reference: no dispute has the reference " + reference
                + ". Check it on the task or in a notice about the dispute."));
    }

    /**
     * Takes the dispute's lock until the transaction ends, so that two acts at the same moment come one after the other, the
     * second seeing what the first did.
     */
    public void lock(String reference) {
        jdbc.sql("select reference from dispute where reference = ? for update").param(reference).query(String.class)
                .optional();
    }

    /** Adds a party (GEN-20). */
    public void addParty(String reference, Party p, String addedBy, Instant at) {
        jdbc.sql("""
                insert into party (reference, party_id, agency, team, side, practitioner, practitioner_email,
                  practitioner_user, joined_at, added_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(reference, p.id(), p.agency(), p.team(), p.side().name(), p.practitioner(), p.practitionerEmail(),
                        p.practitionerUser(), Timestamp.from(at), addedBy).update();
    }

    /** All parties in the order in which they joined, the raising side first. */
    public List<Party> parties(String reference) {
        return jdbc.sql("select * from party where reference = ? order by id").param(reference)
                .query(DisputeRegister::party).list();
    }

    /** The party with this id. */
    public Party party(String reference, String partyId) {
        return parties(reference).stream().filter(p -> p.id().equals(partyId)).findFirst().orElseThrow();
    }

    /** The party that raised the dispute. */
    public Party raisingParty(String reference) {
        return parties(reference).stream().filter(Party::raising).findFirst().orElseThrow();
    }

    /** Fixes the outcome and its date, which is that of the agreement or decision (GEN-16, AMB-55). */
    public void reach(String reference, Outcome outcome, Instant at) {
        jdbc.sql("insert into outcome (reference, outcome, reached_at) values (?, ?, ?)")
                .params(reference, outcome.name(), Timestamp.from(at)).update();
    }

    /** The outcome in force: none while the dispute is open, or open again after a reopening. */
    public Optional<ReachedOutcome> outcome(String reference) {
        return jdbc.sql("""
                select o.outcome, o.reached_at from outcome o where o.reference = :r
                and not exists (select 1 from reopening e where e.reference = o.reference and e.reported_at >= o.reached_at)
                order by o.id desc limit 1""").param("r", reference)
                .query((rs, row) -> new ReachedOutcome(Outcome.valueOf(rs.getString(1)), rs.getTimestamp(2).toInstant()))
                .optional();
    }

    /** Records that the closure gate has been passed (GEN-16). */
    public void close(String reference, Instant at) {
        jdbc.sql("insert into dispute_closed (reference, closed_at) values (?, ?)")
                .params(reference, Timestamp.from(at)).update();
    }

    /** When the dispute was last closed, if it was, reopenings aside. */
    public Optional<Instant> closedAt(String reference) {
        return jdbc.sql("""
                select c.closed_at from dispute_closed c where c.reference = :r
                and not exists (select 1 from reopening e where e.reference = c.reference and e.reported_at >= c.closed_at)
                order by c.id desc limit 1""").param("r", reference).query(Timestamp.class).optional()
                .map(Timestamp::toInstant);
    }

    /** Records that a dispute is reopened because an agreed action was not done (GEN-23). */
    public void reopen(String reference, long agreedEntry, String by, Instant at, String what) {
        jdbc.sql("insert into reopening (reference, agreed_entry, reported_by, reported_at, what) values (?, ?, ?, ?, ?)")
                .params(reference, agreedEntry, by, Timestamp.from(at), what).update();
    }

    /** How often the dispute has been reopened. */
    public int reopenings(String reference) {
        return jdbc.sql("select count(*) from reopening where reference = ?").param(reference).query(Integer.class).single();
    }

    /** The stage entry whose agreement the newest reopening takes up again. */
    public Optional<Long> reopenedEntry(String reference) {
        return jdbc.sql("select agreed_entry from reopening where reference = ? order by id desc limit 1").param(reference)
                .query(Long.class).optional();
    }

    /** When the agreement of this stage entry was reopened, if it was. */
    public Optional<Instant> agreementReopenedAt(long agreedEntry) {
        return jdbc.sql("select reported_at from reopening where agreed_entry = ? order by id limit 1").param(agreedEntry)
                .query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    /** When the dispute was last reopened, if it ever was. */
    public Optional<Instant> lastReopenedAt(String reference) {
        return jdbc.sql("select reported_at from reopening where reference = ? order by id desc limit 1").param(reference)
                .query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    /** Every instant at which the dispute was reopened, oldest first. */
    public List<Instant> reopenedAt(String reference) {
        return jdbc.sql("select reported_at from reopening where reference = ? order by id").param(reference)
                .query(Timestamp.class).list().stream().map(Timestamp::toInstant).toList();
    }

    /** References of the partnership's disputes that have not been closed. */
    public List<String> open(String partnership) {
        return jdbc.sql("""
                select d.reference from dispute d where d.partnership = :p and not exists (select 1 from dispute_closed c
                where c.reference = d.reference and not exists (select 1 from reopening e where e.reference = c.reference
                and e.reported_at >= c.closed_at)) order by d.reference""").param("p", partnership).query(String.class).list();
    }

    private static Dispute dispute(ResultSet rs, int row) throws SQLException {
        return new Dispute(rs.getString("reference"), rs.getString("partnership"), rs.getString("policy_version"),
                rs.getString("raised_by"), rs.getTimestamp("raised_at").toInstant(),
                rs.getObject("identified_on", LocalDate.class), rs.getObject("put_on", LocalDate.class),
                rs.getString("category"), rs.getString("example"), rs.getString("adult"), rs.getInt("entry_stage"));
    }

    private static Party party(ResultSet rs, int row) throws SQLException {
        return new Party(rs.getString("party_id"), rs.getString("agency"), rs.getString("team"),
                Side.valueOf(rs.getString("side")), rs.getString("practitioner"), rs.getString("practitioner_email"),
                rs.getString("practitioner_user"));
    }

    /**
     * An outcome and its date.
     *
     * @param outcome what was reached
     * @param at      instant of the last concurrence or of the decision
     */
    public record ReachedOutcome(Outcome outcome, Instant at) {
    }
}
