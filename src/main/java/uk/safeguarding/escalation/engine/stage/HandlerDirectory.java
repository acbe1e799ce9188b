package uk.safeguarding.escalation.engine.stage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.partnership.BoardRole;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PostGroup;
import uk.safeguarding.escalation.partnership.PostRef;

/** Who acts for a party at a rung: the posts of its agency, or the people whom an answered query named (GEN-18). */
@Component
public class HandlerDirectory {

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RecordRegister records;
    private final IdentityService identity;

    /**
     * @param partnerships the partnerships' directories
     * @param disputes     the register's disputes
     * @param stages       the register's stages
     * @param records      the register's records
     * @param identity     who holds which post
     */
    public HandlerDirectory(Partnerships partnerships, DisputeRegister disputes, StageRegister stages, RecordRegister records,
                            @Lazy IdentityService identity) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
        this.identity = identity;
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
                && holdsPostAt(partnership, party.agency(), party.practitionerUser())) {
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
                .reduce((earlier, later) -> later).map(e -> userByEmail(e.text("counterpartEmail")).stream().toList())
                .orElse(List.of());
    }

    private List<String> supporters(String reference, String partyId, Partnership partnership, String rung) {
        return isPractitioner(partnership, rung) ? records.ofKind(reference, "attach-supporter").stream()
                .filter(e -> partyId.equals(e.partyId())).map(e -> userByEmail(e.text("supporterEmail")))
                .flatMap(Optional::stream).toList() : List.of();
    }

    private List<String> held(List<PostRef> posts) {
        return posts.stream().map(PostRef::groupId).filter(this::isHeld).toList();
    }

    /** Whether anybody holds a post. */
    public boolean isHeld(String groupId) {
        return !members(groupId).isEmpty();
    }

    /** Whether there is an account with this id. */
    public boolean exists(String userId) {
        return identity.createUserQuery().userId(userId).count() > 0;
    }

    private boolean holdsPostAt(Partnership partnership, String agency, String userId) {
        return partnership.agenciesOf(groupsOf(userId)).contains(agency);
    }

    /**
     * Those of the people asked for a party who can still be reached: posts that somebody holds, users who still hold a post of
     * the agency, and users whom a query or a party named and who still have an account (GEN-18). The board office, which only
     * steps in for a party, is not among them.
     */
    private Who reachable(String reference, String partyId, Who asked) {
        Partnership partnership = partnerships.get(disputes.get(reference).partnership());
        String agency = disputes.party(reference, partyId).agency();
        Set<String> named = named(reference, partyId);
        return new Who(asked.groups().stream().filter(g -> !g.equals(office(partnership))).filter(this::isHeld).toList(),
                asked.users().stream().filter(u -> named.contains(u) || holdsPostAt(partnership, agency, u)).toList());
    }

    private Set<String> named(String reference, String partyId) {
        return Stream.concat(
                records.ofKind(reference, EntryKind.COUNTERPART).stream().filter(e -> partyId.equals(e.partyId()))
                        .map(e -> userByEmail(e.text("counterpartEmail"))),
                records.ofKind(reference, "attach-supporter").stream().filter(e -> partyId.equals(e.partyId()))
                        .map(e -> userByEmail(e.text("supporterEmail")))).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    /** Those of the people asked at the board who can still be reached, whichever posts of the partnership they hold. */
    public Who reachableAtBoard(String reference, Who asked) {
        Partnership partnership = partnerships.get(disputes.get(reference).partnership());
        Set<String> posts = partnership.allGroups().stream().map(PostGroup::id).collect(Collectors.toSet());
        return new Who(asked.groups().stream().filter(this::isHeld).toList(),
                asked.users().stream().filter(u -> groupsOf(u).stream().anyMatch(posts::contains)).toList());
    }

    /**
     * These people, or, where none of them can be reached, who steps in for a party: its practitioners, else its safeguarding
     * leads, else the board office. So no task is ever open without somebody who sees it.
     */
    public Who orWhoStepsIn(String reference, String partyId, Who who) {
        if (!who.nobody()) {
            return who;
        }
        Who practitioners = practitioners(reference, partyId);
        return practitioners.nobody() ? leadsOrOffice(reference, partyId) : practitioners;
    }

    /** A party's safeguarding leads, or the board office where nobody is one. */
    public Who leadsOrOffice(String reference, String partyId) {
        List<String> leads = safeguardingLeads(reference, partyId);
        return new Who(leads.isEmpty() ? List.of(office(reference)) : leads, List.of());
    }

    /** Posts of a party's safeguarding leads that somebody holds. */
    public List<String> safeguardingLeads(String reference, String partyId) {
        return held(partnerships.get(disputes.get(reference).partnership())
                .safeguardingLeads(disputes.party(reference, partyId).agency()));
    }

    /**
     * Who protects the adult when a party declares immediate risk (GEN-10): its safeguarding leads; where nobody is one, those
     * who act for it now, and the board office, for the adult cannot wait until a post is filled. Where the board declared it,
     * the office is among them too (AMB-57).
     */
    public Who protectors(String reference, String partyId) {
        List<String> groups = new ArrayList<>(safeguardingLeads(reference, partyId));
        List<String> users = new ArrayList<>();
        if (groups.isEmpty()) {
            Who now = last(reference, partyId);
            groups.addAll(now.groups());
            users.addAll(now.users());
            groups.add(office(reference));
        } else if (declaredByBoard(reference)) {
            groups.add(office(reference));
        }
        return new Who(groups, users);
    }

    private boolean declaredByBoard(String reference) {
        return records.latest(reference, EntryKind.IMMEDIATE_RISK).filter(e -> e.partyId() == null).isPresent();
    }

    /** The group of the board office of a dispute's partnership. */
    public String office(String reference) {
        return office(partnerships.get(disputes.get(reference).partnership()));
    }

    private static String office(Partnership partnership) {
        return partnership.groupId(partnership.boardPost(BoardRole.OFFICE).orElseThrow());
    }

    /** Who of those asked to act for a party in its last stage can be reached (for closing the dispute), or its practitioners. */
    public Who last(String reference, String partyId) {
        List<StageRegister.Handler> handlers = stages.handlers(reference).stream()
                .filter(h -> partyId.equals(h.partyId()) && h.stageEntry() != null).toList();
        Optional<Long> lastEntry = handlers.stream().map(StageRegister.Handler::stageEntry).reduce((a, b) -> Math.max(a, b));
        Who who = lastEntry.map(entry -> inStage(reference, entry, partyId)).orElse(Who.NOBODY);
        return who.nobody() ? practitioners(reference, partyId) : who;
    }

    /** The practitioners of a party: stage 1 of the ladder. */
    public Who practitioners(String reference, String partyId) {
        Partnership partnership = partnerships.get(disputes.get(reference).partnership());
        return at(reference, partyId, partnership.rungsOfStage(1).get(0).id(), null);
    }

    /**
     * Who was asked to act in a stage entry for a party and can still be reached, or, where {@code partyId} is {@code null}, who
     * was asked for the board.
     */
    public Who inStage(String reference, long stageEntry, String partyId) {
        Who who = who(stages.handlers(reference).stream().filter(h -> Objects.equals(h.stageEntry(), stageEntry)
                && Objects.equals(h.partyId(), partyId)).toList());
        return partyId == null ? withoutSteppedBack(reference, who) : reachable(reference, partyId, who);
    }

    /** Who was taken off a mediation gets nothing more of it, also not as one of several holders of a post (SOL-2.6a). */
    private Who withoutSteppedBack(String reference, Who board) {
        Set<String> steppedBack = steppedBack(reference);
        return new Who(board.groups().stream().filter(g -> !steppedBack.contains(g))
                .filter(g -> members(g).stream().noneMatch(steppedBack::contains)).toList(),
                board.users().stream().filter(u -> !steppedBack.contains(u)
                        && groupsOf(u).stream().noneMatch(steppedBack::contains)).toList());
    }

    /** Posts and people at the board who declined to mediate, or from whom the mediation was taken. */
    public Set<String> steppedBack(String reference) {
        return records.ofKind(reference, EntryKind.MEDIATOR_STEPPED_BACK).stream()
                .flatMap(e -> Stream.of("group", "user").map(e::text)).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Who who(List<StageRegister.Handler> handlers) {
        return new Who(handlers.stream().map(StageRegister.Handler::groupId).filter(Objects::nonNull).distinct().toList(),
                handlers.stream().map(StageRegister.Handler::userId).filter(Objects::nonNull).distinct().toList());
    }

    /** Ids of the users who hold a post. */
    public List<String> members(String groupId) {
        return identity.createUserQuery().memberOfGroup(groupId).list().stream().map(User::getId).toList();
    }

    /** Groups of the posts that a user holds. */
    public List<String> groupsOf(String userId) {
        return identity.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).toList();
    }

    /** The user with this e-mail address, if exactly one has it. */
    public Optional<String> userByEmail(String email) {
        if (email == null || email.isBlank()) {
            return Optional.empty();
        }
        List<String> users = new ArrayList<>();
        identity.createUserQuery().userEmail(email.strip()).list().forEach(u -> users.add(u.getId()));
        return users.size() == 1 ? Optional.of(users.get(0)) : Optional.empty();
    }

    /** Whether a user was asked to act for a party in a stage entry, by name or by a post they hold, or steps in for it. */
    public boolean handles(String reference, long stageEntry, String partyId, String userId) {
        Who who = orWhoStepsIn(reference, partyId, inStage(reference, stageEntry, partyId));
        return who.users().contains(userId) || groupsOf(userId).stream().anyMatch(who.groups()::contains);
    }

    /** The parties of a dispute in whose agencies a user holds a post, the raising one first. */
    public List<Party> partiesOf(String reference, String userId) {
        Set<String> agencies = partnerships.get(disputes.get(reference).partnership()).agenciesOf(groupsOf(userId));
        return disputes.parties(reference).stream().filter(p -> agencies.contains(p.agency())).toList();
    }

    /** Ids of the parties for which a user was asked to act, by name or by a post. */
    public Set<String> askedFor(String reference, String userId) {
        List<String> groups = groupsOf(userId);
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
        List<String> groups = groupsOf(userId);
        return disputes.get(reference).raisedBy().equals(userId)
                || stages.handlers(reference).stream().anyMatch(h -> userId.equals(h.userId()) || groups.contains(h.groupId()))
                || records.all(reference).stream().map(Entry::author).anyMatch(userId::equals);
    }
}
