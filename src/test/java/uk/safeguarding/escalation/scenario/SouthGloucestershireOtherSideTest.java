package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.NURSE;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.SOCIAL_WORKER;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.consultation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/**
 * South Gloucestershire: when the other side comes to know of a dispute, and who acts for an agency that has no seat on the
 * Board.
 */
@ApplicationTest
class SouthGloucestershireOtherSideTest {

    @Autowired
    Kit kit;

    @ParameterizedTest
    @ValueSource(strings = {"declare-immediate-risk", "record-discussion", "add-party", "report-action-not-done"})
    @Proves({"SGL-1.a", "SGL-1.g", "SC-G01"})
    void whileTheRaiserConsultsTheirManagerNoActOfTheOtherSideFindsTheDispute(String act) {
        Story story = SouthGloucestershireSteps.raised(kit).as(NURSE);
        story.isRefused("there is no dispute " + story.reference(), s -> s.does(act, switch (act) {
            case "declare-immediate-risk" -> Answers.immediateRisk().with("consulted", "Our lead").with("startStage", "stay");
            case "record-discussion" -> Answers.of().with("discussedAt", "2027-02-01T08:30").with("discussionMeans", "phone")
                    .with("participants", "Nurse, social worker").with("discussed", "The plan");
            case "add-party" -> Answers.party("police");
            default -> Answers.of().with("notDone", "The plan").with("interimSafety", "Carers").with("interimSafetyOwner", "Us");
        }));
        assertThat(story.allNotices()).noneMatch(n -> n.recipient().id().contains("trust"));
    }

    @Test
    @Proves({"SGL-P.2", "SGL-1.g"})
    void aComplaintBesideTheDisputeIsPointedElsewhereAtOnceAndOnce() {
        Story story = SouthGloucestershireSteps.raised(kit, SouthGloucestershireSteps.raise("2027-02-01")
                .with("outsideGround", "complaint").with("alsoDispute", "yes"));
        assertThat(story.notices("redirected")).singleElement().satisfies(n -> {
            assertThat(n.recipient().id()).isEqualTo("south-gloucestershire-council-social-worker");
            assertThat(n.body()).contains("complaints procedure");
        });
        story.at("Mon 1 Feb 2027 10:00").as(SOCIAL_WORKER).completes("consultOwnManager", consultation("talk", "2027-02-01T09:10"));
        assertThat(story.notices("redirected")).hasSize(1);
        assertThat(story.notices("raised")).isNotEmpty();
    }

    @Test
    @Proves({"SGL-A.5c", "GEN-15"})
    void whereImmediateRiskLeadsPastStage2EverybodyIsToldOfTheDispute() {
        Story story = SouthGloucestershireSteps.raised(kit).as(SOCIAL_WORKER).does("declare-immediate-risk", Answers.immediateRisk()
                .with("consulted", "Senior social worker").with("startStage", "3").with("startStageReason", "It cannot wait"));
        assertThat(story.stage()).isEqualTo("stage3");
        assertThat(story.notices("raised")).extracting(n -> n.recipient().id()).contains("south-gloucestershire-trust-nurse");
    }

    @Test
    @Proves("SGL-T.1")
    void whereTheOverallLimitLeadsFromStage1ToStage4EverybodyIsToldOfTheDispute() {
        Story story = SouthGloucestershireSteps.raised(kit, SouthGloucestershireSteps.raise("2027-02-01")
                .with("agreedUntil", "2027-02-03").with("agreedReason", "The ward is closed").with("agreedWith", "The ward manager"));
        story.secondAfter("Wed 3 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage4");
        assertThat(story.notices("raised")).extracting(n -> n.recipient().id()).contains("south-gloucestershire-trust-nurse");
    }

    @Test
    @Proves({"SC-G12", "SGL-4.l", "SGL-X2.1"})
    void scG12_forACareHomeTheCareProvidersRepresentativeActsAtStage4() {
        Story story = SouthGloucestershireSteps.inStage4(SouthGloucestershireSteps.inStage3(SouthGloucestershireSteps.inStage2(kit,
                SouthGloucestershireSteps.raise("2027-02-01").with("challengedAgency", "care-home").with("challengedPerson", "Carer")
                        .with("challengedEmail", "south-gloucestershire-care-home-carer@example.org"))));
        assertThat(story.as("care-forum-board-representative").taskKeys()).contains("discussion");
        assertThat(story.as("care-home-director").taskKeys()).doesNotContain("discussion");
        assertThat(story.as("care-home-registered-manager").taskKeys()).doesNotContain("discussion");
        story.as("council-board-representative").completes("discussion",
                SouthGloucestershireSteps.formPropose("2027-02-01T09:30", "The home writes a plan"));
        story.as("care-forum-board-representative").completes("discussion",
                SouthGloucestershireSteps.formConcur("2027-02-01T09:30"));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
    }
}
