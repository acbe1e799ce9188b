package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** One person with several posts: never on both sides, and never alone where two have to agree. */
@ApplicationTest
class IndependenceTest {

    private static final String DISCUSSION = "record-discussion";

    @Autowired
    Kit kit;
    private Posts posts;

    @BeforeEach
    void postsAsTheyAre() {
        posts = new Posts(kit);
    }

    @AfterEach
    void postsAsTheyWere() {
        posts.close();
    }

    @Test
    @Proves({"GEN-21"})
    void whoAsksForAWithdrawalDoesNotAgreeToIt() {
        posts.take("council-service-manager", "council.team-manager");
        Story story = SolihullSteps.inStage2OnTuesday(kit).as("council-team-manager").does("withdraw-dispute", ActAnswers.withdraw());
        story.isRefused("you asked for this yourself, so somebody else has to agree",
                s -> s.completes("managerAgreement", Answers.of().with("agrees", "yes")));
        story.as("council-service-manager").completes("managerAgreement", Answers.of().with("agrees", "yes"));
        assertThat(story.outcome()).contains(Outcome.WITHDRAWN);
    }

    @Test
    @Proves({"GEN-21", "GEN-18"})
    void whereOnlyTheAskerIsLineManagerTheLeadAgrees() {
        Story story = SolihullSteps.inStage2OnTuesday(kit).as("council-team-manager").does("withdraw-dispute", ActAnswers.withdraw());
        assertThat(story.tasks("managerAgreement")).isEmpty();
        assertThat(story.as("council-safeguarding-lead").tasks("managerAgreement")).hasSize(1);
    }

    @Test
    @Proves({"AMB-65"})
    void nobodyActsForTwoSides() {
        Story story = SolihullSteps.raisedAtTen(kit);
        posts.empty("council.social-worker").take("council-social-worker", "hospital-trust.matron");
        story.as("council-social-worker").isRefused("nobody acts for two sides",
                s -> s.does(DISCUSSION, ActAnswers.discussion("2027-02-01T09:45")));
    }

    @Test
    @Proves({"AMB-65"})
    void postsAtTwoPartiesCountForTheOneWhereThePersonWasAsked() {
        posts.take("hospital-trust-matron", "council.director");
        Story story = SolihullSteps.inStage2OnTuesday(kit).as("hospital-trust-matron")
                .does(DISCUSSION, ActAnswers.discussion("2027-02-02T09:45"));
        assertThat(story.records(DISCUSSION)).extracting("partyId").containsExactly("hospital-trust");
    }

    @Test
    @Proves({"AMB-65", "GEN-10"})
    void whereItIsNotClearForWhomTheyActOnlyImmediateRiskIsTaken() {
        posts.take("police-officer", "council.team-manager").take("police-officer", "hospital-trust.matron");
        Story story = SolihullSteps.inStage2OnTuesday(kit).as("police-officer");
        story.isRefused("Ask somebody who holds posts at one party only",
                s -> s.does(DISCUSSION, ActAnswers.discussion("2027-02-02T09:45")));
        story.does("declare-immediate-risk", ActAnswers.immediateRisk());
        assertThat(story.as("council-safeguarding-lead").tasks("safeguardingAction")).hasSize(1);
    }

    @Test
    @Proves({"AMB-57", "GEN-10"})
    void theMediatorDeclaresImmediateRisk() {
        Story story = SolihullSteps.inStage4(kit).as(SolihullSteps.CHAIR)
                .isRefused("Ask one of the people who handle the dispute for a party",
                        s -> s.does(DISCUSSION, ActAnswers.discussion("2027-02-01T09:45")))
                .does("declare-immediate-risk", ActAnswers.immediateRisk());

        assertThat(story.stage()).isEqualTo("stage4");
        assertThat(story.as("council-safeguarding-lead").tasks("safeguardingAction")).hasSize(1);
        assertThat(story.as("board-business-team").tasks("safeguardingAction")).hasSize(1);
        assertThat(story.as("hospital-trust-safeguarding-lead").taskKeys()).isEmpty();
        assertThat(story.records("immediate-risk")).singleElement().satisfies(e -> {
            assertThat(e.author()).isEqualTo("solihull-board-policies-and-procedures-chair");
            assertThat(e.partyId()).isNull();
        });
        assertThat(story.notices("immediate-risk")).extracting(n -> n.recipient().id())
                .contains("solihull.board.business-team", "solihull.council.safeguarding-lead");
    }
}
