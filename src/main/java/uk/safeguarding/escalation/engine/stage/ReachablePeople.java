package uk.safeguarding.escalation.engine.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory.Who;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PostGroup;
import uk.safeguarding.escalation.partnership.Rung;

/** Who of those that were asked can still be reached, and who steps in where nobody can: no task is ever open unseen (GEN-18). */
@Component
public class ReachablePeople {

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RecordRegister records;
    private final HandlerDirectory directory;
    private final Sides sides;
    private final Accounts accounts;

    /** Reachability is found from the register, the directory and the accounts. */
    public ReachablePeople(Partnerships partnerships, DisputeRegister disputes, StageRegister stages, RecordRegister records,
                           HandlerDirectory directory, Sides sides, Accounts accounts) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
        this.directory = directory;
        this.sides = sides;
        this.accounts = accounts;
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

    /** Whether a user was asked to act for a party in a stage entry, by name or by a post they hold, or steps in for it. */
    public boolean handles(String reference, long stageEntry, String partyId, String userId) {
        Who who = orWhoStepsIn(reference, partyId, inStage(reference, stageEntry, partyId));
        return who.users().contains(userId) || accounts.groupsOf(userId).stream().anyMatch(who.groups()::contains);
    }

    /**
     * Who of those asked to act for a party in its last stage can be reached (for closing the dispute), or its practitioners. In a
     * stage that has no rung, reached past the rungs below it, the top rung below it acts: what is settled there is of its rank.
     */
    public Who last(String reference, String partyId) {
        List<StageRegister.Handler> handlers = stages.handlers(reference).stream()
                .filter(h -> partyId.equals(h.partyId()) && h.stageEntry() != null).toList();
        Optional<Long> lastEntry = handlers.stream().map(StageRegister.Handler::stageEntry).reduce((a, b) -> Math.max(a, b));
        Who top = lastEntry.isEmpty() && joinedLater(reference, partyId) ? Who.NOBODY
                : belowStageWithoutRung(reference, lastEntry.map(entry -> stages.entry(entry).stage()).orElse(0))
                        .map(rung -> directory.at(reference, partyId, rung, null)).orElse(Who.NOBODY);
        if (!top.nobody()) {
            return top;
        }
        Who who = lastEntry.map(entry -> inStage(reference, entry, partyId)).orElse(Who.NOBODY);
        return who.nobody() ? directory.practitioners(reference, partyId) : who;
    }

    /** An agency that joins names the practitioner who answers for it until it is asked in a stage (GEN-20). */
    private boolean joinedLater(String reference, String partyId) {
        String agency = disputes.party(reference, partyId).agency();
        return records.ofKind(reference, EntryKind.PARTY_ADDED).stream().anyMatch(e -> agency.equals(e.text("agency")));
    }

    /** The top rung below the numbered stage without a rung that is open, or was left last, where nobody so high has acted yet. */
    private Optional<String> belowStageWithoutRung(String reference, int actedAt) {
        return stages.open(reference).or(() -> stages.lastLeft(reference)).filter(e -> e.rung() == null && e.stage() > 0)
                .flatMap(e -> directory.partnership(reference).rungs().stream().filter(r -> r.stage() < e.stage() && r.stage() > actedAt)
                        .reduce((lower, higher) -> higher.stage() >= lower.stage() ? higher : lower)).map(Rung::id);
    }

    /**
     * Those of the people asked for a party who can still be reached: posts that somebody holds, users who still hold a post of
     * the agency, and users whom a query or a party named and who still have an account (GEN-18). The board office, which only
     * steps in for a party, is not among them.
     */
    private Who reachable(String reference, String partyId, Who asked) {
        Partnership partnership = partnerships.get(disputes.get(reference).partnership());
        Party party = disputes.party(reference, partyId);
        Set<String> named = named(reference, partyId);
        return new Who(asked.groups().stream().filter(g -> !g.equals(directory.office(reference))).filter(accounts::isHeld).toList(),
                asked.users().stream().filter(u -> named.contains(u) || sides.belongsTo(party, partnership, u)).toList());
    }

    private Set<String> named(String reference, String partyId) {
        return Stream.concat(
                records.ofKind(reference, EntryKind.COUNTERPART).stream().filter(e -> partyId.equals(e.partyId()))
                        .map(e -> accounts.userByEmail(e.text("counterpartEmail"))),
                records.ofKind(reference, EntryKind.SUPPORTER).stream().filter(e -> partyId.equals(e.partyId()))
                        .map(e -> accounts.userByEmail(e.text("supporterEmail")))).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    /** Those of the people asked at the board who can still be reached, whichever posts of the partnership they hold. */
    public Who reachableAtBoard(String reference, Who asked) {
        Partnership partnership = partnerships.get(disputes.get(reference).partnership());
        Set<String> posts = partnership.allGroups().stream().map(PostGroup::id).collect(Collectors.toSet());
        return new Who(asked.groups().stream().filter(accounts::isHeld).toList(),
                asked.users().stream().filter(u -> accounts.groupsOf(u).stream().anyMatch(posts::contains)).toList());
    }

    /** Who was taken off a mediation gets nothing more of it, also not as one of several holders of a post (SOL-2.6a). */
    private Who withoutSteppedBack(String reference, Who board) {
        Set<String> steppedBack = steppedBack(reference);
        return new Who(board.groups().stream().filter(g -> !steppedBack.contains(g))
                .filter(g -> accounts.members(g).stream().noneMatch(steppedBack::contains)).toList(),
                board.users().stream().filter(u -> !steppedBack.contains(u)
                        && accounts.groupsOf(u).stream().noneMatch(steppedBack::contains)).toList());
    }

    /** Posts and people at the board who declined to mediate, or from whom a mediation or a part in a panel was taken. */
    public Set<String> steppedBack(String reference) {
        return Stream.of(EntryKind.MEDIATOR_STEPPED_BACK, EntryKind.PANEL_MEMBER_LEFT, EntryKind.PANEL_INSTIGATOR_LEFT)
                .flatMap(kind -> records.ofKind(reference, kind).stream()).flatMap(e -> Stream.of("group", "user").map(e::text)).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Who who(List<StageRegister.Handler> handlers) {
        return new Who(handlers.stream().map(StageRegister.Handler::groupId).filter(Objects::nonNull).distinct().toList(),
                handlers.stream().map(StageRegister.Handler::userId).filter(Objects::nonNull).distinct().toList());
    }

    /**
     * These people, or, where none of them can be reached, who steps in for a party: its practitioners, else its safeguarding
     * leads, else the board office. So no task is ever open without somebody who sees it.
     */
    public Who orWhoStepsIn(String reference, String partyId, Who who) {
        if (!who.nobody()) {
            return who;
        }
        Who practitioners = directory.practitioners(reference, partyId);
        return practitioners.nobody() ? leadsOrOffice(reference, partyId) : practitioners;
    }

    /** A party's safeguarding leads, or the board office where nobody is one. */
    public Who leadsOrOffice(String reference, String partyId) {
        List<String> leads = directory.safeguardingLeads(reference, partyId);
        return new Who(leads.isEmpty() ? List.of(directory.office(reference)) : leads, List.of());
    }

    /**
     * Who protects the adult when a party declares immediate risk (GEN-10): its safeguarding leads; where nobody is one, those
     * who act for it now, and the board office, for the adult cannot wait until a post is filled. Where the board declared it,
     * the office is among them too (AMB-57).
     */
    public Who protectors(String reference, String partyId) {
        List<String> groups = new ArrayList<>(directory.safeguardingLeads(reference, partyId));
        List<String> users = new ArrayList<>();
        if (groups.isEmpty()) {
            Who now = last(reference, partyId);
            groups.addAll(now.groups());
            users.addAll(now.users());
            groups.add(directory.office(reference));
        } else if (declaredByBoard(reference)) {
            groups.add(directory.office(reference));
        }
        return new Who(groups, users);
    }

    private boolean declaredByBoard(String reference) {
        return records.latest(reference, EntryKind.IMMEDIATE_RISK).filter(e -> e.partyId() == null).isPresent();
    }
}
