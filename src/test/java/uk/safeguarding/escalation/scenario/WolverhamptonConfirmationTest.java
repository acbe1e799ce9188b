package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.NURSE;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.SOCIAL_WORKER;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.TEAM_MANAGER;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.WARD_MANAGER;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.concur;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.inStage;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.notResolved;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.propose;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.raised;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.raisedAlready;
import static uk.safeguarding.escalation.scenario.WolverhamptonSteps.reviewed;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Wolverhampton: the challenged side confirms in writing, in a time of its own that moves nothing. */
@ApplicationTest
class WolverhamptonConfirmationTest {

    @Autowired
    Kit kit;

    @Test
    @Proves({"SC-W16", "WOL-4.2c", "WOL-2.4", "AMB-06"})
    void scW16_agreedAtStage2AndNobodyWrites() {
        Story story = raised(kit, "Fri 5 Feb 2027 10:00", raisedAlready("2027-02-05", "2027-02-05", "2027-02-05"));
        story.completes("discussion", notResolved("2027-02-05T09:30"));
        story.at("Mon 8 Feb 2027 10:00").as(TEAM_MANAGER).completes("discussion", propose("2027-02-08T09:30"));
        story.as(WARD_MANAGER).completes("discussion", concur("2027-02-08T09:30"));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);

        assertThat(story.secondBefore("Wed 10 Feb 2027 17:00").notices("confirmation-overdue")).isEmpty();
        assertThat(story.secondAfter("Wed 10 Feb 2027 17:00").notices("confirmation-overdue")).extracting(n -> n.recipient().id())
                .contains("wolverhampton.royal-trust.ward-manager", "wolverhampton.royal-trust.matron")
                .doesNotContain("wolverhampton.council.team-manager");
        assertThat(story.stages()).extracting(e -> e.activityId()).doesNotContain("stage3");
        assertThat(story.closed()).isFalse();
        assertThat(story.as(TEAM_MANAGER).taskKeys()).doesNotContain("issueConfirmation");
        story.as(WARD_MANAGER).completes("issueConfirmation", Answers.confirmation());
        assertThat(story.notices("confirmation")).extracting(n -> n.recipient().id()).contains("wolverhampton.council.team-manager");
    }

    @Test
    @Proves({"WOL-4.1h", "AMB-06", "AMB-59"})
    void atStage1ThePractitionersManagerIsToldAndStage2DoesNotOpen() {
        Story story = inStage(kit, 1).as(NURSE).completes("discussion", reviewed(propose("2027-02-01T09:30"), "2027-02-01"));
        story.as(SOCIAL_WORKER).completes("discussion", concur("2027-02-01T09:30"));
        assertThat(story.secondBefore("Wed 3 Feb 2027 17:00").notices("confirmation-overdue")).isEmpty();
        assertThat(story.secondAfter("Wed 3 Feb 2027 17:00").notices("confirmation-overdue")).extracting(n -> n.recipient().id())
                .contains("wolverhampton-royal-trust-nurse", "wolverhampton.royal-trust.ward-manager");
        assertThat(story.stages()).extracting(e -> e.activityId()).containsExactly("stage1Response");
        assertThat(story.records("aim-passed")).isEmpty();
        assertThat(story.secondAfter("Wed 24 Feb 2027 17:00").records("aim-passed")).isEmpty();
    }

    @Test
    @Proves({"WOL-2.4", "GEN-14"})
    void whatIsAgreedAboveIsConfirmedByWhoeverHandledItAndRemindersAreEnough() {
        Story story = inStage(kit, 3).as(WolverhamptonSteps.SERVICE_MANAGER).completes("discussion", propose("2027-02-01T09:30"));
        story.as(WolverhamptonSteps.MATRON).completes("discussion", concur("2027-02-01T09:30"));
        assertThat(story.as(WolverhamptonSteps.SERVICE_MANAGER).taskKeys()).contains("issueConfirmation");
        assertThat(story.secondAfter("Mon 15 Feb 2027 17:00").notices("confirmation-overdue")).isEmpty();
        assertThat(story.as(WolverhamptonSteps.SERVICE_MANAGER).taskKeys()).contains("issueConfirmation");
    }
}
