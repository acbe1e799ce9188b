package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.MATRON;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.SERVICE_MANAGER;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.SOCIAL_WORKER;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.TEAM_MANAGER;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.directly;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.inStage;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.notResolved;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.raised;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.raisedAlready;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.withRepresentative;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Several agencies that share the concern: none ends or leads the dispute of another, and each raises it with its own people. */
@ApplicationTest
class WolverhamptonRaisersTest {

    private static final String SERGEANT = "police-sergeant";
    private static final Answers YES = Answers.of().with("agrees", "yes");
    private static final Answers NO = Answers.of().with("agrees", "no").with("agreementNote", "Our concern remains");

    @Autowired
    Kit kit;

    private Story raisedByTwo() {
        Story story = raised(kit, "Mon 1 Feb 2027 10:00", raisedAlready("2027-02-01", "2027-02-01", "2027-02-01"));
        return joined(story);
    }

    private static Story joined(Story story) {
        return story.as(SOCIAL_WORKER).does("add-party", Answers.of().with("agency", "police").with("practitioner", "Officer")
                .with("practitionerEmail", "wolverhampton-police-officer@example.org").with("why", "It fears the same")
                .with("joinsOn", "raising"));
    }

    @Test
    @Proves({"GEN-21", "AMB-10"})
    void aWithdrawalNeedsAManagerOfEachAgencyThatSharesTheConcern() {
        Story story = raisedByTwo().as(SOCIAL_WORKER).does("withdraw-dispute", ActAnswers.withdraw());
        assertThat(story.as(SERGEANT).shown("managerAgreement", "withdrawalText").toString())
                .contains("Asked for by ", "City of Wolverhampton Council");
        story.as(TEAM_MANAGER).completes("managerAgreement", YES);
        assertThat(story.outcome()).isEmpty();
        story.as(SERGEANT).completes("managerAgreement", YES);
        assertThat(story.outcome()).contains(Outcome.WITHDRAWN);
    }

    @Test
    @Proves({"GEN-21", "AMB-10"})
    void oneNoIsEnoughForTheDisputeToGoOn() {
        Story story = raisedByTwo().as(SOCIAL_WORKER).does("withdraw-dispute", ActAnswers.withdraw());
        story.as(SERGEANT).completes("managerAgreement", NO);
        assertThat(story.outcome()).isEmpty();
        assertThat(story.as(TEAM_MANAGER).tasks("managerAgreement")).as("nothing is left to agree to").isEmpty();
        assertThat(story.notices("not-withdrawn")).isNotEmpty();
        assertThat(story.stage()).isEqualTo("stage1Response");
    }

    @Test
    @Proves({"GEN-21", "AMB-10"})
    void anAgencyThatJoinsWhileItIsAskedIsAskedToo() {
        Story story = raised(kit, "Mon 1 Feb 2027 10:00", raisedAlready("2027-02-01", "2027-02-01", "2027-02-01"))
                .does("withdraw-dispute", ActAnswers.withdraw());
        joined(story).as(TEAM_MANAGER).completes("managerAgreement", YES);
        assertThat(story.outcome()).isEmpty();
        story.as(SERGEANT).completes("managerAgreement", NO);
        assertThat(story.outcome()).isEmpty();
    }

    @Test
    @Proves({"GEN-21", "AMB-10", "SOL-X.1"})
    void soDoesTheWordThatAllOfItBelongsElsewhere() {
        Story story = raisedByTwo().as(SOCIAL_WORKER).does("redirect-dispute", Answers.redirect("individual-practice", false));
        assertThat(story.as(SERGEANT).shown("managerAgreement", "redirectText").toString())
                .contains("Asked for by ", "City of Wolverhampton Council");
        story.as(TEAM_MANAGER).completes("managerAgreement", YES);
        assertThat(story.outcome()).isEmpty();
        story.as(SERGEANT).completes("managerAgreement", NO);
        assertThat(story.outcome()).isEmpty();
        assertThat(story.notices("not-redirected")).isNotEmpty();

        story.as(SOCIAL_WORKER).does("redirect-dispute", Answers.redirect("individual-practice", false))
                .as(SERGEANT).completes("managerAgreement", YES).as(TEAM_MANAGER).completes("managerAgreement", YES);
        assertThat(story.outcome()).contains(Outcome.REDIRECTED);
    }

    @Test
    @Proves({"WOL-4.4a", "AMB-10"})
    void eachOfThemRaisesItWithItsOwnRepresentative() {
        Story story = joined(inStage(kit, 4));
        assertThat(story.as("police-inspector").shown("raiseWithRepresentative", "representative").toString())
                .contains("Chief Inspector Child Protection");
        story.as(SERVICE_MANAGER).completes("raiseWithRepresentative", withRepresentative("2027-02-01"));
        assertThat(story.stage()).isEqualTo("stage4Raise");
        story.as("police-inspector").completes("raiseWithRepresentative", withRepresentative("2027-02-01"));
        assertThat(story.stage()).isEqualTo("stage4Meet");
    }

    @Test
    @Proves({"WOL-EX.10", "AMB-08", "SC-W07"})
    void theOtherSideCannotForestallTheDirectReferralByEndingStage3() {
        Story story = inStage(kit, 3).as(MATRON).completes("discussion", notResolved("2027-02-01T09:30"));
        assertThat(story.stage()).isEqualTo("stage4Raise");
        goesToTheChair(story);
    }

    @Test
    @Proves({"WOL-EX.10", "AMB-08"})
    void norCanTheLimitOfStage3() {
        Story story = inStage(kit, 3).secondAfter("Thu 4 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage4Raise");
        goesToTheChair(story);
    }

    private static void goesToTheChair(Story story) {
        story.as(SERVICE_MANAGER).isRefused("Why stage 4 is left out",
                s -> s.completes("raiseWithRepresentative", directly().without("exceptionalReasons")));
        story.completes("raiseWithRepresentative", directly());
        assertThat(story.stage()).isEqualTo("exceptional");
        assertThat(story.stages()).extracting(e -> e.activityId()).doesNotContain("stage4Meet");
        assertThat(story.as("council-director").shown("decideToWrite", "exceptionalReasons")).isEqualTo("A hearing on Monday");
    }

    @Test
    @Proves({"WOL-EX.10", "AMB-08", "AMB-10"})
    void whereOneOfTwoAgenciesGoesToItsRepresentativeStage4ComesFirst() {
        Story story = joined(inStage(kit, 4)).as(SERVICE_MANAGER).completes("raiseWithRepresentative", directly())
                .as("police-inspector").completes("raiseWithRepresentative", withRepresentative("2027-02-01"));
        assertThat(story.stage()).isEqualTo("stage4Meet");
    }
}
