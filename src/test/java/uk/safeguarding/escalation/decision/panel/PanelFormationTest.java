package uk.safeguarding.escalation.decision.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static uk.safeguarding.escalation.decision.panel.SamplePanels.GLOS;
import static uk.safeguarding.escalation.decision.panel.SamplePanels.GLOS_BOARD;
import static uk.safeguarding.escalation.decision.panel.SamplePanels.HARROW;
import static uk.safeguarding.escalation.decision.panel.SamplePanels.HARROW_BOARD;
import static uk.safeguarding.escalation.decision.panel.SamplePanels.office;
import static uk.safeguarding.escalation.decision.panel.SamplePanels.of;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import uk.safeguarding.escalation.decision.panel.PanelFinding.Kind;
import uk.safeguarding.escalation.partnership.PanelRule;
import uk.safeguarding.escalation.support.Proves;

@Proves({"SGL-4.j", "SGL-4.k", "HAR-4.4c", "GEN-19"})
class PanelFormationTest {

    private static final PanelFacts COUNCIL_AGAINST_TRUST = glos("council", "trust");
    private static final PanelFacts HARROW_DISPUTE = harrow("council", "hospital-trust");

    static Stream<Arguments> panelsOfSouthGloucestershire() {
        return Stream.of(
                arguments("SC-G09 the two parties and another member", COUNCIL_AGAINST_TRUST,
                        List.of(of("council"), of("trust"), of("police")), Set.of()),
                arguments("SC-G10 Harrow's rule", COUNCIL_AGAINST_TRUST,
                        List.of(of("police"), of("fire"), of("voluntary-network")), Set.of(Kind.PARTY_MISSING)),
                arguments("the two parties alone", COUNCIL_AGAINST_TRUST, List.of(of("council"), of("trust")),
                        Set.of(Kind.TOO_FEW_AGENCIES)),
                arguments("three people of two agencies", COUNCIL_AGAINST_TRUST,
                        List.of(of("council"), of("trust"), of("trust", "trust-2")), Set.of(Kind.TOO_FEW_AGENCIES)),
                arguments("one person for two agencies", COUNCIL_AGAINST_TRUST,
                        List.of(of("council"), of("trust"), office("ann", "vice-chair").representing("police"),
                                office("ann", "vice-chair").representing("fire")), Set.of(Kind.NAMED_TWICE)),
                arguments("offices add to agencies and replace none", COUNCIL_AGAINST_TRUST,
                        List.of(of("council"), of("trust"), office("ann", "independent-chair")),
                        Set.of(Kind.TOO_FEW_AGENCIES)),
                arguments("independence supplied by the Independent Chair", COUNCIL_AGAINST_TRUST,
                        List.of(of("council"), of("trust"), of("fire"), office("ann", "independent-chair")), Set.of()),
                arguments("somebody of no listed office and no agency", COUNCIL_AGAINST_TRUST,
                        List.of(of("council"), of("trust"), of("police"), office("bob", "hssp-chair")),
                        Set.of(Kind.NO_STANDING)),
                arguments("an agency outside the Board as the third", COUNCIL_AGAINST_TRUST,
                        List.of(of("council"), of("trust"), of("befriending")),
                        Set.of(Kind.NO_STANDING, Kind.TOO_FEW_AGENCIES)),
                arguments("a council officer in the seat of the police", COUNCIL_AGAINST_TRUST,
                        List.of(of("council"), of("trust"), of("council", "bob").representing("police")),
                        Set.of(Kind.EMPLOYED_ELSEWHERE, Kind.TOO_FEW_AGENCIES)),
                arguments("SC-G12 the care home itself has no seat", glos("council", "care-home"),
                        List.of(of("council"), of("care-home"), of("police")),
                        Set.of(Kind.NO_STANDING, Kind.PARTY_MISSING, Kind.TOO_FEW_AGENCIES)),
                arguments("SC-G12 the care providers' representative counts for it", glos("council", "care-home"),
                        List.of(of("council"), of("care-home", "cara").representing("care-forum"), of("police")), Set.of()),
                arguments("SC-G13 interest declared by the council's member", COUNCIL_AGAINST_TRUST,
                        List.of(of("council").declaring("Aunt of the adult."), of("trust"), of("police")),
                        Set.of(Kind.PERSONAL_INTEREST, Kind.PARTY_MISSING, Kind.TOO_FEW_AGENCIES)),
                arguments("SC-G24 Board Manager and Sub Group Chair employed by a party", COUNCIL_AGAINST_TRUST,
                        List.of(councilOffice("ann", "board-manager").representing("council"),
                                councilOffice("bob", "quality-assurance-chair"), of("trust"), of("police")), Set.of()),
                arguments("SC-G25 three of four parties", glos("council", "trust", "police", "fire"),
                        List.of(of("council"), of("trust"), of("police")), Set.of(Kind.PARTY_MISSING)),
                arguments("SC-G25 all four parties", glos("council", "trust", "police", "fire"),
                        List.of(of("council"), of("trust"), of("police"), of("fire")), Set.of()),
                arguments("three parties and nobody else", glos("council", "trust", "police"),
                        List.of(of("council"), of("trust"), of("police")), Set.of()),
                arguments("nobody", COUNCIL_AGAINST_TRUST, List.of(), Set.of(Kind.PARTY_MISSING, Kind.TOO_FEW_AGENCIES)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("panelsOfSouthGloucestershire")
    @Proves({"SGL-4.l", "AMB-39"})
    void southGloucestershire(String name, PanelFacts facts, List<PanelMember> panel, Set<Kind> expected) {
        assertPanel(GLOS, facts, panel, expected);
    }

    static Stream<Arguments> panelsOfHarrow() {
        List<PanelMember> uninvolved = List.of(of("police"), of("icb"), of("fire"));
        return Stream.of(
                arguments("SC-H02 three uninvolved members", HARROW_DISPUTE, uninvolved, Set.of()),
                arguments("SC-H03 South Gloucestershire's rule", HARROW_DISPUTE,
                        List.of(of("council"), of("police"), of("fire")), Set.of(Kind.AGENCY_IS_PARTY,
                                Kind.TOO_FEW_AGENCIES)),
                arguments("a party beside three uninvolved", HARROW_DISPUTE,
                        List.of(of("police"), of("icb"), of("fire"), of("council")), Set.of(Kind.AGENCY_IS_PARTY)),
                arguments("SC-H04 two eligible agencies", HARROW_DISPUTE, List.of(of("police"), of("icb")),
                        Set.of(Kind.TOO_FEW_AGENCIES)),
                arguments("three people of two agencies", HARROW_DISPUTE,
                        List.of(of("police"), of("icb"), of("icb", "icb-2")), Set.of(Kind.TOO_FEW_AGENCIES)),
                arguments("its decision is disputed", with(Set.of("icb"), Set.of(), Set.of()), uninvolved,
                        Set.of(Kind.AGENCY_DISPUTED, Kind.TOO_FEW_AGENCIES)),
                arguments("its staff are involved", with(Set.of(), Set.of("icb"), Set.of()), uninvolved,
                        Set.of(Kind.AGENCY_INVOLVED, Kind.TOO_FEW_AGENCIES)),
                arguments("the agency declared an interest", with(Set.of(), Set.of(), Set.of("icb")), uninvolved,
                        Set.of(Kind.AGENCY_INTERESTED, Kind.TOO_FEW_AGENCIES)),
                arguments("SC-H06 a member declared an interest", HARROW_DISPUTE,
                        List.of(of("police").declaring("Neighbour."), of("icb"), of("fire")),
                        Set.of(Kind.PERSONAL_INTEREST, Kind.TOO_FEW_AGENCIES)),
                arguments("SC-H07 the ICB joined as a party", harrow("council", "hospital-trust", "icb"), uninvolved,
                        Set.of(Kind.AGENCY_IS_PARTY, Kind.TOO_FEW_AGENCIES)),
                arguments("SC-G24 the same office holder is refused", HARROW_DISPUTE,
                        List.of(of("police"), of("icb"), of("fire"), councilOffice("ann", "independent-chair")),
                        Set.of(Kind.AGENCY_IS_PARTY)),
                arguments("the Independent Chair, employed by nobody", HARROW_DISPUTE,
                        List.of(of("police"), of("icb"), of("fire"), office("ann", "independent-chair")), Set.of()),
                arguments("an agency outside the Board", HARROW_DISPUTE,
                        List.of(of("police"), of("icb"), of("care-home")),
                        Set.of(Kind.NO_STANDING, Kind.TOO_FEW_AGENCIES)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("panelsOfHarrow")
    @Proves({"HAR-4.4d", "AMB-34", "GEN-20"})
    void harrow(String name, PanelFacts facts, List<PanelMember> panel, Set<Kind> expected) {
        assertPanel(HARROW, facts, panel, expected);
    }

    @Test
    void onePanelIsRightInOnePartnershipAndWrongInTheOtherForTheReasonShown() {
        List<PanelMember> withParties = List.of(of("council"), of("trust"), of("police"));
        List<PanelMember> without = List.of(of("police"), of("fire"), of("icb"));

        assertThat(PanelFormation.check(GLOS, COUNCIL_AGAINST_TRUST, withParties).accepted()).isTrue();
        assertThat(PanelFormation.check(HARROW, COUNCIL_AGAINST_TRUST, withParties).reasons()).startsWith(
                "council-1 cannot sit on the panel: South Gloucestershire Council is a party to the dispute. The policy: "
                        + "Stage 4: at least three agencies of HSAB's membership sit on the panel, and none of them is "
                        + "concerned in the disagreement.");
        assertThat(PanelFormation.check(HARROW, COUNCIL_AGAINST_TRUST, without).accepted()).isTrue();
        assertThat(PanelFormation.check(GLOS, COUNCIL_AGAINST_TRUST, without).reasons()).isEqualTo(
                "South Gloucestershire Council is a party and is not represented. Add a representative of South "
                        + "Gloucestershire Council. The policy: Stage 4: at least three agencies that are members of SGSAB sit "
                        + "on the panel, and every agency in the dispute is one of them.\n"
                        + "Severn Vale NHS Trust is a party and is not represented. Add a representative of Severn Vale NHS "
                        + "Trust. The policy: Stage 4: at least three agencies that are members of SGSAB sit on the panel, and "
                        + "every agency in the dispute is one of them.");
    }

    @Test
    @Proves({"SGL-4.l", "HAR-4.4d"})
    void sentencesNameTheSectorsSeatAndTheAgenciesCounted() {
        Composition noSeat = PanelFormation.check(GLOS, glos("council", "care-home"), List.of(of("council"), of("police")));
        assertThat(noSeat.reasons()).contains("Frome Bank Care Home is a party and is not represented. Add a representative "
                + "of Care Providers' Forum, which speaks for its sector.");
        assertThat(noSeat.agenciesCounted()).containsExactlyInAnyOrder("council", "police");

        Composition few = PanelFormation.check(HARROW, HARROW_DISPUTE, List.of(of("police"), of("police", "p2")));
        assertThat(few.reasons()).startsWith("The panel needs 3 member agencies and has 1 (Weald Police); people of one "
                + "agency count once.");
    }

    @Test
    @Proves("SGL-4.l")
    void aPartyWhoseSectorHasNoSeatBlocksThePanel() {
        BoardMembership board = new BoardMembership(Set.of("council", "police", "fire"), Map.of(), Set.of(),
                Map.of());
        Composition composition = PanelFormation.check(GLOS, PanelFacts.of(Set.of("council", "lodge"), board),
                List.of(of("council"), of("police"), of("fire")));
        assertThat(composition.findings()).extracting(PanelFinding::kind).containsExactly(Kind.PARTY_WITHOUT_SEAT);
        assertThat(composition.reasons()).startsWith("lodge is a party, is not a member of the Board, and its sector has no "
                + "representative there. Ask the Board to name one.");
    }

    @Test
    void whoIsNotOnThePanelCannotBeReplaced() {
        assertThatThrownBy(() -> PanelFormation.replace(GLOS, COUNCIL_AGAINST_TRUST, List.of(of("council")), "ann",
                List.of())).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'ann' is not on the panel. Choose one of its members.");
    }

    private static void assertPanel(PanelRule rule, PanelFacts facts, List<PanelMember> panel, Set<Kind> expected) {
        Composition composition = PanelFormation.check(rule, facts, panel);

        assertThat(composition.findings()).extracting(PanelFinding::kind).containsAll(expected)
                .isSubsetOf(expected);
        assertThat(composition.accepted()).isEqualTo(expected.isEmpty());
        assertThat(composition.findings()).filteredOn(finding -> finding.kind() != Kind.PERSONAL_INTEREST
                        && finding.kind() != Kind.NAMED_TWICE)
                .allSatisfy(finding -> assertThat(finding.sentence()).endsWith("The policy: " + rule.clause()));
    }

    private static PanelMember councilOffice(String id, String office) {
        return PanelMember.ofOffice(id, id, office, Optional.of("council"));
    }

    private static PanelFacts glos(String... parties) {
        return PanelFacts.of(Set.of(parties), GLOS_BOARD);
    }

    private static PanelFacts harrow(String... parties) {
        return PanelFacts.of(Set.of(parties), HARROW_BOARD);
    }

    private static PanelFacts with(Set<String> disputed, Set<String> involved, Set<String> interested) {
        return new PanelFacts(Set.of("council", "hospital-trust"), disputed, involved, interested, HARROW_BOARD);
    }
}
