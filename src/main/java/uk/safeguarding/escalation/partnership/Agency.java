package uk.safeguarding.escalation.partnership;

import java.util.List;

/**
 * An agency that can be a party to a dispute.
 *
 * @param id       unique in its partnership
 * @param name     what people read
 * @param sectorId one of the partnership's sectors
 * @param member   whether it is a member of the Board
 * @param teams    its teams, empty when it takes part as a whole
 * @param posts    its posts, in the order of the file
 */
public record Agency(String id, String name, String sectorId, boolean member, List<Team> teams, List<Post> posts) {

    public Agency {
        teams = List.copyOf(teams);
        posts = List.copyOf(posts);
    }
}
