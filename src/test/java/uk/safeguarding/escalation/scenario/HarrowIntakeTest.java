package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.HarrowSteps.ON;
import static uk.safeguarding.escalation.scenario.HarrowSteps.WARD_SISTER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** What belongs to Harrow's ladder, what belongs elsewhere, and what stands beside it. */
@ApplicationTest
class HarrowIntakeTest {

    @Autowired
    Kit kit;

    @ParameterizedTest
    @CsvSource({"own-manager, whistle-blowing process", "complaint, 25 August 2011", "quality-assurance, Quality assurance",
            "whistle-blowing, whistle-blowing process"})
    @Proves({"SC-H16", "HAR-0.3", "HAR-5.1", "HAR-1.2", "AMB-37"})
    void scH16_whatBelongsElsewhereIsRedirected(String ground, String destination) {
        Story story = HarrowSteps.raised(kit, elsewhere(ground));
        assertThat(story.outcome()).contains(Outcome.REDIRECTED);
        assertThat(story.stages()).isEmpty();
        assertThat(story.notices("redirected")).singleElement().satisfies(n -> assertThat(n.body()).contains(destination));
        assertThat(story.taskKeys()).containsExactly("redirectAdvice");
        story.completes("redirectAdvice", Answers.of().with("read", true));
        assertThat(story.allTasks()).isEmpty();
    }

    private static Answers elsewhere(String ground) {
        return Answers.of().with("about", "case").with("adult", "HTT-204").with("adultGroup", "older-people")
                .with("outsideGround", ground).with("alsoDispute", "no");
    }

    @Test
    @Proves("AMB-62")
    void aChildIsPointedToTheChildrensProceduresAndNothingIsSettledBesideIt() {
        Story story = HarrowSteps.raised(kit, elsewhere("child").without("alsoDispute"));
        assertThat(story.outcome()).contains(Outcome.REDIRECTED);
        assertThat(story.notices("redirected")).singleElement()
                .satisfies(n -> assertThat(n.body()).contains("safeguarding children"));
    }

    @Test
    @Proves({"SC-H16", "HAR-1.1", "AMB-37"})
    void scH16_theLadderOpensBetweenTwoTeamsOfOneAgency() {
        Story story = kit.story("harrow", "Mon 1 Feb 2027 09:00").as("council-hospital-worker").raises(HarrowAnswers.raise(ON));
        assertThat(kit.disputes.parties(story.reference())).extracting(Party::id)
                .containsExactly("council/hospital-team", "council/safeguarding-team");
        assertThat(story.as(HarrowSteps.SOCIAL_WORKER).taskKeys()).containsExactly("discussion");
        story.at(HarrowSteps.D0).as("council-hospital-worker").completes("discussion", HarrowAnswers.notResolved(HarrowSteps.TALK))
                .completes("briefing", HarrowAnswers.briefing());
        assertThat(story.as("council-hospital-manager").taskKeys()).contains("discussion");
        assertThat(story.as(HarrowSteps.TEAM_MANAGER).taskKeys()).contains("discussion");
    }

    @Test
    @Proves({"SC-H21", "HAR-1.2", "HAR-2.1"})
    void scH21_anAgencyOutsideTheBoardRaisesAndAWhistleBlowingGroundIsRecordedBesideIt() {
        Story story = kit.story("harrow", "Mon 1 Feb 2027 09:00").as("care-home-senior-carer")
                .raises(HarrowAnswers.raise(ON).with("outsideGround", "whistle-blowing").with("alsoDispute", "yes"));
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.outcome()).isEmpty();
        assertThat(story.notices("redirected")).singleElement().satisfies(n -> {
            assertThat(n.recipient().id()).isEqualTo("harrow-care-home-senior-carer");
            assertThat(n.body()).contains("whistle-blowing process");
        });
        assertThat(story.records("raise").get(0).text("outsideGround")).isEqualTo("whistle-blowing");
    }

    @ParameterizedTest
    @CsvSource({"thresholds", "roles-and-responsibilities", "need-for-action", "communication", "information-refused",
            "no-further-involvement", "other"})
    @Proves("HAR-2.2")
    void sixCategoriesAndOneOfTheirOwnWords(String category) {
        Story story = HarrowSteps.raised(kit, HarrowAnswers.raise(ON).with("category", category)
                .with("categoryOther", category.equals("other") ? "Who pays for the sitter" : null));
        assertThat(kit.disputes.get(story.reference()).category()).isEqualTo(category);
    }

    @Test
    @Proves({"AMB-29", "AMB-60"})
    void anEarlierDisputeIsLinkedAndTheOldNameOfThePlanningMeetingIsKnown() {
        Story story = HarrowSteps.raised(kit, HarrowAnswers.raise(ON).with("earlierReference", "HAR-2026-00009"));
        assertThat((String) story.shown("discussion", "caseSummary")).contains("HAR-2026-00009");
        kit.story("harrow", "Mon 1 Feb 2027 09:00").as(WARD_SISTER).isRefused("Kind of meeting",
                s -> s.raises(HarrowAnswers.raiseDissent(ON).with("meetingKind", "strategy-meeting")));
    }

    @Test
    @Proves("HAR-2.2")
    void anyOtherCategoryIsRefused() {
        kit.story("harrow", "Mon 1 Feb 2027 09:00").as(WARD_SISTER).isRefused("What it is mainly about",
                s -> s.raises(HarrowAnswers.raise(ON).with("category", "blame")));
    }

    @Test
    @Proves({"SC-H16", "HAR-0.3"})
    void whatTurnsOutLaterToBelongElsewhereEndsTheLadder() {
        Story story = HarrowSteps.raised(kit).as(WARD_SISTER).does("redirect-dispute", Answers.redirect("own-manager", false));
        story.as(HarrowSteps.MATRON).completes("managerAgreement", Answers.of().with("agrees", "yes"));
        assertThat(story.outcome()).contains(Outcome.REDIRECTED);
        assertThat(story.stage()).isEqualTo("none");
    }

    @Test
    @Proves("GEN-21")
    void theRaisingSideWithdraws() {
        Story story = HarrowSteps.inStage3(kit).as(WARD_SISTER).does("withdraw-dispute", Answers.of().with("reason", "Settled by phone")
                .with("safetyStatement", "The plan is in place"));
        story.as(HarrowSteps.MATRON).completes("managerAgreement", Answers.of().with("agrees", "yes"));
        assertThat(story.outcome()).contains(Outcome.WITHDRAWN);
        assertThat(story.notices("withdrawn")).isNotEmpty();
    }
}
