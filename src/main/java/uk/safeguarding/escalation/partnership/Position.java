package uk.safeguarding.escalation.partnership;

/**
 * A position in the line of management as the policy's role matrix names it, such as "team manager". Each agency says
 * which of its posts is one.
 *
 * @param id    stays the same when the label is reworded
 * @param label what people read
 */
public record Position(String id, String label) {
}
