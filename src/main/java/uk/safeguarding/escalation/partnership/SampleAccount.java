package uk.safeguarding.escalation.partnership;

/**
 * An account for trying the software out; never made in production.
 *
 * @param userId    the group id with dashes for dots
 * @param firstName name of the post
 * @param lastName  name of the agency or of the Board
 * @param email     an address at example.org
 * @param groupId   the one post that it holds
 */
public record SampleAccount(String userId, String firstName, String lastName, String email, String groupId) {
}
