package uk.safeguarding.escalation.partnership;

/**
 * What a disagreement is about, for choosing at intake and for counting (SOL-1.4).
 *
 * @param id    stays the same when the label is reworded
 * @param label what people read
 */
public record Category(String id, String label) {
}
