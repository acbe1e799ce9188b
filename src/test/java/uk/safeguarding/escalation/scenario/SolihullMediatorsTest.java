package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Solihull: conflicts of interest of people rather than posts, and at moments when nobody mediates yet. */
@ApplicationTest
class SolihullMediatorsTest {

    private static final String CHAIR_POST = "solihull.board.policies-and-procedures-chair";
    private static final String CHAIR = "board-policies-and-procedures-chair";
    private static final String DEPUTY = "solihull-deputy-chair";
    private static final String INDEPENDENT = "board-independent-chair";
    private static final String TEAM = "board-business-team";

    @Autowired
    Kit kit;

    @Test
    @Proves({"SOL-2.6a", "GEN-19"})
    void whereTwoHoldThePostOnlyTheOneInConflictIsTakenOff() {
        withDeputyChair(() -> {
            Story story = SolihullSteps.inStage4(kit).as(CHAIR).completes("offerMediation", Answers.offer("offer"));
            assertThat(story.as("deputy-chair").tasks("goOnWithoutAnswers")).hasSize(1);

            story.as(CHAIR).does("declare-conflict", Answers.interest());

            assertThat(story.taskKeys()).isEmpty();
            assertThat(story.as(TEAM).taskKeys()).isEmpty();
            story.as("deputy-chair").completes("offerMediation", Answers.offer("offer"));
            story.as("council-director").completes("answerOffer", Answers.accepts(true));
            story.as("hospital-trust-director-of-nursing").completes("answerOffer", Answers.accepts(true));
            story.as("deputy-chair").completes("mediate", Answers.mediation("opinion", "2027-02-01T09:00"));
            assertThat(story.taskKeys()).contains("feedback", "issueConfirmation");
            assertThat(story.as(CHAIR).taskKeys()).as("nothing of the closing either").isEmpty();
        });
    }

    @Test
    @Proves({"SOL-2.6a", "GEN-19", "AMB-25"})
    void whoHandledTheDisputeEarlierDoesNotMediateInIt() {
        IdentityService identity = kit.engine.getIdentityService();
        identity.createMembership("solihull-council-team-manager", CHAIR_POST);
        identity.deleteMembership("solihull-" + CHAIR, CHAIR_POST);
        try {
            Story story = SolihullSteps.inStage4(kit).as("council-team-manager");
            assertThat(story.tasks("offerMediation")).isEmpty();
            assertThat(story.as(TEAM).shown("businessTeamPasses", "nextMediator").toString()).contains("Independent Chair");
        } finally {
            identity.deleteMembership("solihull-council-team-manager", CHAIR_POST);
            identity.createMembership("solihull-" + CHAIR, CHAIR_POST);
        }
    }

    @Test
    @Proves({"SOL-2.6a", "SOL-2.6b", "GEN-19", "AMB-25"})
    void anInterestDeclaredWhileTheBusinessTeamHasItCounts() {
        Story story = SolihullSteps.inStage4WithThePolice(kit);
        assertThat(story.as(TEAM).shown("businessTeamPasses", "mustFindAnother")).isEqualTo(false);

        story.at("Tue 2 Feb 2027 10:00").as(INDEPENDENT).does("declare-conflict", Answers.interest());

        assertThat(story.as(TEAM).shown("businessTeamPasses", "mustFindAnother")).isEqualTo(true);
        assertThat(story.shown("businessTeamPasses", "mediatorWhy").toString()).contains("Independent Chair", "neighbour");
        assertThat(story.as(INDEPENDENT).taskKeys()).isEmpty();
    }

    @Test
    @Proves({"SOL-2.6a", "GEN-19"})
    void anInterestDeclaredInsteadOfAnOfferTakesTheChairOff() {
        Story story = SolihullSteps.inStage4(kit).as(CHAIR).isRefused("Your interest, or your reason: this is needed",
                s -> s.completes("offerMediation", Answers.offer("conflict").without("offerReason")));
        story.completes("offerMediation", Answers.offer("conflict"));

        assertThat(story.taskKeys()).isEmpty();
        assertThat(story.as(TEAM).shown("businessTeamPasses", "mediatorWhy").toString()).contains("A relative of mine works on the ward");
        story.as(CHAIR).isRefused("Only somebody who holds a post at one of the parties", s -> s.does("record-discussion",
                Answers.of().with("discussedAt", "2027-02-01T09:00").with("discussionMeans", "phone")
                        .with("participants", "The Chair").with("discussed", "The case")));
    }

    @Test
    @Proves({"SOL-2.6b", "GEN-19", "AMB-25"})
    void nobodyConfirmsTheirOwnConflict() {
        IdentityService identity = kit.engine.getIdentityService();
        identity.createMembership("solihull-" + TEAM, "solihull.board.independent-chair");
        try {
            SolihullSteps.inStage4WithThePolice(kit).as(TEAM).isRefused("conflict of interest that is your own",
                    s -> s.completes("businessTeamPasses", Answers.passOn()));
        } finally {
            identity.deleteMembership("solihull-" + TEAM, "solihull.board.independent-chair");
        }
    }

    @Test
    @Proves({"SOL-2.6a", "GEN-26"})
    void whoCannotMediateCannotDeclareAndLearnsNothing() {
        SolihullSteps.inStage2(kit).as("care-home-senior-carer").isRefused("there is no dispute",
                s -> s.does("declare-conflict", Answers.interest()));
    }

    private void withDeputyChair(Runnable story) {
        IdentityService identity = kit.engine.getIdentityService();
        User deputy = identity.newUser(DEPUTY);
        deputy.setEmail(DEPUTY + "@example.org");
        identity.saveUser(deputy);
        identity.createMembership(DEPUTY, CHAIR_POST);
        try {
            story.run();
        } finally {
            identity.deleteUser(DEPUTY);
        }
    }
}
