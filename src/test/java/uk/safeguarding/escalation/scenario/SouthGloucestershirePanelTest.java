package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.CHAIR;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** South Gloucestershire: the parties sit on the panel, which hears both and decides with binding force. */
@ApplicationTest
class SouthGloucestershirePanelTest {

    private static final String COUNCIL = "council-board-representative/council";
    private static final String TRUST = "trust-board-representative/trust";
    private static final String POLICE = "police-board-representative/police";

    @Autowired
    Kit kit;

    static Answers panel(String... members) {
        return PanelAnswers.form("south-gloucestershire", CHAIR, members);
    }

    /** The Chair of the Board has chosen the panel: council against trust. */
    private Story atFormation() {
        return SouthGloucestershireSteps.atChair(kit).as(CHAIR)
                .completes("chairDecides", SouthGloucestershireSteps.chairDecision("panel"));
    }

    /** Council, trust and police sit; nobody has declared yet. */
    private Story sitting() {
        return atFormation().completes("formPanel", panel(COUNCIL, TRUST, POLICE));
    }

    private static void allDeclare(Story story, String... members) {
        for (String member : members) {
            story.as(member).completes("declareInterest", PanelAnswers.noInterest());
        }
    }

    @Test
    @Proves({"SC-G09", "SGL-4.j", "SGL-4.k", "SGL-4.m", "SGL-4.n", "GEN-19"})
    void scG09_partiesAndAThirdAgencyHearBothAndDecide() {
        Story story = atFormation();
        assertThat(story.shown("formPanel", "panelProposal").toString()).contains("for South Gloucestershire Council",
                "for Severn Vale NHS Trust");
        assertThat(story.shown("formPanel", "panelRule").toString()).contains("three agencies that are members");
        story.completes("formPanel", panel(COUNCIL, TRUST, POLICE));
        assertThat(story.notices("panel-formed")).anyMatch(n -> n.recipient().id().contains("police-board-representative"))
                .allMatch(n -> n.body().contains("(Panel Chair)"));

        assertThat(story.as(CHAIR).shown("panelDecision", "waivedFor")).as("a list without ticks is a list, or no browser can send "
                + "the form").isNotNull();
        story.as(CHAIR).isRefused("has not declared yet", s -> s.completes("panelDecision", PanelAnswers.decision()));
        allDeclare(story, CHAIR, "council-board-representative", "trust-board-representative", "police-board-representative");
        story.as(CHAIR).isRefused("Not heard yet: South Gloucestershire Council, Severn Vale NHS Trust",
                s -> s.completes("panelDecision", PanelAnswers.decision()));
        story.as("council-board-representative").completes("giveRepresentation", PanelAnswers.representation("No plan was made"));
        assertThat(story.notices("panel-representation")).hasSize(4).allMatch(n -> n.body().contains("No plan was made"));
        story.as(CHAIR).isRefused("Not heard yet: Severn Vale NHS Trust", s -> s.completes("panelDecision", PanelAnswers.decision()));
        story.as("trust-board-representative").completes("giveRepresentation", PanelAnswers.waives());
        assertThat(story.as(CHAIR).shown("panelDecision", "panelRepresentations").toString()).contains("No plan was made", "waives");
        story.completes("panelDecision", PanelAnswers.decision());

        assertThat(story.outcome()).contains(Outcome.RESOLVED_BINDING);
        assertThat(story.stages().get(story.stages().size() - 1).left().reason()).isEqualTo(LeftReason.RESOLVED_BINDING);
        assertThat(story.notices("panel-decision")).allMatch(n -> n.body().contains("The trust makes a discharge plan"))
                .extracting(n -> n.recipient().id()).contains("south-gloucestershire.board.sssm",
                        "south-gloucestershire-council-social-worker", "south-gloucestershire-police-board-representative",
                        "south-gloucestershire.trust.board-representative");
        story.as("council-social-worker").isRefused("binding decision",
                s -> s.does("withdraw-dispute", Answers.of().with("reason", "Enough").with("safetyStatement", "Safe")));
    }

    @Test
    @Proves({"SC-G10", "SGL-4.k"})
    void scG10_aPanelWithoutThePartiesIsRefused() {
        Story story = atFormation().isRefused("South Gloucestershire Council is a party and is not represented. Add a representative "
                + "of South Gloucestershire Council. The policy: Stage 4: at least three agencies that are members",
                s -> s.completes("formPanel", panel(POLICE, "fire-board-representative/fire",
                        "voluntary-network-board-representative/voluntary-network")));
        story.isRefused("Severn Vale NHS Trust is a party and is not represented", s -> s.completes("formPanel",
                panel(COUNCIL, POLICE, "fire-board-representative/fire")));
        story.isRefused("The panel needs 3 member agencies and has 2", s -> s.completes("formPanel", panel(COUNCIL, TRUST)));
        story.completes("formPanel", panel(COUNCIL, TRUST, POLICE));
    }

    @Test
    @Proves({"SGL-4.m"})
    void theChairRecordsAWaiverWithAReason() {
        Story story = sitting();
        allDeclare(story, CHAIR, "council-board-representative", "trust-board-representative", "police-board-representative");
        story.as("council-board-representative").completes("giveRepresentation", PanelAnswers.representation("No plan was made"));
        Answers waived = PanelAnswers.decision().with("waivedFor", uk.safeguarding.escalation.engine.form.JsonValues
                .list(java.util.List.of("trust")));
        story.as(CHAIR).isRefused("Why the panel decides without them: this is needed", s -> s.completes("panelDecision", waived));
        Answers reasoned = waived.with("waiverReason", "Asked three times");
        story.isRefused("has until Mon 8 Feb 2027 at 17:00 to give its representation",
                s -> s.completes("panelDecision", reasoned));
        story.at("Mon 8 Feb 2027 17:01").completes("panelDecision", reasoned.with("action1Due", "2027-02-12"));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_BINDING);
        assertThat(story.notices("panel-decision")).allMatch(n -> n.body().contains("because: Asked three times"));
        assertThat(story.as("trust-board-representative").tasks("giveRepresentation")).isEmpty();
    }
}
