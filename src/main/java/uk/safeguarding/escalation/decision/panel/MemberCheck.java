package uk.safeguarding.escalation.decision.panel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import uk.safeguarding.escalation.decision.panel.PanelFinding.Kind;
import uk.safeguarding.escalation.partnership.PanelRule;

/** What stands against one member, whoever else sits on the panel. */
final class MemberCheck {

    private final PanelRule rule;
    private final PanelFacts facts;

    MemberCheck(PanelRule rule, PanelFacts facts) {
        this.rule = rule;
        this.facts = facts;
    }

    boolean maySit(PanelMember member) {
        return against(member).isEmpty();
    }

    /** The member agency for which this member counts; empty for one who sits by office or may not sit. */
    Optional<String> agencyCounted(PanelMember member) {
        return member.represents().filter(facts.board().members()::contains).filter(agency -> maySit(member));
    }

    List<PanelFinding> against(PanelMember member) {
        List<PanelFinding> findings = new ArrayList<>();
        // the words stay with the declaration: others read that there is an interest, not which
        member.interest().ifPresent(words -> findings.add(finding(Kind.PERSONAL_INTEREST, member,
                member.name() + " declared a personal interest. Replace this person; nobody decides on a"
                        + " matter in which they have an interest of their own.")));
        if (rule.parties() == PanelRule.Parties.EXCLUDED) {
            agenciesOf(member).forEach(agency -> addConcern(member, agency, findings));
        }
        addStanding(member, findings);
        addEmployedElsewhere(member, findings);
        return findings;
    }

    private static Set<String> agenciesOf(PanelMember member) {
        Set<String> agencies = new LinkedHashSet<>();
        member.employer().ifPresent(agencies::add);
        member.represents().ifPresent(agencies::add);
        return agencies;
    }

    private void addConcern(PanelMember member, String agency, List<PanelFinding> findings) {
        String name = facts.board().name(agency);
        if (facts.parties().contains(agency)) {
            findings.add(cited(Kind.AGENCY_IS_PARTY, member, name + " is a party to the dispute"));
        }
        if (facts.disputed().contains(agency)) {
            findings.add(cited(Kind.AGENCY_DISPUTED, member, "a decision or action of " + name + " is disputed"));
        }
        if (facts.involved().contains(agency)) {
            findings.add(cited(Kind.AGENCY_INVOLVED, member, "staff of " + name + " are involved in the case"));
        }
        if (facts.interested().contains(agency)) {
            findings.add(cited(Kind.AGENCY_INTERESTED, member, name + " declared an interest in the matter"));
        }
    }

    private void addStanding(PanelMember member, List<PanelFinding> findings) {
        boolean byOffice = member.office().filter(rule.offices()::contains).isPresent();
        boolean byAgency = member.represents().filter(facts.board().members()::contains).isPresent();
        if (!byOffice && !byAgency) {
            findings.add(cited(Kind.NO_STANDING, member, member.represents().map(this::notOnTheBoard).orElse(
                    "this person represents no member agency and holds no office that the policy names")));
        }
    }

    private String notOnTheBoard(String agency) {
        String name = facts.board().name(agency);
        return facts.board().seatOf(agency)
                .map(seat -> name + " is not a member of the Board; " + facts.board().name(seat) + " represents it there")
                .orElse(name + " is not a member of the Board");
    }

    /** Otherwise one agency could fill the seats of several, and be counted several times. */
    private void addEmployedElsewhere(PanelMember member, List<PanelFinding> findings) {
        if (member.employer().isEmpty() || member.represents().isEmpty()) {
            return;
        }
        String employer = member.employer().get();
        String represents = member.represents().get();
        if (!employer.equals(represents) && !facts.board().bodies().contains(represents)) {
            findings.add(cited(Kind.EMPLOYED_ELSEWHERE, member, "this person is employed by "
                    + facts.board().name(employer) + " and cannot sit for " + facts.board().name(represents)));
        }
    }

    private PanelFinding cited(Kind kind, PanelMember member, String why) {
        return finding(kind, member, member.name() + " cannot sit on the panel: " + why + ". The policy: "
                + rule.clause());
    }

    private static PanelFinding finding(Kind kind, PanelMember member, String sentence) {
        return new PanelFinding(kind, member.id(), sentence);
    }
}
