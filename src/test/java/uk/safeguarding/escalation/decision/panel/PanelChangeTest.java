package uk.safeguarding.escalation.decision.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.decision.panel.SamplePanels.GLOS;
import static uk.safeguarding.escalation.decision.panel.SamplePanels.GLOS_BOARD;
import static uk.safeguarding.escalation.decision.panel.SamplePanels.HARROW;
import static uk.safeguarding.escalation.decision.panel.SamplePanels.HARROW_BOARD;
import static uk.safeguarding.escalation.decision.panel.SamplePanels.office;
import static uk.safeguarding.escalation.decision.panel.SamplePanels.of;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import uk.safeguarding.escalation.decision.panel.PanelFinding.Kind;
import uk.safeguarding.escalation.support.Proves;

/** Panels that are proposed, and panels that change after they were formed. */
class PanelChangeTest {

    private static final PanelFacts COUNCIL_AGAINST_TRUST = PanelFacts.of(Set.of("council", "trust"), GLOS_BOARD);
    private static final PanelFacts HARROW_DISPUTE = PanelFacts.of(Set.of("council", "hospital-trust"), HARROW_BOARD);
    private static final List<PanelMember> GLOS_PANEL = List.of(of("council"), of("trust"), of("police"));
    private static final List<PanelMember> HARROW_PANEL = List.of(of("police"), of("icb"), of("fire"));

    @Test
    @Proves({"SGL-4.k", "GEN-19", "AMB-39"})
    void scG13thePersonIsReplacedByAnotherOfTheSameAgency() {
        List<PanelMember> declared = List.of(of("council").declaring("Aunt of the adult."), of("trust"), of("police"));
        PanelChange change = PanelFormation.replace(GLOS, COUNCIL_AGAINST_TRUST, declared, "council-1",
                List.of(of("fire"), of("council", "council-2")));

        assertThat(change.replacement()).map(PanelMember::id).contains("council-2");
        assertThat(change.mayDecide()).isTrue();
        assertThat(change.removed()).extracting(PanelMember::id).containsExactly("council-1");
        assertThat(change.because()).extracting(PanelFinding::sentence).containsExactly("council-1 declared a personal "
                + "interest. Replace this person; nobody decides on a matter in which they have an "
                + "interest of their own.");
    }

    @Test
    @Proves({"SGL-4.k", "AMB-39"})
    void aPartyIsNotDroppedForAnotherAgency() {
        PanelChange change = PanelFormation.replace(GLOS, COUNCIL_AGAINST_TRUST, GLOS_PANEL, "council-1",
                List.of(of("fire"), of("council").declaring("Kin."), of("council", "council-2").declaring("Kin.")));

        assertThat(change.replacement()).isEmpty();
        assertThat(change.mayDecide()).isFalse();
        assertThat(change.composition().findings()).extracting(PanelFinding::kind)
                .containsExactlyInAnyOrder(Kind.PARTY_MISSING, Kind.TOO_FEW_AGENCIES);
    }

    @Test
    void aThirdAgencyGivesWayToItsOwnPeopleFirstAndThenToAnotherAgency() {
        assertThat(PanelFormation.replace(GLOS, COUNCIL_AGAINST_TRUST, GLOS_PANEL, "police-1",
                List.of(of("fire"), of("police", "police-2"))).replacement()).map(PanelMember::id).contains("police-2");
        PanelChange other = PanelFormation.replace(GLOS, COUNCIL_AGAINST_TRUST, GLOS_PANEL, "police-1",
                List.of(of("trust", "trust-2"), of("fire")));
        assertThat(other.replacement()).map(PanelMember::id).as("a new agency, not one that is there").contains("fire-1");
        assertThat(other.mayDecide()).isTrue();
    }

    @Test
    void anOfficeHolderIsReplacedByAnotherHolderOfTheOffice() {
        List<PanelMember> panel = List.of(of("council"), of("trust"), of("police"), office("ann", "vice-chair"));
        PanelChange change = PanelFormation.replace(GLOS, COUNCIL_AGAINST_TRUST, panel, "ann",
                List.of(of("fire"), office("bob", "independent-chair"), office("cleo", "vice-chair")));
        assertThat(change.replacement()).map(PanelMember::id).contains("cleo");
        assertThat(PanelFormation.replace(GLOS, COUNCIL_AGAINST_TRUST, panel, "ann", List.of(of("fire"))).mayDecide())
                .as("an office is not required").isTrue();
    }

    @Test
    @Proves({"HAR-4.4c", "GEN-19"})
    void scH06aMemberWithAnInterestLeavesAndBelowThreeAgenciesThePanelCannotDecide() {
        List<PanelMember> declared = List.of(of("police").declaring("Neighbour."), of("icb"), of("fire"));
        PanelChange left = PanelFormation.recheck(HARROW, HARROW_DISPUTE, declared);
        assertThat(left.removed()).extracting(PanelMember::id).containsExactly("police-1");
        assertThat(left.members()).extracting(PanelMember::id).containsExactly("icb-1", "fire-1");
        assertThat(left.mayDecide()).isFalse();

        PanelChange replaced = PanelFormation.replace(HARROW, HARROW_DISPUTE, declared, "police-1",
                List.of(of("council"), of("fire", "fire-2"), of("cnwl")));
        assertThat(replaced.replacement()).map(PanelMember::id).contains("cnwl-1");
        assertThat(replaced.mayDecide()).isTrue();
    }

    @Test
    @Proves({"HAR-4.4c", "GEN-19", "GEN-20"})
    void scH07anAgencyThatJoinsAsAPartyLeavesThePanel() {
        assertThat(PanelFormation.recheck(HARROW, HARROW_DISPUTE, HARROW_PANEL)).satisfies(change -> {
            assertThat(change.removed()).isEmpty();
            assertThat(change.mayDecide()).isTrue();
        });
        PanelFacts joined = PanelFacts.of(Set.of("council", "hospital-trust", "icb"), HARROW_BOARD);
        PanelChange change = PanelFormation.recheck(HARROW, joined, HARROW_PANEL);
        assertThat(change.removed()).extracting(PanelMember::id).containsExactly("icb-1");
        assertThat(change.because()).extracting(PanelFinding::kind).containsExactly(Kind.AGENCY_IS_PARTY);
        assertThat(change.mayDecide()).isFalse();
    }

    @Test
    @Proves({"SGL-4.k", "GEN-20"})
    void inSouthGloucestershireAPartyThatJoinsHasToBeAdded() {
        PanelFacts joined = PanelFacts.of(Set.of("council", "trust", "fire"), GLOS_BOARD);
        PanelChange change = PanelFormation.recheck(GLOS, joined, GLOS_PANEL);
        assertThat(change.removed()).isEmpty();
        assertThat(change.composition().findings()).extracting(PanelFinding::about).containsExactly("fire");
        assertThat(change.mayDecide()).isFalse();
    }

    @Test
    @Proves({"SGL-4.k", "SGL-4.l"})
    void aProposalHasEveryPartyAndAsFewOthersAsNeeded() {
        List<PanelMember> pool = List.of(of("fire"), of("police"), of("care-forum"), of("council"), of("trust"));
        assertThat(proposed(PanelFormation.propose(GLOS, COUNCIL_AGAINST_TRUST, pool)))
                .containsExactly("fire-1", "council-1", "trust-1");
        assertThat(proposed(PanelFormation.propose(GLOS, PanelFacts.of(Set.of("council", "care-home"), GLOS_BOARD), pool)))
                .containsExactly("fire-1", "care-forum-1", "council-1");
        assertThat(proposed(PanelFormation.propose(GLOS,
                PanelFacts.of(Set.of("council", "trust", "police", "fire"), GLOS_BOARD), pool)))
                .containsExactly("fire-1", "police-1", "council-1", "trust-1");
    }

    @Test
    @Proves({"HAR-4.4c", "AMB-35"})
    void scH04aPoolTooSmallBlocksThePanelUntilAFurtherMemberIsFound() {
        PanelFacts facts = new PanelFacts(Set.of("council", "hospital-trust"), Set.of(), Set.of("cnwl", "housing"),
                Set.of("fire"), HARROW_BOARD);
        List<PanelMember> pool = List.of(of("police"), of("icb"), of("fire"), of("housing"), of("council"));
        PanelProposal blocked = PanelFormation.propose(HARROW, facts, pool);

        assertThat(blocked.poolTooSmall()).isTrue();
        assertThat(blocked.reason()).startsWith("No panel can be formed yet.\nThe panel needs 3 member agencies and has 2 "
                + "(Weald Integrated Care Board, Weald Police);").endsWith("Ask further member agencies of the Board for a "
                + "representative. The rule is not relaxed; the adult is kept safe meanwhile as recorded.");
        assertThat(blocked.passedOver()).extracting(PanelFinding::about)
                .containsExactly("fire-1", "housing-1", "council-1");

        BoardMembership larger = new BoardMembership(Set.of("police", "icb", "council", "hospital-trust", "probation"),
                HARROW_BOARD.sectorBodies(), Set.of(), HARROW_BOARD.names());
        PanelFacts found = new PanelFacts(facts.parties(), Set.of(), facts.involved(), facts.interested(), larger);
        PanelProposal formed = PanelFormation.propose(HARROW, found, List.of(of("police"), of("icb"), of("probation")));
        assertThat(formed.poolTooSmall()).isFalse();
        assertThat(formed.reason()).isEmpty();
    }

    private static List<String> proposed(PanelProposal proposal) {
        assertThat(proposal.poolTooSmall()).isFalse();
        return proposal.members().stream().map(PanelMember::id).toList();
    }
}
