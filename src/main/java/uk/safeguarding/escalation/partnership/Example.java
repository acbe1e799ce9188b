package uk.safeguarding.escalation.partnership;

/**
 * A typical disagreement that the policy names, for choosing at intake (SOL-1.5).
 *
 * @param id    stays the same when the label is reworded
 * @param label what people read
 */
public record Example(String id, String label) {
}
