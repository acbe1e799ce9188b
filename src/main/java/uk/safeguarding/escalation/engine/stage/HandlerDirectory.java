package uk.safeguarding.escalation.engine.stage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.partnership.BoardRole;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PostRef;

/** Who acts for a party at a rung: the posts of its agency, or the people whom an answered query named (GEN-18). */
@Component
public class HandlerDirectory {

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final Accounts accounts;
    private final Sides sides;

    /**
     * @param partnerships the partnerships' directories
     * @param disputes     the register's disputes
     * @param records      the register's records
     * @param accounts     who holds which post
     * @param sides        who belongs to which party
     */
    public HandlerDirectory(Partnerships partnerships, DisputeRegister disputes, RecordRegister records, Accounts accounts,
                            Sides sides) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.records = records;
        this.accounts = accounts;
        this.sides = sides;
    }

    /**
     * People who are asked to act.
     *
     * @param groups the groups of posts
     * @param users  users by name
     */
    public record Who(List<String> groups, List<String> users) {

        /** Nobody. */
        public static final Who NOBODY = new Who(List.of(), List.of());

        public Who {
            groups = List.copyOf(groups);
            users = List.copyOf(users);
        }

        /** Whether there is nobody. */
        public boolean nobody() {
            return groups.isEmpty() && users.isEmpty();
        }
    }

    /**
     * Who acts for a party at a rung. Posts that nobody holds do not count: a task for them would wait unseen.
     *
     * @param stageEntry the stage entry, for which a query may have been answered; or {@code null}
     */
    public Who at(String reference, String partyId, String stageRung, Long stageEntry) {
        Dispute dispute = disputes.get(reference);
        Partnership partnership = partnerships.get(dispute.partnership());
        Party party = disputes.party(reference, partyId);
        String rung = partnership.rung(stageRung).actingFor(party.raising());
        Set<String> users = new LinkedHashSet<>(answered(reference, partyId, stageEntry));
        if (users.isEmpty() && isPractitioner(partnership, rung) && party.practitionerUser() != null
                && sides.belongsTo(party, partnership, party.practitionerUser())) {
            users.add(party.practitionerUser());
        }
        List<String> groups = users.isEmpty() ? held(partnership.postsAt(party.agency(), rung, party.team())) : List.of();
        if (!groups.isEmpty() || !users.isEmpty()) {
            users.addAll(supporters(reference, partyId, partnership, rung));
        }
        return new Who(groups, List.copyOf(users));
    }

    private static boolean isPractitioner(Partnership partnership, String rung) {
        return partnership.rung(rung).stage() == 1;
    }

    private List<String> answered(String reference, String partyId, Long stageEntry) {
        return records.ofKind(reference, EntryKind.COUNTERPART).stream()
                .filter(e -> partyId.equals(e.partyId()) && Objects.equals(stageEntry, e.stageEntry()))
                .reduce((earlier, later) -> later).map(e -> accounts.userByEmail(e.text("counterpartEmail")).stream().toList())
                .orElse(List.of());
    }

    private List<String> supporters(String reference, String partyId, Partnership partnership, String rung) {
        return isPractitioner(partnership, rung) ? records.ofKind(reference, "attach-supporter").stream()
                .filter(e -> partyId.equals(e.partyId())).map(e -> accounts.userByEmail(e.text("supporterEmail")))
                .flatMap(Optional::stream).toList() : List.of();
    }

    private List<String> held(List<PostRef> posts) {
        return posts.stream().map(PostRef::groupId).filter(accounts::isHeld).toList();
    }

    /** Posts of a party's safeguarding leads that somebody holds. */
    public List<String> safeguardingLeads(String reference, String partyId) {
        return held(partnerships.get(disputes.get(reference).partnership())
                .safeguardingLeads(disputes.party(reference, partyId).agency()));
    }

    /** The group of the board office of a dispute's partnership. */
    public String office(String reference) {
        return office(partnerships.get(disputes.get(reference).partnership()));
    }

    private static String office(Partnership partnership) {
        return partnership.groupId(partnership.boardPost(BoardRole.OFFICE).orElseThrow());
    }

    /** The practitioners of a party: stage 1 of the ladder. */
    public Who practitioners(String reference, String partyId) {
        Partnership partnership = partnerships.get(disputes.get(reference).partnership());
        return at(reference, partyId, partnership.rungsOfStage(1).get(0).id(), null);
    }
}
