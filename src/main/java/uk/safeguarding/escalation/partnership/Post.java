package uk.safeguarding.escalation.partnership;

import java.util.List;
import java.util.Set;

/**
 * A post of an agency. It has no holder here: holding a post is membership of its group.
 *
 * @param id     unique in its agency
 * @param name   what people read
 * @param rungs  ids of the rungs at which it acts; may be empty when it has a role
 * @param teamId team that it belongs to, or null when it acts for the whole agency
 * @param roles  special roles; may be empty when it has a rung
 */
public record Post(String id, String name, List<String> rungs, String teamId, Set<PostRole> roles) {

    public Post {
        rungs = List.copyOf(rungs);
        roles = Set.copyOf(roles);
    }
}
