package uk.safeguarding.escalation.partnership;

/**
 * The group of a post, for the identity service.
 *
 * @param id   such as {@code solihull.council.team-manager}; at most 64 characters
 * @param name such as "Team manager, Solihull Council"
 */
public record PostGroup(String id, String name) {
}
