package uk.safeguarding.escalation.partnership;

/**
 * A kind of agency, declared in the partnership's file.
 *
 * @param id    for use in the file
 * @param label what people read
 */
public record Sector(String id, String label) {
}
