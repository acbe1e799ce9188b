package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.TraffordSteps.DAY_0;
import static uk.safeguarding.escalation.scenario.TraffordSteps.DIRECTOR_OF_NURSING;
import static uk.safeguarding.escalation.scenario.TraffordSteps.HEAD_OF_SERVICE;
import static uk.safeguarding.escalation.scenario.TraffordSteps.MATRON;
import static uk.safeguarding.escalation.scenario.TraffordSteps.NAMED_PROFESSIONAL;
import static uk.safeguarding.escalation.scenario.TraffordSteps.OFFICE;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SAFEGUARDING_MANAGER;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SISTER;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SOCIAL_WORKER;
import static uk.safeguarding.escalation.scenario.TraffordSteps.TALK;
import static uk.safeguarding.escalation.scenario.TraffordSteps.TEAM_MANAGER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Trafford: who acts at each stage, for every agency that is a party. */
@ApplicationTest
class TraffordWhoActsTest {

    @Autowired
    Kit kit;

    private static void acts(Story story, String... posts) {
        for (String post : posts) {
            assertThat(story.as(post).taskKeys()).as(post).contains("discussion");
        }
    }

    private static void doesNotAct(Story story, String... posts) {
        for (String post : posts) {
            assertThat(story.as(post).tasks("discussion")).as(post).isEmpty();
        }
    }

    @Test
    @Proves("TRA-2.1a")
    void thoseWhoDisagreeTryFirst() {
        Story story = TraffordSteps.raised(kit);
        acts(story, SOCIAL_WORKER, SISTER);
        doesNotAct(story, TEAM_MANAGER, MATRON, SAFEGUARDING_MANAGER, NAMED_PROFESSIONAL, HEAD_OF_SERVICE);
    }

    @Test
    @Proves("TRA-2.2a")
    void thenTheirManagersOnBothSides() {
        Story story = TraffordSteps.inStage(kit, 2);
        assertThat(story.stages().get(0).left().reason()).isEqualTo(LeftReason.NOT_RESOLVED);
        acts(story, TEAM_MANAGER, MATRON);
        doesNotAct(story, SOCIAL_WORKER, SISTER, SAFEGUARDING_MANAGER, NAMED_PROFESSIONAL);
    }

    @Test
    @Proves("TRA-2.3a")
    void theAdultSafeguardingManagerAndTheNamedProfessionalFollowForEachSide() {
        Story story = TraffordSteps.inStage(kit, 3);
        acts(story, SAFEGUARDING_MANAGER, NAMED_PROFESSIONAL);
        doesNotAct(story, TEAM_MANAGER, MATRON, HEAD_OF_SERVICE, DIRECTOR_OF_NURSING);
    }

    @Test
    @Proves({"SC-T12", "TRA-2.4a", "TRA-C.1", "GEN-18", "GEN-20", "AMB-17", "AMB-18"})
    void scT12_atStage4EachAgencysOwnRankActsAndTheOfficeIsAskedWhereTheDirectoryHasNone() {
        Story story = TraffordSteps.inStage(kit, 4, TraffordSteps.raise(DAY_0).with("otherAgencies", JsonValues.list(List.of("police"))));
        acts(story, HEAD_OF_SERVICE, DIRECTOR_OF_NURSING, "police-superintendent");
        doesNotAct(story, SAFEGUARDING_MANAGER, NAMED_PROFESSIONAL, "police-inspector");
        assertThat(story.as(OFFICE).tasks("counterpartQuery")).isEmpty();

        Story home = TraffordSteps.inStage(kit, 4, TraffordSteps.raise(DAY_0).with("challengedAgency", "care-home")
                .with("challengedEmail", "trafford-care-home-senior-carer@example.org"));
        acts(home, HEAD_OF_SERVICE);
        home.as(OFFICE);
        assertThat((String) home.shown("counterpartQuery", "contact")).contains("TSSP@trafford.gov.uk", "0161 912 8687",
                "Talbot Road", "M32 0TH");
        assertThat((String) home.shown("counterpartQuery", "queryText")).contains("Bridgewater View Care Home");
        home.completes("counterpartQuery", Answers.of().with("counterpartName", "Operations director")
                .with("counterpartEmail", "trafford-care-home-registered-manager@example.org"));
        acts(home, "care-home-registered-manager");
        assertThat(home.deadline()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
    }

    @Test
    @Proves({"TRA-2.4a"})
    void atTheIntegratedCareBoardTheDesignatedSafeguardingLeadActs() {
        Story story = TraffordSteps.inStage(kit, 4, TraffordSteps.raise(DAY_0).with("challengedAgency", "icb")
                .with("challengedEmail", "trafford-icb-nurse@example.org"));
        acts(story, HEAD_OF_SERVICE, "icb-safeguarding-lead");
    }

    @Test
    @Proves({"SC-T13", "GEN-13", "GEN-20", "TRA-2.3a"})
    void scT13_twoOfThreeConcurAndAtTheLimitAllThreeCounterpartsGetStage3() {
        Story story = TraffordSteps.inStage(kit, 2, TraffordSteps.raise(DAY_0).with("otherAgencies", JsonValues.list(List.of("police"))));
        story.at("Tue 2 Feb 2027 10:00").as(TEAM_MANAGER).completes("discussion", Answers.propose(TALK, "The case is opened again"))
                .as(MATRON).completes("discussion", Answers.concur(TALK));
        assertThat(story.outcome()).isEmpty();
        assertThat(story.secondBefore("Wed 3 Feb 2027 17:00").stage()).isEqualTo("stage2");
        assertThat(story.secondAfter("Wed 3 Feb 2027 17:00").stage()).isEqualTo("stage3");
        assertThat(story.outcome()).isEmpty();
        acts(story, SAFEGUARDING_MANAGER, NAMED_PROFESSIONAL, "police-inspector");
    }

    @Test
    @Proves("TRA-C.1")
    void everyTaskNamesTheContactOfThePartnership() {
        assertThat((String) TraffordSteps.raised(kit).shown("discussion", "contact"))
                .contains("TSSP@trafford.gov.uk", "0161 912 8687", "Town Hall, Talbot Road");
    }
}
