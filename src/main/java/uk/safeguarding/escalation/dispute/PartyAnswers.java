package uk.safeguarding.escalation.dispute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the parties say to a question that was put to all of them, the newest answer of each: what was said to an earlier question
 * counts no more, and a party that has not answered does not agree (GEN-13).
 */
public final class PartyAnswers {

    private static final String YES = "yes";
    private static final String NO = "no";

    private final List<Party> parties;
    private final String field;
    private final Map<String, Entry> newest = new HashMap<>();

    private PartyAnswers(List<Party> parties, String field) {
        this.parties = List.copyOf(parties);
        this.field = field;
    }

    /**
     * The answers to a question.
     *
     * @param question record that puts it to the parties; nobody has answered while there is none
     * @param parties  who is asked
     * @param given    records of answers, in the order in which they were written
     * @param field    field of an answer that says {@code yes} or {@code no}
     */
    public static PartyAnswers to(Optional<Entry> question, List<Party> parties, List<Entry> given, String field) {
        PartyAnswers answers = new PartyAnswers(parties, field);
        question.ifPresent(put -> given.stream().filter(e -> e.id() > put.id() && e.partyId() != null)
                .forEach(e -> answers.newest.put(e.partyId(), e)));
        return answers;
    }

    /** A party's answer. */
    public Optional<Entry> of(Party party) {
        return Optional.ofNullable(newest.get(party.id()));
    }

    /** Whether every party agrees. */
    public boolean allAgree() {
        return parties.stream().allMatch(party -> says(party, YES));
    }

    /** Whether a party does not agree, so that nobody else need be asked. */
    public boolean refused() {
        return parties.stream().anyMatch(party -> says(party, NO));
    }

    private boolean says(Party party, String answer) {
        return of(party).filter(e -> answer.equals(e.text(field))).isPresent();
    }
}
