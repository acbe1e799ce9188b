package uk.safeguarding.escalation.partnership;

/**
 * A group of adults for whom a partnership has a contact of its own (HAR-7.1).
 *
 * @param id    stays the same when the label is reworded
 * @param label what people read
 */
public record AdultGroup(String id, String label) {
}
