package uk.safeguarding.escalation.decision.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import uk.safeguarding.escalation.decision.panel.PanelFinding.Kind;
import uk.safeguarding.escalation.partnership.PanelRule;

/**
 * Forms a resolution panel by the rule of its partnership, and holds it to that rule when a party joins or an interest is
 * declared (GEN-19, GEN-20, SGL-4.j to SGL-4.l, HAR-4.4c, HAR-4.4d, AMB-34, AMB-35, AMB-39). Too small a pool blocks the
 * panel; nothing here relaxes the rule. The order of members makes no difference to a check.
 */
public final class PanelFormation {

    private PanelFormation() {
    }

    /**
     * Checks a panel.
     *
     * @param rule    the partnership's rule
     * @param facts   the dispute as it stands now
     * @param members everybody on the panel
     */
    public static Composition check(PanelRule rule, PanelFacts facts, List<PanelMember> members) {
        MemberCheck check = new MemberCheck(rule, facts);
        List<PanelMember> ordered = members.stream().sorted(Comparator.comparing(PanelMember::id)).toList();
        List<PanelFinding> findings = new ArrayList<>();
        ordered.forEach(member -> findings.addAll(check.against(member)));
        findings.addAll(namedTwice(ordered));
        Set<String> counted = counted(check, ordered);
        if (rule.parties() == PanelRule.Parties.INCLUDED) {
            new TreeSet<>(facts.parties()).forEach(party -> missing(rule, facts, party, counted).ifPresent(findings::add));
        }
        if (counted.size() < rule.minimumAgencies()) {
            findings.add(tooFew(rule, facts, counted));
        }
        return new Composition(findings.isEmpty(), findings, counted);
    }

    /** What stands against one person, whoever else sits on the panel (GEN-19, HAR-4.4c). */
    public static List<PanelFinding> against(PanelRule rule, PanelFacts facts, PanelMember member) {
        return new MemberCheck(rule, facts).against(member);
    }

    /**
     * Draws a panel from a pool: with every party where the policy includes them, and then as few further agencies as
     * the policy asks for, in the order of the pool.
     *
     * @param pool people who could be asked; their order is the order of preference
     * @return a panel that {@link #check} accepts, or why there is none (AMB-35)
     */
    public static PanelProposal propose(PanelRule rule, PanelFacts facts, List<PanelMember> pool) {
        MemberCheck check = new MemberCheck(rule, facts);
        Set<String> seats = partySeats(rule, facts);
        Set<String> wanted = new HashSet<>(seats);
        for (PanelMember member : pool) {
            if (wanted.size() >= rule.minimumAgencies()) {
                break;
            }
            check.agencyCounted(member).ifPresent(wanted::add);
        }
        List<PanelMember> members = new ArrayList<>();
        Set<String> people = new HashSet<>();
        for (PanelMember member : pool) {
            Optional<String> agency = check.agencyCounted(member).filter(wanted::contains);
            if (agency.isPresent() && people.add(member.id())) {
                members.add(member);
                wanted.remove(agency.get());
            }
        }
        Composition composition = check(rule, facts, members);
        List<PanelFinding> passedOver = pool.stream().flatMap(member -> check.against(member).stream()).toList();
        return new PanelProposal(members, composition, passedOver,
                composition.accepted() ? "" : poolTooSmall(composition));
    }

    /**
     * Takes a member off the panel and puts another in: of the same agency where one is free, and of no other where the
     * agency has to be there (SGL-4.k: a party is not dropped because its member has an interest).
     *
     * @param panel    the panel as it stands, with the declaration on the member who made it
     * @param memberId who leaves
     * @param pool     people who could come in; their order is the order of preference
     * @throws IllegalArgumentException when nobody on the panel has this id
     */
    public static PanelChange replace(PanelRule rule, PanelFacts facts, List<PanelMember> panel, String memberId,
                                      List<PanelMember> pool) {
        List<PanelMember> leaving = panel.stream().filter(member -> member.id().equals(memberId)).toList();
        if (leaving.isEmpty()) {
            throw new IllegalArgumentException("'" + memberId + "' is not on the panel. Choose one of its members.");
        }
        MemberCheck check = new MemberCheck(rule, facts);
        List<PanelMember> members = new ArrayList<>(panel);
        members.removeAll(leaving);
        Optional<PanelMember> replacement = substitute(check, partySeats(rule, facts), members, leaving.get(0), pool);
        replacement.ifPresent(members::add);
        return new PanelChange(members, leaving, leaving.stream().flatMap(m -> check.against(m).stream()).toList(),
                replacement, check(rule, facts, members));
    }

    /**
     * Holds a panel to the facts as they are now: whoever may no longer sit is taken off, and the rest is checked. Run it
     * when a party joins or an interest is declared (GEN-19, GEN-20).
     *
     * @param members the panel as it stands, with the declarations made so far
     */
    public static PanelChange recheck(PanelRule rule, PanelFacts facts, List<PanelMember> members) {
        MemberCheck check = new MemberCheck(rule, facts);
        List<PanelMember> removed = members.stream().filter(member -> !check.maySit(member)).toList();
        List<PanelMember> staying = members.stream().filter(check::maySit).toList();
        return new PanelChange(staying, removed, removed.stream().flatMap(m -> check.against(m).stream()).toList(),
                Optional.empty(), check(rule, facts, staying));
    }

    private static Optional<PanelMember> substitute(MemberCheck check, Set<String> partySeats, List<PanelMember> staying,
                                                    PanelMember leaving, List<PanelMember> pool) {
        Set<String> taken = staying.stream().map(PanelMember::id).collect(Collectors.toSet());
        List<PanelMember> free = pool.stream().filter(check::maySit)
                .filter(member -> !taken.contains(member.id()) && !member.id().equals(leaving.id())).toList();
        if (leaving.represents().isEmpty()) {
            return free.stream().filter(member -> member.represents().isEmpty()
                    && member.office().equals(leaving.office())).findFirst();
        }
        Optional<PanelMember> sameAgency = free.stream()
                .filter(member -> member.represents().equals(leaving.represents())).findFirst();
        if (sameAgency.isPresent() || partySeats.contains(leaving.represents().get())) {
            return sameAgency;
        }
        Set<String> there = counted(check, staying);
        return free.stream().filter(member -> check.agencyCounted(member).filter(a -> !there.contains(a)).isPresent())
                .findFirst();
    }

    private static Set<String> partySeats(PanelRule rule, PanelFacts facts) {
        if (rule.parties() == PanelRule.Parties.EXCLUDED) {
            return Set.of();
        }
        return facts.parties().stream().flatMap(party -> facts.board().seatOf(party).stream()).collect(Collectors.toSet());
    }

    private static Set<String> counted(MemberCheck check, List<PanelMember> members) {
        return members.stream().flatMap(member -> check.agencyCounted(member).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<PanelFinding> namedTwice(List<PanelMember> ordered) {
        Set<String> seen = new HashSet<>();
        Set<String> reported = new HashSet<>();
        return ordered.stream().filter(member -> !seen.add(member.id()) && reported.add(member.id()))
                .map(member -> new PanelFinding(Kind.NAMED_TWICE, member.id(), member.name()
                        + " is named twice. One person has one seat; remove the second entry.")).toList();
    }

    private static Optional<PanelFinding> missing(PanelRule rule, PanelFacts facts, String party, Set<String> counted) {
        BoardMembership board = facts.board();
        Optional<String> seat = board.seatOf(party);
        if (seat.isEmpty()) {
            return Optional.of(new PanelFinding(Kind.PARTY_WITHOUT_SEAT, party, board.name(party) + " is a party, is not a"
                    + " member of the Board, and its sector has no representative there. Ask the Board to name one. The"
                    + " policy: " + rule.clause()));
        }
        if (counted.contains(seat.get())) {
            return Optional.empty();
        }
        String who = seat.get().equals(party) ? "a representative of " + board.name(party)
                : "a representative of " + board.name(seat.get()) + ", which speaks for its sector";
        return Optional.of(new PanelFinding(Kind.PARTY_MISSING, party, board.name(party)
                + " is a party and is not represented. Add " + who + ". The policy: " + rule.clause()));
    }

    private static PanelFinding tooFew(PanelRule rule, PanelFacts facts, Set<String> counted) {
        String there = counted.isEmpty() ? "none"
                : counted.stream().map(facts.board()::name).collect(Collectors.joining(", "));
        return new PanelFinding(Kind.TOO_FEW_AGENCIES, "", "The panel needs " + rule.minimumAgencies()
                + " member agencies and has " + counted.size() + " (" + there + "); people of one agency count once."
                + " The policy: " + rule.clause());
    }

    private static String poolTooSmall(Composition composition) {
        return "No panel can be formed yet.\n" + composition.reasons() + "\nAsk further member agencies of the Board for a"
                + " representative. The rule is not relaxed; the adult is kept safe meanwhile as recorded.";
    }
}
