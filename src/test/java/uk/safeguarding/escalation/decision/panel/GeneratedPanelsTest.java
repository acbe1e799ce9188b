package uk.safeguarding.escalation.decision.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

import uk.safeguarding.escalation.partnership.PanelDuties;
import uk.safeguarding.escalation.partnership.PanelRule;
import uk.safeguarding.escalation.partnership.PanelRule.Parties;
import uk.safeguarding.escalation.support.Proves;

/**
 * Panels of every kind. What the rule allows is written down a second time here, in sets and counts alone, and the two
 * must agree on each of them.
 */
@Proves({"SGL-4.j", "SGL-4.k", "SGL-4.l", "HAR-4.4c", "HAR-4.4d", "AMB-34", "AMB-35", "AMB-39"})
class GeneratedPanelsTest {

    /** a to f sit on the Board; x has no seat and is spoken for by f; y has none and nobody speaks for it. */
    private static final List<String> AGENCIES = List.of("a", "b", "c", "d", "e", "f", "x", "y");
    private static final BoardMembership BOARD = new BoardMembership(Set.of("a", "b", "c", "d", "e", "f"),
            Map.of("x", "f"), Set.of("f"), Map.of());
    private static final PanelDuties DUTIES = new PanelDuties(List.of(), List.of("chair"), List.of(), List.of("chair"), List.of("chair"));
    private static final PanelRule INCLUDED = new PanelRule(Parties.INCLUDED, 3, Set.of("chair", "manager"), "Clause.", DUTIES);
    private static final PanelRule EXCLUDED = new PanelRule(Parties.EXCLUDED, 3, Set.of("chair"), "Clause.", DUTIES);

    @Property(edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void acceptedExactlyWhenTheRuleIsKept(@ForAll("rules") PanelRule rule, @ForAll("disputes") PanelFacts facts,
                                          @ForAll("people") List<PanelMember> panel) {
        Composition composition = PanelFormation.check(rule, facts, panel);
        bothHappen(rule.parties() + " accepted", composition.accepted());

        assertThat(composition.accepted()).isEqualTo(keepsTheRule(rule, facts, panel));
        assertThat(composition.findings().isEmpty()).isEqualTo(composition.accepted());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void whatTheRuleAllowsIsFoundAndAProposalIsAlwaysAccepted(@ForAll("rules") PanelRule rule,
                                                              @ForAll("disputes") PanelFacts facts,
                                                              @ForAll("people") List<PanelMember> pool) {
        PanelProposal proposal = PanelFormation.propose(rule, facts, pool);
        bothHappen(rule.parties() + " formed", !proposal.poolTooSmall());

        assertThat(proposal.poolTooSmall()).isEqualTo(!somePartOfThePoolKeepsTheRule(rule, facts, pool));
        assertThat(proposal.reason().isEmpty()).isEqualTo(!proposal.poolTooSmall());
        assertThat(pool).containsAll(proposal.members());
        if (!proposal.poolTooSmall()) {
            assertThat(keepsTheRule(rule, facts, proposal.members())).isTrue();
            assertThat(PanelFormation.check(rule, facts, proposal.members()).accepted()).isTrue();
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theOrderOfTheMembersMakesNoDifference(@ForAll("rules") PanelRule rule, @ForAll("disputes") PanelFacts facts,
                                               @ForAll("people") List<PanelMember> panel, @ForAll Random random) {
        List<PanelMember> shuffled = new ArrayList<>(panel);
        Collections.shuffle(shuffled, random);

        assertThat(PanelFormation.check(rule, facts, shuffled)).isEqualTo(PanelFormation.check(rule, facts, panel));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whereThePartiesStayOffAnUninvolvedAgencyNeverSpoilsAPanel(@ForAll("disputes") PanelFacts facts,
                                                                   @ForAll("people") List<PanelMember> pool,
                                                                   @ForAll("members") String agency) {
        PanelProposal proposal = PanelFormation.propose(EXCLUDED, facts, pool);
        if (proposal.poolTooSmall() || concerned(facts).contains(agency)) {
            return;
        }
        List<PanelMember> larger = new ArrayList<>(proposal.members());
        larger.add(PanelMember.of("newcomer", "Newcomer", agency));
        assertThat(PanelFormation.check(EXCLUDED, facts, larger).accepted()).isTrue();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aPartyThatJoinsNeverMakesAPanelRightWherePartiesStayOff(@ForAll("disputes") PanelFacts facts,
                                                                 @ForAll("people") List<PanelMember> panel,
                                                                 @ForAll("members") String joining) {
        Set<String> parties = new HashSet<>(facts.parties());
        parties.add(joining);
        PanelFacts later = new PanelFacts(parties, facts.disputed(), facts.involved(), facts.interested(), BOARD);
        boolean after = PanelFormation.check(EXCLUDED, later, panel).accepted();
        assertThat(after && !PanelFormation.check(EXCLUDED, facts, panel).accepted()).isFalse();
        PanelChange change = PanelFormation.recheck(EXCLUDED, later, panel);
        assertThat(change.members()).noneMatch(member -> member.represents().equals(Optional.of(joining))
                || member.employer().equals(Optional.of(joining)));
        assertThat(change.mayDecide()).isEqualTo(keepsTheRule(EXCLUDED, later, change.members()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aReplacementKeepsTheRuleOrLeavesThePanelUnableToDecide(@ForAll("rules") PanelRule rule,
                                                                @ForAll("disputes") PanelFacts facts,
                                                                @ForAll("people") List<PanelMember> people) {
        PanelProposal proposal = PanelFormation.propose(rule, facts, people);
        for (PanelMember leaving : proposal.members()) {
            PanelChange change = PanelFormation.replace(rule, facts, proposal.members(), leaving.id(), people);
            assertThat(change.members()).extracting(PanelMember::id).doesNotContain(leaving.id()).doesNotHaveDuplicates();
            assertThat(change.mayDecide()).isEqualTo(keepsTheRule(rule, facts, change.members()));
        }
    }

    /** A property of accepted panels proves nothing where none is generated. */
    private static void bothHappen(String what, boolean outcome) {
        Statistics.label(what).collect(outcome);
        Statistics.label(what).coverage(coverage -> {
            coverage.check(true).percentage(percentage -> percentage > 1);
            coverage.check(false).percentage(percentage -> percentage > 1);
        });
    }

    private static boolean somePartOfThePoolKeepsTheRule(PanelRule rule, PanelFacts facts, List<PanelMember> pool) {
        for (int chosen = 0; chosen < 1 << pool.size(); chosen++) {
            List<PanelMember> part = new ArrayList<>();
            for (int i = 0; i < pool.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    part.add(pool.get(i));
                }
            }
            if (keepsTheRule(rule, facts, part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean keepsTheRule(PanelRule rule, PanelFacts facts, List<PanelMember> panel) {
        Set<String> seats = new HashSet<>();
        for (PanelMember member : panel) {
            String sitsFor = member.represents().orElse("");
            String employer = member.employer().orElse("");
            boolean seat = "abcdef".contains(sitsFor) && !sitsFor.isEmpty();
            boolean ownSeat = employer.isEmpty() || sitsFor.isEmpty() || sitsFor.equals("f") || employer.equals(sitsFor);
            boolean listed = member.office().isPresent() && rule.offices().contains(member.office().get());
            boolean clean = rule.parties() == Parties.INCLUDED
                    || Collections.disjoint(concerned(facts), List.of(sitsFor, employer));
            if (member.interest().isPresent() || !clean || !ownSeat || !seat && !listed) {
                return false;
            }
            if (seat) {
                seats.add(sitsFor);
            }
        }
        boolean partiesThere = rule.parties() == Parties.EXCLUDED || facts.parties().stream()
                .allMatch(party -> seats.contains(party.equals("x") ? "f" : party));
        return partiesThere && seats.size() >= 3;
    }

    private static Set<String> concerned(PanelFacts facts) {
        Set<String> concerned = new HashSet<>(facts.parties());
        concerned.addAll(facts.disputed());
        concerned.addAll(facts.involved());
        concerned.addAll(facts.interested());
        return concerned;
    }

    @Provide
    Arbitrary<PanelRule> rules() {
        return Arbitraries.of(INCLUDED, EXCLUDED);
    }

    @Provide
    Arbitrary<String> members() {
        return Arbitraries.of("a", "b", "c", "d", "e", "f");
    }

    @Provide
    Arbitrary<PanelFacts> disputes() {
        Arbitrary<Set<String>> others = Arbitraries.of(AGENCIES).optional(0.2)
                .map(one -> one.map(Set::of).orElseGet(Set::of));
        Arbitrary<Set<String>> parties = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of(AGENCIES.subList(0, 7)).set().ofMinSize(1).ofMaxSize(4)),
                Tuple.of(1, Arbitraries.of(AGENCIES).set().ofMinSize(2).ofMaxSize(3)));
        return Combinators.combine(parties, others, others, others)
                .as((in, disputed, involved, interested) -> new PanelFacts(in, disputed, involved, interested, BOARD));
    }

    /** Two to eight people, each once: most sit for the agency that employs them, some do not. */
    @Provide
    Arbitrary<List<PanelMember>> people() {
        Arbitrary<Optional<String>> agency = Arbitraries.of(AGENCIES).optional(0.85);
        Arbitrary<Optional<String>> office = Arbitraries.of("chair", "manager", "clerk").optional(0.2);
        Arbitrary<Optional<String>> interest = Arbitraries.of("Kin.").optional(0.04);
        Arbitrary<PanelMember> odd = Combinators.combine(agency, agency, office, interest)
                .as((employer, sitsFor, holds, declared) -> new PanelMember("p", "P", employer, sitsFor, holds, declared));
        Arbitrary<PanelMember> plain = members().map(of -> PanelMember.of("p", "P", of));
        return Arbitraries.frequencyOf(Tuple.of(12, plain), Tuple.of(1, odd)).list().ofMinSize(2).ofMaxSize(8)
                .map(GeneratedPanelsTest::numbered);
    }

    private static List<PanelMember> numbered(List<PanelMember> people) {
        List<PanelMember> numbered = new ArrayList<>();
        for (PanelMember one : people) {
            String id = "p" + (numbered.size() + 1);
            numbered.add(new PanelMember(id, id, one.employer(), one.represents(), one.office(), one.interest()));
        }
        return numbered;
    }
}
