package uk.safeguarding.escalation.dispute;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Whether a stage is settled: agreed when every party has concurred with one and the same wording, not resolved (or returned)
 * as soon as one party says so (GEN-06, GEN-13, GEN-20). Two parties that agree do not settle it for the third (AMB-50).
 */
public final class Agreement {

    /** Where a stage stands. */
    public enum State { OPEN, AGREED, NOT_RESOLVED, RETURNED }

    /**
     * What one party said, in the order in which it was said.
     *
     * @param partyId  the party
     * @param position what it said
     * @param wording  the proposal that it concurs with: the one it saw, or the one it made; {@code null} otherwise
     */
    public record Statement(String partyId, Position position, Long wording) {
    }

    private Agreement() {
    }

    /**
     * Where the stage stands after these statements.
     *
     * @param parties    ids of all parties, two or more
     * @param statements all statements of the stage, oldest first
     * @throws IllegalArgumentException with fewer than two parties
     */
    public static State state(Collection<String> parties, List<Statement> statements) {
        if (parties.size() < 2) {
            throw new IllegalArgumentException("A dispute has two or more parties, not " + parties.size());
        }
        for (Statement statement : statements) {
            if (statement.position() == Position.NOT_RESOLVED) {
                return State.NOT_RESOLVED;
            }
            if (statement.position() == Position.RETURN) {
                return State.RETURNED;
            }
        }
        Long onTheTable = onTheTable(statements);
        return onTheTable != null && parties.stream().allMatch(concurring(statements, onTheTable)::contains)
                ? State.AGREED : State.OPEN;
    }

    /** The newest wording proposed, or {@code null} where none has been. */
    public static Long onTheTable(List<Statement> statements) {
        return statements.stream().filter(s -> s.position() == Position.PROPOSE).map(Statement::wording)
                .reduce((earlier, later) -> later).orElse(null);
    }

    /** The parties whose last word is that they concur with this wording. */
    public static Collection<String> concurring(List<Statement> statements, Long wording) {
        Map<String, Long> lastWord = new HashMap<>();
        statements.forEach(s -> lastWord.put(s.partyId(), s.wording()));
        return lastWord.entrySet().stream().filter(e -> Objects.equals(e.getValue(), wording)).map(Map.Entry::getKey)
                .toList();
    }
}
