package uk.safeguarding.escalation.partnership;

/**
 * A post of the Board itself, not of a member agency.
 *
 * @param id               unique among the Board's posts
 * @param name             what people read
 * @param role             what it does in the ladder
 * @param employerAgencyId agency that employs its holder, or null when no agency does; decides conflicts (SOL-2.6a,
 *                         AMB-54)
 * @param contact          how to reach it, or null
 */
public record BoardPost(String id, String name, BoardRole role, String employerAgencyId, Contact contact) {
}
