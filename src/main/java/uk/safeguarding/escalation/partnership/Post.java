package uk.safeguarding.escalation.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A post of an agency. Whoever is a member of its group holds it; the file may name holders by date besides.
 *
 * @param id        unique in its agency
 * @param name      what people read
 * @param rungs     ids of the rungs at which it acts; may be empty when it has a role or a position
 * @param teamId    team that it belongs to, or null when it acts for the whole agency
 * @param roles     special roles; may be empty when it has a rung or a position
 * @param positions ids of the positions by which the role matrix finds it (SGL-X2.1)
 * @param deputyFor post of the same agency for which it stands in while that one's holder is marked absent (HAR-4.3a), or
 *                  null
 * @param subjects  whom it is for, where the posts of an agency share a rung among themselves (WOL-A2.2); empty for everybody
 * @param holders   holders by date, the earliest first; empty where the group alone says who holds it (SGL-K.1)
 */
public record Post(String id, String name, List<String> rungs, String teamId, Set<PostRole> roles,
                   List<String> positions, String deputyFor, Set<Subject> subjects, List<Holder> holders) {

    public Post {
        rungs = List.copyOf(rungs);
        roles = Set.copyOf(roles);
        positions = List.copyOf(positions);
        subjects = Set.copyOf(subjects);
        holders = List.copyOf(holders);
    }

    /** A post outside a matrix, which is nobody's deputy. */
    public Post(String id, String name, List<String> rungs, String teamId, Set<PostRole> roles) {
        this(id, name, rungs, teamId, roles, List.of(), null, Set.of(), List.of());
    }

    /** Who holds the post on a local date, where the file names holders (SGL-K.1). */
    public Optional<Holder> holderOn(LocalDate date) {
        return Holder.on(date, holders);
    }
}
