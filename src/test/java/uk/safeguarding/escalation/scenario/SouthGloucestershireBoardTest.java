package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.CHAIR;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.SSSM;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.chairDecision;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.referral;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** South Gloucestershire above stage 4: the Strategic Safeguarding Service Manager, and the Chair's choice. */
@ApplicationTest
class SouthGloucestershireBoardTest {

    @Autowired
    Kit kit;

    @Test
    @Proves({"SGL-4.c", "SGL-4.d"})
    void theManagerHasATaskAtOnceWhenTheLimitOfStage4Passes() {
        Story story = SouthGloucestershireSteps.inStage4(kit);
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
        assertThat(story.secondBefore("Mon 8 Feb 2027 17:00").as(SSSM).taskKeys()).doesNotContain("considerReferral");
        assertThat(story.secondAfter("Mon 8 Feb 2027 17:00").as(SSSM).taskKeys()).contains("considerReferral");
        assertThat(story.outcome()).isEmpty();
    }

    @Test
    @Proves({"SC-G22", "SGL-4.e", "AMB-41", "AMB-54"})
    void scG22_notReferredCountsOnlyWithTheIndependentChairsSignature() {
        Story story = SouthGloucestershireSteps.atManager(kit);
        story.as(SSSM).isRefused("Plan for what is outstanding",
                s -> s.completes("considerReferral", referral("notRefer").without("plan")));
        story.completes("considerReferral", referral("notRefer"));
        assertThat(story.outcome()).isEmpty();
        assertThat(story.as(CHAIR).taskKeys()).containsExactly("countersignNotReferred");
        assertThat(story.shown("countersignNotReferred", "notReferredText").toString())
                .contains("The trust reviews the discharge by 12 February");
        story.completes("countersignNotReferred", Answers.of().with("countersigned", "yes").with("countersignReason", "Agreed"));
        assertThat(story.outcome()).contains(Outcome.NOT_PURSUED);
    }

    @Test
    @Proves({"AMB-41", "SGL-4.f"})
    void withoutTheSignatureItGoesToTheChair() {
        Story story = SouthGloucestershireSteps.atManager(kit);
        story.as(SSSM).completes("considerReferral", referral("notRefer")).as(CHAIR)
                .completes("countersignNotReferred", Answers.of().with("countersigned", "no").with("countersignReason", "Too early"));
        assertThat(story.outcome()).isEmpty();
        assertThat(story.taskKeys()).containsExactly("chairDecides");
    }

    @Test
    @Proves("SGL-4.e")
    void whereTheManagersEmployerIsNoPartyNotReferringNeedsNoSignature() {
        Story story = SouthGloucestershireSteps.trustAgainstPoliceAtManager(kit);
        story.as(SSSM).completes("considerReferral", referral("notRefer"));
        assertThat(story.outcome()).contains(Outcome.NOT_PURSUED);
    }

    @Test
    @Proves({"AMB-20", "GEN-19"})
    void aChairWithAnInterestDoesNotDecide() {
        Story story = SouthGloucestershireSteps.atChair(kit);
        story.as(CHAIR).completes("chairDecides", chairDecision("interest"));
        assertThat(story.taskKeys()).isEmpty();
        Answers acting = Answers.of().with("actingChair", "south-gloucestershire.board.vice-chair").with("actingChairWhy", "Free");
        story.as(SSSM).isRefused("Who acts for the Chair", s -> s.completes("findActingChair",
                acting.with("actingChair", "south-gloucestershire.board.independent-chair")));
        story.completes("findActingChair", acting);
        assertThat(story.as("board-vice-chair").taskKeys()).containsExactly("chairDecides");
        assertThat(story.as(CHAIR).taskKeys()).isEmpty();
        assertThat(story.notices("acting-chair")).isNotEmpty().noneMatch(n -> n.body().contains("duties are not"));
    }
}
