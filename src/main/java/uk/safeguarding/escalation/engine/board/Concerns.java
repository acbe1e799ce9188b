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
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.partnership.BoardPost;
import uk.safeguarding.escalation.partnership.Partnership;

/** Which agencies have to do with a dispute, from register and directory as they are now (GEN-19, GEN-20, WOL-2.2). */
@Component
public class Concerns {

    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final Partnerships partnerships;
    private final Accounts accounts;

    Concerns(DisputeRegister disputes, RecordRegister records, Partnerships partnerships, Accounts accounts) {
        this.disputes = disputes;
        this.records = records;
        this.partnerships = partnerships;
        this.accounts = accounts;
    }

    /** The agencies concerned: parties, those that the records list as involved, those that declared an interest. */
    public Uninvolved of(String reference) {
        List<Entry> all = records.all(reference);
        return new Uninvolved(disputes.parties(reference).stream().map(Party::agency).collect(Collectors.toSet()),
                answers(all, "involvedAgencies"), answers(all.stream().filter(e -> e.kind().equals(EntryKind.CONFLICT_DECLARED))
                        .toList(), "agencies"));
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

    /** The employer that keeps somebody from deciding: a party, or an agency with an interest of its own (GEN-19). */
    Optional<String> employer(String reference, String user, String group) {
        Uninvolved facts = of(reference);
        return new Uninvolved(facts.parties(), Set.of(), facts.interested()).against(employers(reference, user, group))
                .map(Uninvolved.Against::agency);
    }

    /** Whether somebody holds a post of this group whose employers have nothing to do with the dispute (WOL-EX.7). */
    boolean uninvolved(String reference, String group) {
        Uninvolved facts = of(reference);
        return accounts.members(group).stream().anyMatch(user -> facts.against(employers(reference, user, group)).isEmpty());
    }
}
