package uk.safeguarding.escalation.dispute.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.safeguarding.escalation.dispute.Agreement;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Position;
import uk.safeguarding.escalation.dispute.Proposal;

/** What people wrote, and the wordings they proposed. Append-only; takes part in the caller's transaction. */
@Repository
public class RecordRegister {

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    /**
     * @param jdbc the data source that the engine uses
     * @param json writes and reads the answers
     */
    public RecordRegister(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Adds a record.
     *
     * @param e the record; its id is ignored
     * @return its number
     */
    public long add(Entry e) {
        return jdbc.sql("""
                insert into record (reference, stage_entry, party_id, kind, author, written_at, answers, corrects)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?) returning id""")
                .params(e.reference(), e.stageEntry(), e.partyId(), e.kind(), e.author(), Timestamp.from(e.writtenAt()),
                        write(e.answers()), e.corrects()).query(Long.class).single();
    }

    /** One record. */
    public Entry get(long id) {
        return jdbc.sql("select * from record where id = ?").param(id).query(this::entry).single();
    }

    /** All records of a dispute, oldest first. */
    public List<Entry> all(String reference) {
        return jdbc.sql("select * from record where reference = ? order by id").param(reference).query(this::entry).list();
    }

    /** The records of one kind, oldest first. */
    public List<Entry> ofKind(String reference, String kind) {
        return jdbc.sql("select * from record where reference = ? and kind = ? order by id").params(reference, kind)
                .query(this::entry).list();
    }

    /** The newest record of one kind. */
    public Optional<Entry> latest(String reference, String kind) {
        return ofKind(reference, kind).stream().reduce((earlier, later) -> later);
    }

    /** The newest record of one kind in a stage entry. */
    public Optional<Entry> latest(String reference, String kind, Long stageEntry) {
        return ofKind(reference, kind).stream().filter(e -> Objects.equals(e.stageEntry(), stageEntry))
                .reduce((earlier, later) -> later);
    }

    /** The parties' records of one stage, late ones included, oldest first. */
    public List<Entry> ofStage(String reference, long stageEntry) {
        return all(reference).stream().filter(e -> e.stageEntry() != null && e.stageEntry() == stageEntry)
                .filter(e -> e.kind().equals(EntryKind.STAGE_RECORD) || e.kind().equals(EntryKind.LATE_STAGE_RECORD)).toList();
    }

    /** The newest answer that anybody gave to this field in this dispute: its text and who gave it when. */
    public Optional<Entry> latestWith(String reference, String field) {
        return jdbc.sql("""
                select * from record where reference = ? and jsonb_exists(answers, ?) order by id desc limit 1""")
                .params(reference, field).query(this::entry).optional();
    }

    /** Puts a wording on the table. */
    public long propose(String reference, Proposal p) {
        long id = jdbc.sql("""
                insert into proposal (reference, stage_entry, record_id, party_id, wording, proposed_at)
                values (?, ?, ?, ?, ?, ?) returning id""")
                .params(reference, p.stageEntry(), p.recordId(), p.partyId(), p.wording(), Timestamp.from(p.proposedAt()))
                .query(Long.class).single();
        int ordinal = 0;
        for (Proposal.Action action : p.actions()) {
            jdbc.sql("insert into agreed_action (proposal_id, ordinal, what, owner, due_on) values (?, ?, ?, ?, ?)")
                    .params(id, ++ordinal, action.what(), action.owner(), action.dueOn()).update();
        }
        return id;
    }

    /** The wordings proposed in a stage, oldest first. */
    public List<Proposal> proposals(long stageEntry) {
        return jdbc.sql("select * from proposal where stage_entry = ? order by id").param(stageEntry)
                .query((rs, row) -> new Proposal(rs.getLong("id"), rs.getLong("stage_entry"), rs.getLong("record_id"),
                        rs.getString("party_id"), rs.getString("wording"), rs.getTimestamp("proposed_at").toInstant(),
                        actions(rs.getLong("id")))).list();
    }

    /** The wording on the table of a stage: the newest. */
    public Optional<Proposal> onTheTable(long stageEntry) {
        return proposals(stageEntry).stream().reduce((earlier, later) -> later);
    }

    /**
     * What the parties have said in a stage, oldest first. Concurrence counts for the wording that the party saw, which it
     * submits back as {@code proposedWording}.
     */
    public List<Agreement.Statement> statements(String reference, long stageEntry) {
        List<Proposal> proposals = proposals(stageEntry);
        List<Agreement.Statement> statements = new ArrayList<>();
        for (Entry entry : ofStage(reference, stageEntry)) {
            if (!entry.kind().equals(EntryKind.STAGE_RECORD)) {
                continue;
            }
            Position position = Position.of(entry.answers().get("position"));
            Long wording = switch (position) {
                case PROPOSE -> proposals.stream().filter(p -> p.recordId() == entry.id()).map(Proposal::id).findFirst()
                        .orElse(null);
                case CONCUR -> seen(proposals, entry);
                default -> null;
            };
            statements.add(new Agreement.Statement(entry.partyId(), position, wording));
        }
        return statements;
    }

    private static Long seen(List<Proposal> proposals, Entry entry) {
        return proposals.stream().filter(p -> p.recordId() < entry.id() && sameText(p.wording(), entry.text("proposedWording")))
                .map(Proposal::id).reduce((earlier, later) -> later).orElse(null);
    }

    /** Browsers and servers write line ends differently; the words are what counts. */
    private static boolean sameText(String one, String other) {
        return other != null && one.replace("\r\n", "\n").strip().equals(other.replace("\r\n", "\n").strip());
    }

    private List<Proposal.Action> actions(long proposalId) {
        return jdbc.sql("select what, owner, due_on from agreed_action where proposal_id = ? order by ordinal")
                .param(proposalId).query((rs, row) -> new Proposal.Action(rs.getString(1), rs.getString(2),
                        rs.getObject(3, LocalDate.class))).list();
    }

    private Entry entry(ResultSet rs, int row) throws SQLException {
        return new Entry(rs.getLong("id"), rs.getString("reference"), rs.getObject("stage_entry", Long.class),
                rs.getString("party_id"), rs.getString("kind"), rs.getString("author"),
                rs.getTimestamp("written_at").toInstant(), read(rs.getString("answers")),
                rs.getObject("corrects", Long.class));
    }

    private String write(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers that cannot be written as JSON", e);
        }
    }

    private Map<String, Object> read(String answers) {
        try {
            return json.readValue(answers, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record whose answers are no JSON", e);
        }
    }
}
