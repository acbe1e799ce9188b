package uk.safeguarding.escalation.engine.stage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.Post;
import uk.safeguarding.escalation.partnership.PostRef;

/** On which side of a dispute a user stands: by the posts that they hold, by what they were asked, by what they did. */
@Component
public class Sides {

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RecordRegister records;
    private final Accounts accounts;

    /**
     * @param partnerships the partnerships' directories
     * @param disputes     the register's disputes
     * @param stages       the register's stages
     * @param records      the register's records
     * @param accounts     who holds which post
     */
    public Sides(Partnerships partnerships, DisputeRegister disputes, StageRegister stages, RecordRegister records,
                 Accounts accounts) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
        this.accounts = accounts;
    }

    /**
     * Whether a user holds a post by which they can act for a party: any post of its agency; where a team is the party, a post
     * of that team, or one of no team while they hold none of another (HAR-1.1, AMB-28).
     */
    public boolean belongsTo(Party party, Partnership partnership, String userId) {
        List<Post> posts = postsAt(party.agency(), partnership, userId);
        return party.isTeam() && posts.stream().anyMatch(post -> post.teamId() != null) ? hasPostOf(party.team(), posts)
                : !posts.isEmpty();
    }

    private List<Post> postsAt(String agency, Partnership partnership, String userId) {
        return accounts.groupsOf(userId).stream().map(partnership::post).flatMap(Optional::stream)
                .filter(ref -> ref.agency().id().equals(agency)).map(PostRef::post).toList();
    }

    private static boolean hasPostOf(String team, List<Post> posts) {
        return posts.stream().anyMatch(post -> team.equals(post.teamId()));
    }

    /**
     * Whether a user stands for a party other than this one: holds a post of it, or has acted for it. An agency-wide post
     * stands for no team of its agency before its holder has acted (AMB-28, AMB-65).
     */
    public boolean standsForAnother(String reference, Party party, String userId) {
        Partnership partnership = partnerships.get(disputes.get(reference).partnership());
        return actedFor(reference, userId).stream().anyMatch(id -> !id.equals(party.id()))
                || disputes.parties(reference).stream().filter(other -> !other.id().equals(party.id()))
                        .anyMatch(other -> standsFor(other, party.agency(), partnership, userId));
    }

    private boolean standsFor(Party other, String agency, Partnership partnership, String userId) {
        return other.agency().equals(agency) ? hasPostOf(other.team(), postsAt(agency, partnership, userId))
                : belongsTo(other, partnership, userId);
    }

    /**
     * The parties of a dispute for which a user holds a post, the raising one first: of the agency or team itself, or one that
     * was asked to represent it, as the role matrix says (SGL-X2.1).
     */
    public List<Party> partiesOf(String reference, String userId) {
        Partnership partnership = partnerships.get(disputes.get(reference).partnership());
        Set<String> represented = represented(reference, partnership, userId);
        return disputes.parties(reference).stream().filter(p -> represented.contains(p.id()) || belongsTo(p, partnership, userId))
                .toList();
    }

    private Set<String> represented(String reference, Partnership partnership, String userId) {
        Set<String> posts = accounts.groupsOf(userId).stream().filter(group -> partnership.post(group).isPresent())
                .collect(Collectors.toSet());
        return stages.handlers(reference).stream().filter(h -> h.partyId() != null && posts.contains(h.groupId()))
                .filter(h -> !partnership.post(h.groupId()).orElseThrow().agency().id()
                        .equals(disputes.party(reference, h.partyId()).agency()))
                .map(StageRegister.Handler::partyId).collect(Collectors.toSet());
    }

    /** Ids of the parties for which a user was asked to act, by name or by a post. */
    public Set<String> askedFor(String reference, String userId) {
        List<String> groups = accounts.groupsOf(userId);
        return stages.handlers(reference).stream().filter(h -> userId.equals(h.userId()) || groups.contains(h.groupId()))
                .map(StageRegister.Handler::partyId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Ids of the parties for which a user has acted: raised, recorded or declared something. */
    public Set<String> actedFor(String reference, String userId) {
        return records.all(reference).stream().filter(e -> userId.equals(e.author())).map(Entry::partyId)
                .filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Whether a user has a part in a dispute: raised it, was asked to act, or acted. */
    public boolean hasPart(String reference, String userId) {
        List<String> groups = accounts.groupsOf(userId);
        return disputes.get(reference).raisedBy().equals(userId)
                || stages.handlers(reference).stream().anyMatch(h -> userId.equals(h.userId()) || groups.contains(h.groupId()))
                || records.all(reference).stream().map(Entry::author).anyMatch(userId::equals);
    }
}
