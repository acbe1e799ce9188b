package uk.safeguarding.escalation.partnership;

/**
 * The text of one partnership's file.
 *
 * @param fileName named in every mistake
 * @param yaml     the whole text
 */
public record PartnershipSource(String fileName, String yaml) {
}
