package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.TraffordSteps.DAY_0;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SISTER;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SOCIAL_WORKER;
import static uk.safeguarding.escalation.scenario.TraffordSteps.TEAM_MANAGER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;
import uk.safeguarding.escalation.web.PolicyReviews;

/** Trafford: what the start form takes, and what it refuses. */
@ApplicationTest
class TraffordIntakeTest {

    @Autowired
    Kit kit;
    @Autowired
    PolicyReviews reviews;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "adult             |            | The adult's case reference: this is needed",
        "challengedAgency  |            | Agency whose part you challenge: this is needed",
        "challengeOf       |            | What you challenge: this is needed",
        "startStage        | 3          | Stage to start at: without immediate risk",
        "interimSafety     |            | How the adult is kept safe meanwhile: this is needed",
        "identifiedOn      | 2027-02-02 | lies in the future",
        "putOn             | 2027-02-02 | lies in the future",
        "category          | terminology | What it is mainly about",
        "about             | general    | this ladder is for one person's case"})
    @Proves({"SC-X12", "TRA-1.1", "TRA-1.6a", "GEN-11", "GEN-28"})
    void scX12_aRefusedRaiseLeavesNothingBehind(String field, String value, String sentence) {
        Story story = kit.story("trafford", TraffordSteps.D0).as(SOCIAL_WORKER);
        long instances = kit.engine.getHistoryService().createHistoricProcessInstanceQuery().count();
        story.isRefused(sentence, s -> s.raises(TraffordSteps.raise(DAY_0).with(field, value)));
        assertThat(kit.engine.getHistoryService().createHistoricProcessInstanceQuery().count()).isEqualTo(instances);
    }

    @ParameterizedTest
    @ValueSource(strings = {"decision", "action", "lack-of-action"})
    @Proves({"TRA-1.1", "TRA-1.2"})
    void aFailureToActIsTakenAsADecisionIs(String challenged) {
        Story story = TraffordSteps.raised(kit, TraffordSteps.raise(DAY_0).with("challengeOf", challenged));
        assertThat(story.stages()).extracting("activityId").containsExactly("stage1");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 2 Feb 2027 17:00"));
        assertThat((String) story.as(SISTER).shown("discussion", "caseSummary")).contains("The case was closed");
        assertThat((String) story.shown("discussion", "currentSafety")).contains("Two carers visit each day");
        assertThat((String) story.shown("discussion", "otherSide")).contains("Trafford Council");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reportable", "roles-and-responsibilities", "lack-of-action", "closed-too-soon"})
    @Proves("TRA-1.4")
    void theAreasOfDisagreementCanBeSelected(String category) {
        assertThat(TraffordSteps.raised(kit, TraffordSteps.raise(DAY_0).with("category", category)).stage()).isEqualTo("stage1");
    }

    @Test
    @Proves("TRA-1.4")
    void theListOfAreasIsOpen() {
        Answers other = TraffordSteps.raise(DAY_0).with("category", "other");
        Story story = kit.story("trafford", TraffordSteps.D0).as(SOCIAL_WORKER).isRefused("In your words: this is needed",
                s -> s.raises(other));
        story.raises(other.with("categoryOther", "Who pays for the night carer"));
        assertThat((String) story.shown("discussion", "caseSummary")).contains("Who pays for the night carer");
    }

    @Test
    @Proves({"GEN-28", "TRA-2.1b", "TRA-2.2b", "AMB-15"})
    void putToTheOtherSideThreeWorkingDaysAgoStage2OpensAtOnceWithItsOwnLimit() {
        Answers late = TraffordSteps.raise("2027-01-27");
        Story story = kit.story("trafford", TraffordSteps.D0).as(SOCIAL_WORKER)
                .isRefused("the limit of 1 working day passed on", s -> s.raises(late));
        story.raises(late.with("latePutConfirmed", true));
        assertThat(story.stages()).extracting("activityId").containsExactly("stage2");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
    }

    @Test
    @Proves({"AMB-15", "TRA-2.1b"})
    void stage1RunsFromTheDayOnWhichItWasPutToTheOtherProfessional() {
        Story story = kit.story("trafford", "Mon 1 Feb 2027 09:00").as(SOCIAL_WORKER).raises(TraffordSteps.raise("2027-01-29"));
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 1 Feb 2027 17:00"));
    }

    @Test
    @Proves("AMB-62")
    void aChildIsPointedToTheChildrensProceduresAndNothingIsSettledBesideIt() {
        Story story = TraffordSteps.raised(kit, Answers.of().with("about", "case").with("adult", "ASC-1017")
                .with("possibleCrime", "no").with("outsideGround", "child"));
        assertThat(story.outcome()).contains(Outcome.REDIRECTED);
        assertThat(story.notices("redirected")).singleElement().satisfies(n -> assertThat(n.body()).contains("safeguarding children"));
        story.completes("redirectAdvice", Answers.of().with("read", true));
        assertThat(story.allTasks()).isEmpty();
    }

    @Test
    @Proves({"SC-T18", "GEN-07", "AMB-53"})
    void scT18_noExtensionIsOfferedAtStage2AndItMovesOnAtItsLimit() {
        Story story = TraffordSteps.inStage(kit, 2).as(TEAM_MANAGER);
        assertThat(story.task("discussion").getDueDate()).isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
        story.isRefused("is not a field of this form", s -> s.completes("discussion",
                Answers.notResolved(TraffordSteps.TALK).with("agreedUntil", "2027-02-12")));
        assertThat(story.secondBefore("Wed 3 Feb 2027 17:00").stage()).isEqualTo("stage2");
        assertThat(story.secondAfter("Wed 3 Feb 2027 17:00").stage()).isEqualTo("stage3");
    }

    @Test
    @Proves({"TRA-G.1", "GEN-25"})
    void thatTheReviewIsOverdueIsShownToAdministratorsAndBlocksNothing() {
        Story story = TraffordSteps.raised(kit);
        assertThat(reviews.overdue()).anySatisfy(review -> {
            assertThat(review.partnership()).isEqualTo("Trafford Strategic Safeguarding Partnership");
            assertThat(review.policy()).contains("Multi Agency Escalation Protocol");
            assertThat(review.dueOn()).isEqualTo("2025-06-01");
        });
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(kit.disputes.get(story.reference()).policyVersion()).isEqualTo("May 2024");
    }
}
