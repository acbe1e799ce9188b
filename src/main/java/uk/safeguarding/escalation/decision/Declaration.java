package uk.safeguarding.escalation.decision;

/**
 * An interest in a dispute that stands in the way of ruling on it.
 *
 * @param groupOrUserId the post as a whole, by its group, or one person
 * @param reason        in the declarer's words
 */
public record Declaration(String groupOrUserId, String reason) {
}
