package uk.safeguarding.escalation.engine.board;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.Uninvolved;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.notice.CoRaisers;
import uk.safeguarding.escalation.engine.stage.Sides;
import uk.safeguarding.escalation.partnership.BoardPost;
import uk.safeguarding.escalation.partnership.Partnership;

/** Which agencies have to do with a dispute, from register and directory as they are now (GEN-19, GEN-20, WOL-2.2). */
@Component
public class Concerns {

    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final Partnerships partnerships;
    private final Accounts accounts;
    private final StageRegister stages;
    private final Sides sides;

    Concerns(DisputeRegister disputes, RecordRegister records, Partnerships partnerships, Accounts accounts, StageRegister stages,
             Sides sides) {
        this.disputes = disputes;
        this.records = records;
        this.partnerships = partnerships;
        this.accounts = accounts;
        this.stages = stages;
        this.sides = sides;
    }

    /**
     * The agencies concerned: parties, and those of others who raised it with them; those whose people act or acted for a party;
     * those that the records list as involved; those that declared an interest (GEN-19, WOL-2.2, WOL-2.3).
     */
    public Uninvolved of(String reference) {
        List<Entry> all = records.all(reference);
        Partnership partnership = partnerships.get(disputes.get(reference).partnership());
        Set<String> parties = disputes.parties(reference).stream().map(Party::agency).collect(Collectors.toSet());
        all.stream().filter(e -> e.kind().equals(EntryKind.RAISE)).flatMap(e -> CoRaisers.addresses(e.text("coRaisers")).stream())
                .map(accounts::userByEmail).flatMap(Optional::stream).forEach(user -> parties.addAll(agencies(partnership, user)));
        return new Uninvolved(parties, answers(all, "involvedAgencies"), answers(all.stream().filter(e -> e.kind()
                .equals(EntryKind.CONFLICT_DECLARED)).toList(), "agencies"), acting(reference, all, partnership));
    }

    /**
     * The agencies of all who were asked to act for a party or did, by a post or by name; the Board's own posts are no
     * agency's.
     */
    private Set<String> acting(String reference, List<Entry> all, Partnership partnership) {
        Set<String> acting = new TreeSet<>();
        Set<String> users = all.stream().filter(e -> e.partyId() != null).map(Entry::author).collect(Collectors.toCollection(TreeSet::new));
        for (StageRegister.Handler handler : stages.handlers(reference)) {
            if (handler.partyId() != null && handler.groupId() != null) {
                partnership.post(handler.groupId()).map(ref -> ref.agency().id()).ifPresent(acting::add);
            } else if (handler.partyId() != null && handler.userId() != null) {
                users.add(handler.userId());
            }
        }
        users.forEach(user -> acting.addAll(agencies(partnership, user)));
        return acting;
    }

    private Set<String> agencies(Partnership partnership, String user) {
        return partnership.agenciesOf(accounts.groupsOf(user));
    }

    /** Whether somebody acts or acted for a party, by a post or by name, so that they are no outsider whoever employs them. */
    boolean actsForParty(String reference, String user) {
        return !sides.actedFor(reference, user).isEmpty() || !sides.askedFor(reference, user).isEmpty();
    }

    private static Set<String> answers(List<Entry> entries, String field) {
        return entries.stream().map(e -> e.answers().get(field)).flatMap(answer -> answer instanceof Collection<?> list
                ? list.stream().map(Objects::toString) : Stream.ofNullable(answer).map(Object::toString)).collect(Collectors.toSet());
    }

    /** All agencies that employ somebody, by any of their posts, or by the post of the Board of this group. */
    public Set<String> employers(String reference, String user, String group) {
        Partnership partnership = partnerships.get(disputes.get(reference).partnership());
        Set<String> employers = new TreeSet<>(partnership.employersOf(accounts.groupsOf(user)));
        partnership.boardPostOf(group).map(BoardPost::employerAgencyId).ifPresent(employers::add);
        return employers;
    }

    /**
     * The employer that keeps somebody from deciding: a party, or an agency with an interest of its own (GEN-19).
     *
     * @param facts what {@link #of} gives for the dispute
     */
    Optional<String> employer(Uninvolved facts, String reference, String user, String group) {
        return new Uninvolved(facts.parties(), Set.of(), facts.interested(), facts.acting()).against(employers(reference, user, group))
                .map(Uninvolved.Against::agency);
    }

    /** Whether somebody holds a post of this group whose employers have nothing to do with the dispute (WOL-EX.7). */
    boolean uninvolved(String reference, String group) {
        Uninvolved facts = of(reference);
        return accounts.members(group).stream().anyMatch(user -> !actsForParty(reference, user)
                && facts.against(employers(reference, user, group)).isEmpty());
    }
}
