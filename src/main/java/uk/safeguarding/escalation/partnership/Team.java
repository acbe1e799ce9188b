package uk.safeguarding.escalation.partnership;

/**
 * A team or service inside an agency, where the two sides of a dispute may be teams of one agency (AMB-28, AMB-37).
 *
 * @param id   unique in its agency
 * @param name what people read
 */
public record Team(String id, String name) {
}
