package uk.safeguarding.escalation.engine.stage;

import java.util.List;
import java.util.Objects;
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

    /** Whether a user holds a post by which they can act for a party. */
    public boolean belongsTo(Party party, Partnership partnership, String userId) {
        return partnership.agenciesOf(accounts.groupsOf(userId)).contains(party.agency());
    }

    /** The parties of a dispute in whose agencies a user holds a post, the raising one first. */
    public List<Party> partiesOf(String reference, String userId) {
        Set<String> agencies = partnerships.get(disputes.get(reference).partnership()).agenciesOf(accounts.groupsOf(userId));
        return disputes.parties(reference).stream().filter(p -> agencies.contains(p.agency())).toList();
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
