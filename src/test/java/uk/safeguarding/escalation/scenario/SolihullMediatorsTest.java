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

    @Test
    @Proves({"SOL-2.6a", "GEN-19", "AMB-25"})
    void aSecondHolderWhoWorksForAPartyNeverSeesTheMediation() {
        withDeputyChair(() -> {
            kit.engine.getIdentityService().createMembership(DEPUTY, "solihull.hospital-trust.board-representative");
            Story story = SolihullSteps.inStage4(kit).as("deputy-chair");
            assertThat(story.taskKeys()).isEmpty();

            story.as(CHAIR).completes("offerMediation", Answers.offer("offer"));
            assertThat(story.as("deputy-chair").taskKeys()).isEmpty();
            story.as("council-director").completes("answerOffer", Answers.accepts(true));
            story.as("hospital-trust-director-of-nursing").completes("answerOffer", Answers.accepts(true));
            story.as(CHAIR).completes("mediate", Answers.mediation("opinion", "2027-02-01T09:00"));
            assertThat(story.taskKeys()).contains("feedback", "issueConfirmation");
            assertThat(story.as("deputy-chair").taskKeys()).isEmpty();
        });
    }

    @Test
    @Proves({"SOL-2.6a", "GEN-19"})
    void aSecondHolderWhoseAgencyJoinsIsTakenOffAlone() {
        withDeputyChair(() -> {
            kit.engine.getIdentityService().createMembership(DEPUTY, "solihull.care-home.board-representative");
            Story story = SolihullSteps.inStage4(kit).as("deputy-chair").completes("offerMediation", Answers.offer("offer"));

            story.as("council-director").does("add-party", Answers.party("care-home"));

            assertThat(story.as("deputy-chair").taskKeys()).isEmpty();
            assertThat(story.as(TEAM).taskKeys()).isEmpty();
            assertThat(story.as(CHAIR).tasks("offerMediation")).hasSize(1);
        });
    }

    @Test
    @Proves({"SOL-2.6a", "GEN-19", "AMB-25"})
    void oneOfSeveralHoldersOfAnotherPostIsBarredToo() {
        withDeputyChair(() -> {
            kit.engine.getIdentityService().createMembership(DEPUTY, "solihull.hospital-trust.director-of-nursing");
            Story story = SolihullSteps.inStage4WithThePolice(kit).as(INDEPENDENT).does("declare-conflict", Answers.interest());
            story.as("deputy-chair").does("declare-conflict", Answers.interest());
            story.as(TEAM).completes("businessTeamPasses", Answers.otherMediator("solihull.hospital-trust.director-of-nursing"));
            assertThat(story.as("deputy-chair").taskKeys()).isEmpty();
            assertThat(story.as("hospital-trust-director-of-nursing").tasks("offerMediation")).hasSize(1);
        });
    }

    @Test
    @Proves({"AMB-25", "AMB-54"})
    void everyPartyIsToldOfAnotherMediatorAndWhy() {
        Story story = SolihullSteps.inStage4WithThePolice(kit).as(INDEPENDENT).does("declare-conflict", Answers.interest());
        assertThat(story.as(TEAM).shown("businessTeamPasses", "mediatorWhy").toString())
                .doesNotContain("solihull-board", "solihull.board");
        story.completes("businessTeamPasses", Answers.otherMediator("solihull.hospital-trust.director-of-nursing"));

        assertThat(story.notices("other-mediator")).extracting(n -> n.recipient().id())
                .contains("solihull.council.director", "solihull.police.superintendent");
        assertThat(story.notices("other-mediator")).allSatisfy(n -> assertThat(n.body())
                .contains("Director of nursing", "Knows both agencies").doesNotContain("neighbour"));
    }

    @Test
    @Proves({"AMB-25"})
    void whereNobodyCanBeChosenTheBusinessTeamIsToldWhatToDoAndTheListIsMadeAnew() {
        IdentityService identity = kit.engine.getIdentityService();
        String director = "solihull-hospital-trust-director-of-nursing";
        String post = "solihull.hospital-trust.director-of-nursing";
        Story story = SolihullSteps.inStage4WithThePolice(kit).as(TEAM);
        identity.deleteMembership(director, post);
        try {
            story.as(INDEPENDENT).does("declare-conflict", Answers.interest()).as(TEAM);
            assertThat(story.shown("businessTeamPasses", "nobodyToChoose").toString()).contains("Ask an administrator");
        } finally {
            identity.createMembership(director, post);
        }

        String task = story.task("businessTeamPasses").getId();
        var opened = kit.as("solihull-" + TEAM, () -> kit.engine.getFormService().getTaskFormVariables(task));

        assertThat(opened.get("nobodyToChoose")).isNull();
        assertThat(opened.get("mediatorOptions").toString()).contains(post);
        story.completes("businessTeamPasses", Answers.otherMediator(post));
        assertThat(story.as("hospital-trust-director-of-nursing").tasks("offerMediation")).hasSize(1);
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
