package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Harrow: nobody concerned sits on the panel; the Independent Chair oversees it and chairs it. */
@ApplicationTest
class HarrowPanelTest {

    private static final String CHAIR = "board-independent-chair";
    private static final String POLICE = "police-hsab-member/police";
    private static final String FIRE = "fire-hsab-member/fire";
    private static final String HOUSING = "housing-hsab-member/housing";
    private static final String ICB = "icb-hsab-member/icb";

    @Autowired
    Kit kit;

    private static Answers panel(String... members) {
        return PanelAnswers.form("harrow", CHAIR, members);
    }

    /** The hospital trust against the council; the panel is to be formed. */
    private Story atFormation(Answers raise) {
        return HarrowSteps.atFormation(HarrowSteps.inStage4(kit, raise));
    }

    private Story atFormation() {
        return atFormation(HarrowAnswers.raise("2027-02-01"));
    }

    private Story sitting(String... members) {
        return atFormation().completes("formPanel", panel(members)).completes("confirmIndependence", PanelAnswers.independent());
    }

    @Test
    @Proves({"SC-H03", "HAR-4.4c", "HAR-4.4b", "AMB-30"})
    void scH03_thePartiesAreRefusedAndThreeOthersSit() {
        Story story = atFormation();
        assertThat(story.shown("formPanel", "panelProposal").toString()).doesNotContain("for Harrow Council: may sit")
                .contains("Harrow Council is a party to the dispute");
        assertThat(story.shown("formPanel", "panelChair")).isEqualTo("harrow-board-independent-chair");
        story.isRefused("Harrow Council is a party to the dispute. The policy: Stage 4: "
                + "at least three agencies of HSAB's membership", s -> s.completes("formPanel",
                        panel("council-hsab-member/council", "hospital-trust-hsab-member/hospital-trust", POLICE)));
        story.completes("formPanel", panel(POLICE, FIRE, HOUSING));
        assertThat(story.as("police-hsab-member").taskKeys()).as("nobody sits before independence is confirmed").isEmpty();
        story.as(CHAIR);
        assertThat(story.shown("confirmIndependence", "panelChosen").toString()).contains("for Weald Police", "for Weald Fire Brigade",
                "for Weald Housing Association", "(Panel Chair)");
        story.completes("confirmIndependence", Answers.of().with("independent", "no").with("independenceReason", "Same street"));
        assertThat(story.shown("formPanel", "panelWhy").toString()).contains("Same street");
        story.completes("formPanel", panel(POLICE, FIRE, HOUSING)).completes("confirmIndependence", PanelAnswers.independent());
        assertThat(story.as("police-hsab-member").taskKeys()).containsExactly("declareInterest");
        assertThat(story.as(CHAIR).taskKeys()).contains("panelDecision", "declareInterest");
    }

    @Test
    @Proves({"HAR-4.4d", "HAR-4.4c"})
    void twoPeopleOfOneAgencyCountOnce() {
        atFormation().isRefused("The panel needs 3 member agencies and has 2 (Weald Fire Brigade, Weald Police)",
                s -> s.completes("formPanel", panel(POLICE, "police-hsab-deputy/police", FIRE)));
    }

    @Test
    @Proves({"SC-G24", "GEN-19", "HAR-4.4c"})
    void scG24_inHarrowWhomAPartyEmploysMayNotSitWhateverTheirPost() {
        Story story = atFormation(HarrowAnswers.raise("2027-02-01").without("challengedTeam").with("challengedAgency", "cnwl"));
        story.isRefused("cannot sit on the panel: CNWL NHS Foundation Trust is a party to the dispute",
                s -> s.completes("formPanel", panel("board-training-chair/cnwl", FIRE, HOUSING)));
    }

    @Test
    @Proves({"AMB-34", "HAR-4.4c"})
    void agenciesInvolvedInTheCaseStayOffAndSoDoesOneThatDeclaresAnInterest() {
        Story story = atFormation(HarrowAnswers.raise("2027-02-01").with("involvedAgencies", JsonValues.list(List.of("police"))));
        story.isRefused("staff of Weald Police are involved in the case", s -> s.completes("formPanel", panel(POLICE, FIRE, HOUSING)));
        story.as("fire-hsab-member").does("declare-conflict", Answers.of().with("interestOf", "agency")
                .with("interest", "We inspected the home"));
        story.as(CHAIR).isRefused("Weald Fire Brigade declared an interest in the matter",
                s -> s.completes("formPanel", panel("fire-hsab-deputy/fire", HOUSING, ICB)));
        story.completes("formPanel", panel("cnwl-hsab-member/cnwl", HOUSING, ICB));
    }

    @Test
    @Proves({"SC-H04", "AMB-35", "HAR-4.4c"})
    void scH04_tooSmallAPoolBlocksThePanelUntilAFurtherMemberIsFound() {
        Story story = atFormation(HarrowAnswers.raise("2027-02-01")
                .with("involvedAgencies", JsonValues.list(List.of("police", "cnwl", "icb"))));
        assertThat(story.taskKeys()).contains("widenPool").doesNotContain("formPanel");
        assertThat(story.shown("widenPool", "panelWhy").toString()).contains("The panel needs 3 member agencies and has 2");
        assertThat(story.shown("widenPool", "currentSafety").toString()).contains("Two carers visit each day");
        assertThat(story.notices("panel-pool-too-small")).singleElement().satisfies(n -> {
            assertThat(n.recipient().id()).isEqualTo("harrow.board.safeguarding-adults-service");
            assertThat(n.body()).contains("Two carers visit each day", "stays open");
        });
        assertThat(story.outcome()).isEmpty();
        story.isRefused("nobody has an account with this address", s -> s.completes("widenPool",
                PanelAnswers.found("other", "probation@example.org").with("furtherAgencyName", "Probation Service")));
        withAccount("harrow-probation", "probation@example.org", () -> {
            story.completes("widenPool", PanelAnswers.found("other", "probation@example.org").with("furtherAgencyName", "Probation Service"));
            assertThat(story.shown("formPanel", "panelProposal").toString()).contains("for Probation Service: may sit");
            story.completes("formPanel", panel(FIRE, HOUSING, "probation/further-probation-service")).completes("confirmIndependence", PanelAnswers.independent());
            assertThat(story.as("probation").taskKeys()).containsExactly("declareInterest");
        });
    }

    private void withAccount(String id, String email, Runnable test) {
        IdentityService identity = kit.engine.getIdentityService();
        User user = identity.newUser(id);
        user.setEmail(email);
        user.setFirstName("Probation");
        identity.saveUser(user);
        try {
            test.run();
        } finally {
            identity.deleteTenantUserMembership("harrow", id);
            identity.deleteUser(id);
        }
    }

    @Test
    @Proves({"AMB-35"})
    void whoFormsThePanelCanAskForFurtherAgenciesFirst() {
        Story story = atFormation().completes("formPanel", PanelAnswers.widenFirst());
        assertThat(story.shown("widenPool", "panelWhy").toString()).contains("The fire service has nobody free");
        story.completes("widenPool", PanelAnswers.found("police", "harrow-police-sergeant@example.org"));
        story.completes("formPanel", panel("police-sergeant/police", FIRE, HOUSING));
    }

    @Test
    @Proves({"SC-H06", "GEN-19", "HAR-4.4c", "HAR-4.4e", "HAR-4.4f"})
    void scH06_belowThreeAgenciesThePanelCannotDecide() {
        Story story = sitting(POLICE, FIRE, HOUSING).as("fire-hsab-member").does("declare-conflict", Answers.interest());
        assertThat(story.taskKeys()).isEmpty();
        story.as(CHAIR).isRefused("The panel needs 3 member agencies and has 2 (Weald Housing Association, Weald Police)",
                s -> s.completes("panelDecision", PanelAnswers.decision()));
        assertThat(story.shown("formPanel", "panelProposal").toString()).doesNotContain("Weald Fire Brigade: may sit");
        story.completes("formPanel", panel(POLICE, HOUSING, ICB)).completes("confirmIndependence", PanelAnswers.independent());
        for (String member : List.of(CHAIR, "police-hsab-member", "housing-hsab-member", "icb-hsab-member")) {
            story.as(member).completes("declareInterest", PanelAnswers.noInterest());
        }
        story.as(CHAIR).isRefused("Not heard yet: Weald Hospitals NHS Trust, Harrow Council",
                s -> s.completes("panelDecision", PanelAnswers.decision()));
        story.as("hospital-trust-hsab-member").completes("giveRepresentation", PanelAnswers.representation("The case drifts"));
        story.as("council-hsab-member").completes("giveRepresentation", PanelAnswers.waives());
        story.as(CHAIR).completes("panelDecision", PanelAnswers.decision());
        assertThat(story.outcome()).contains(Outcome.RESOLVED_BINDING);
        assertThat(story.notices("panel-decision")).extracting(n -> n.recipient().id()).contains("harrow-icb-hsab-member",
                "harrow.board.safeguarding-adults-service", "harrow-hospital-trust-ward-sister").doesNotContain("harrow-fire-hsab-member");
    }

    @Test
    @Proves({"SC-H07", "GEN-19", "GEN-20", "HAR-4.4c"})
    void scH07_aMemberWhoseAgencyJoinsAsAPartyIsTakenOff() {
        Story story = sitting(POLICE, FIRE, ICB);
        story.as("icb-hsab-member").completes("declareInterest", PanelAnswers.noInterest());
        story.as("hospital-trust-matron").does("add-party", ActAnswers.addParty("icb", "nurse"));

        assertThat(story.records("panel-member-left")).singleElement().satisfies(e -> {
            assertThat(e.text("because")).contains("Weald Integrated Care Board is a party to the dispute");
            assertThat(e.text("actsUntilThen")).isNotBlank();
        });
        assertThat(story.as("icb-nurse").tasks("giveRepresentation")).hasSize(1);
        story.as(CHAIR).isRefused("has 2 (Weald Fire Brigade, Weald Police)", s -> s.completes("panelDecision", PanelAnswers.decision()));
        assertThat(story.shown("formPanel", "panelWhy").toString()).contains("The panel has to be made up");
        story.completes("formPanel", panel(POLICE, FIRE, HOUSING)).completes("confirmIndependence", PanelAnswers.independent());
        assertThat(story.as("housing-hsab-member").taskKeys()).containsExactly("declareInterest");
        assertThat(story.as("icb-hsab-member").taskKeys()).isEmpty();
    }

    @Test
    @Proves({"AMB-30", "HAR-4.4a"})
    void whereAPartyEmploysTheChairOfTheHsspTheIndependentChairInstigatesThePanel() {
        Story story = HarrowSteps.inStage4(kit, HarrowAnswers.raise("2027-02-01").without("challengedTeam")
                .with("challengedAgency", "police"));
        assertThat(story.as(CHAIR).tasks("instigatePanel")).hasSize(1);
        assertThat(story.as("board-hssp-chair").tasks("instigatePanel")).isEmpty();
        assertThat(HarrowSteps.inStage4(kit).as("board-hssp-chair").tasks("instigatePanel")).hasSize(1);
    }

    @Test
    @Proves({"AMB-30", "GEN-19"})
    void whereTheIndependentChairHasAnInterestTheNextIsAskedAndANomineeChairs() {
        Story story = atFormation().does("declare-conflict", Answers.interest());
        assertThat(story.taskKeys()).isEmpty();
        story.as("board-hssp-chair");
        assertThat(story.shown("formPanel", "panelChairOptions").toString()).doesNotContain("harrow-board-independent-chair");
        story.completes("formPanel", PanelAnswers.form("harrow", "fire-hsab-member", POLICE, FIRE, HOUSING));
        story.completes("confirmIndependence", PanelAnswers.independent());
        assertThat(story.as("fire-hsab-member").taskKeys()).contains("panelDecision");
    }
}
