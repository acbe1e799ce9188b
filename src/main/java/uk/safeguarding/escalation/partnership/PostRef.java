package uk.safeguarding.escalation.partnership;

/**
 * An agency's post together with its agency and its group.
 *
 * @param groupId id of the group whose members hold the post, such as {@code solihull.council.team-manager}
 * @param agency  the agency
 * @param post    the post
 */
public record PostRef(String groupId, Agency agency, Post post) {

    /** Such as "Team manager, Solihull Council". */
    public String readableName() {
        return post.name() + ", " + agency.name();
    }
}
