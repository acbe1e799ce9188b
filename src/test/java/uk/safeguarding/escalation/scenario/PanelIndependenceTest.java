package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Harrow: no typed name, absence or office lets a party into the panel, and who was asked in from outside goes again. */
@ApplicationTest
class PanelIndependenceTest {

    private static final String CHAIR = "board-independent-chair";
    private static final String SECOND = "board-hssp-chair";
    private static final String OFFICE = "board-safeguarding-adults-service";
    private static final String POLICE = "police-hsab-member/police";
    private static final String FIRE = "fire-hsab-member/fire";
    private static final String HOUSING = "housing-hsab-member/housing";
    private static final String MONDAY = "2027-02-01";

    @Autowired
    Kit kit;
    private Posts posts;
    private final List<Runnable> putBack = new ArrayList<>();

    @BeforeEach
    void postsAsTheyAre() {
        posts = new Posts(kit, "harrow");
    }

    @AfterEach
    void asBefore() {
        posts.close();
        putBack.forEach(Runnable::run);
    }

    private static Answers panel(String... members) {
        return PanelAnswers.form("harrow", CHAIR, members);
    }

    private Story atFormation() {
        return HarrowSteps.atFormation(HarrowSteps.inStage4(kit));
    }

    private Story poolTooSmall() {
        return HarrowSteps.atFormation(HarrowSteps.inStage4(kit, HarrowAnswers.raise(MONDAY)
                .with("involvedAgencies", JsonValues.list(List.of("police", "cnwl", "icb")))));
    }

    private static Answers typed(String name, String person) {
        return PanelAnswers.found("other", person + "@example.org").with("furtherAgencyName", name);
    }

    private void account(String id) {
        IdentityService identity = kit.engine.getIdentityService();
        User user = identity.newUser("harrow-" + id);
        user.setEmail(id + "@example.org");
        user.setFirstName(id);
        identity.saveUser(user);
        putBack.add(() -> {
            identity.deleteTenantUserMembership("harrow", user.getId());
            identity.deleteUser(user.getId());
        });
    }

    private boolean sees(String id) {
        return kit.engine.getIdentityService().createTenantQuery().userMember("harrow-" + id).tenantId("harrow").count() > 0;
    }

    private void away(String user) {
        kit.start("harrow-" + user, "harrow", "record-absence", AbsenceTest.away(MONDAY, "2027-02-03").map());
        putBack.add(() -> kit.start("harrow-" + user, "harrow", "record-absence", AbsenceTest.away(MONDAY, "2027-02-03")
                .with("absenceIs", "there").map()));
        kit.settle("harrow");
    }

    @Test
    @Proves({"HAR-4.4c", "HAR-4.4d", "AMB-35"})
    void aPartyIsNotTypedInAsAFurtherMember() {
        account("probation");
        Story story = poolTooSmall();
        story.isRefused("this could be Harrow Council", s -> s.completes("widenPool", typed("harrow  COUNCIL", "probation")));
        story.isRefused("this is no name", s -> s.completes("widenPool", typed("...", "probation")));
        story.isRefused("Harrow Council is a party to the dispute", s -> s.completes("widenPool",
                typed("Probation Service", "harrow-" + OFFICE)));
        story.isRefused("is employed by Weald Fire Brigade and cannot sit for Probation Service", s -> s.completes("widenPool",
                typed("Probation Service", "harrow-fire-hsab-member")));
        assertThat(story.tasks("widenPool")).hasSize(1);
    }

    @Test
    @Proves({"HAR-4.4d", "AMB-35", "GEN-26"})
    void oneTypedNameIsOneAgencyAndWhoLeavesSeesTheTasksNoMore() {
        account("probation");
        account("officer");
        Story story = atFormation().completes("formPanel", PanelAnswers.widenFirst())
                .completes("widenPool", typed("Probation Service", "probation"))
                .completes("formPanel", PanelAnswers.widenFirst());
        story.isRefused("this could be Probation Service", s -> s.completes("widenPool", typed("London Probation Service", "officer")));
        story.completes("widenPool", typed("The probation service", "officer"));
        String first = "probation/further-probation-service";
        story.isRefused("The panel needs 3 member agencies and has 2", s -> s.completes("formPanel",
                panel(FIRE, first, "officer/further-probation-service")));
        assertThat(sees("probation")).as("before they sit").isFalse();
        story.completes("formPanel", panel(FIRE, HOUSING, first)).completes("confirmIndependence", PanelAnswers.independent());
        assertThat(sees("probation")).isTrue();
        story.as("probation").completes("declareInterest", PanelAnswers.interest());
        assertThat(sees("probation")).isFalse();
        assertThat(sees("officer")).isFalse();
    }

    @Test
    @Proves({"AMB-34", "GEN-19", "HAR-4.4c"})
    void aMemberDeclaresAnInterestOfTheirAgencyAndNobodyOfItSits() {
        Story story = atFormation().completes("formPanel", panel(POLICE, FIRE, HOUSING))
                .completes("confirmIndependence", PanelAnswers.independent());
        story.as("fire-hsab-member").completes("declareInterest", PanelAnswers.interestOfAgency());
        assertThat(story.records("panel-member-left")).singleElement().satisfies(e -> assertThat(e.text("because"))
                .contains("Weald Fire Brigade declared an interest in the matter").doesNotContain("inspected"));
        story.as(CHAIR).isRefused("Weald Fire Brigade declared an interest in the matter",
                s -> s.completes("formPanel", panel("fire-hsab-deputy/fire", POLICE, HOUSING)));
    }

    @Test
    @Proves({"AMB-30", "GEN-18"})
    void whereTheFirstPostIsAwayTheNextOneIsAskedAndNotTheOffice() {
        Story story = atFormation();
        assertThat(story.as(SECOND).tasks("formPanel")).isEmpty();
        away(CHAIR);
        assertThat(story.tasks("formPanel")).hasSize(1);
        assertThat(story.as(OFFICE).tasks("formPanel")).isEmpty();
        Story later = HarrowSteps.inStage4(kit).as(SECOND).completes("instigatePanel", HarrowAnswers.instigate());
        assertThat(later.tasks("formPanel")).hasSize(1);
        assertThat(later.as(OFFICE).tasks("formPanel")).isEmpty();
    }

    @Test
    @Proves({"AMB-30", "AMB-54", "GEN-19"})
    void theOfficeOfAPartySeesTheTaskAndJudgesNothingUntilSomebodyFreeHoldsThePost() {
        Story story = atFormation().withReminders().does("declare-conflict", Answers.interest()).as(SECOND)
                .does("declare-conflict", Answers.interest()).as(OFFICE);
        story.isRefused("which Harrow Council employs, and that agency is a party to this dispute. Ask an administrator",
                s -> s.completes("formPanel", panel(POLICE, FIRE, HOUSING)));
        assertThat(story.outcome()).isEmpty();
        posts.take("icb-hsab-member", "board.independent-chair");
        story.at("Tue 2 Feb 2027 09:00").as("icb-hsab-member");
        story.completes("formPanel", PanelAnswers.form("harrow", "fire-hsab-member", POLICE, FIRE, HOUSING));
        assertThat(story.tasks("confirmIndependence")).hasSize(1);
    }

    @Test
    @Proves({"AMB-30", "GEN-19", "HAR-4.4a"})
    void whoHoldsABoardPostThatAPartyEmploysInstigatesNothing() {
        posts.take(OFFICE, "board.hssp-chair");
        Story story = HarrowSteps.inStage4(kit);
        assertThat(story.as(SECOND).tasks("instigatePanel")).hasSize(1);
        assertThat(story.as(OFFICE).tasks("instigatePanel")).isEmpty();
    }
}
