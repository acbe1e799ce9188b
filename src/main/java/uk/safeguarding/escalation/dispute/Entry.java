package uk.safeguarding.escalation.dispute;

import java.time.Instant;
import java.util.Map;

/**
 * What one person wrote in one form, as the register keeps it: never changed, corrected by a later entry (GEN-24).
 *
 * @param id         number of the record
 * @param reference  the dispute's reference
 * @param stageEntry the stage entry it belongs to, or {@code null}
 * @param partyId    the party for which the author acted, or {@code null} for the board's posts
 * @param kind       what kind of record it is (see {@link EntryKind})
 * @param author     user id of the author
 * @param writtenAt  instant of writing
 * @param answers    the answers by field key, as submitted; no {@code null} values
 * @param corrects   the record that this one corrects, or {@code null}
 */
public record Entry(long id, String reference, Long stageEntry, String partyId, String kind, String author,
                    Instant writtenAt, Map<String, Object> answers, Long corrects) {

    public Entry {
        answers = Map.copyOf(answers);
    }

    /** The answer to a field as text, or {@code null} where it was not answered. */
    public String text(String field) {
        return textOf(answers.get(field));
    }

    /** An answer as text, or {@code null} where it is not there or blank. */
    public static String textOf(Object answer) {
        return answer == null || answer.toString().isBlank() ? null : answer.toString();
    }
}
