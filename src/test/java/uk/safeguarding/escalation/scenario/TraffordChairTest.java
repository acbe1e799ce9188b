package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.TraffordSteps.CHAIR;
import static uk.safeguarding.escalation.scenario.TraffordSteps.DAY_0;
import static uk.safeguarding.escalation.scenario.TraffordSteps.DIRECTOR_OF_NURSING;
import static uk.safeguarding.escalation.scenario.TraffordSteps.HEAD_OF_SERVICE;
import static uk.safeguarding.escalation.scenario.TraffordSteps.OFFICE;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Trafford's stage 5: the matter is referred to the Independent Chair, who settles it with all parties or gives a view. */
@ApplicationTest
class TraffordChairTest {

    private static final String VICE_CHAIR = "board-vice-chair";
    private static final String VISITING_CHAIR = "board-visiting-chair";
    private static final String TALK = DAY_0 + "T14:00";

    @Autowired
    Kit kit;

    private Story referred() {
        return TraffordSteps.inStage(kit, 5).at("Mon 1 Feb 2027 15:00");
    }

    private static Answers safe() {
        return Answers.of().with("interimSafety", "Two carers visit each day").with("interimSafetyOwner", "Team manager");
    }

    private static Answers wording() {
        return safe().with("mediationStep", "propose").with("discussedAt", TALK).with("discussionMeans", "video")
                .with("participants", "Head of Service, Director of Nursing, Chair").with("mediationText", "The case is opened again")
                .with("plan", "Nothing").with("action1", "Open the case").with("action1Owner", "Team manager")
                .with("action1Due", "2027-02-05");
    }

    private static Answers view() {
        return wording().with("mediationStep", "opinion").with("mediationText", "The case should be opened again")
                .with("plan", "The Board looks at closures in March");
    }

    /** The wording is put to both sides: the council agrees, the trust does not, and the Chair has the matter again. */
    private static Story answered(Story story, String chair) {
        return story.as(chair).completes("mediate", wording()).as(HEAD_OF_SERVICE).completes("concurWithMediation", Answers.agrees(true))
                .as(DIRECTOR_OF_NURSING).completes("concurWithMediation", Answers.agrees(false)).as(chair);
    }

    private static Answers interest() {
        return safe().with("mediationStep", "conflict").with("offerReason", "The adult is a neighbour of mine");
    }

    @Test
    @Proves({"TRA-2.5a", "AMB-14"})
    void theMatterIsReferredWithTheWholeRecordAndNothingIsOffered() {
        Story story = referred();
        assertThat(story.stage()).isEqualTo("stage5");
        assertThat(story.allTasks()).extracting(Task::getTaskDefinitionKey).contains("mediate")
                .doesNotContain("offerMediation", "answerOffer");
        assertThat(story.as(CHAIR).taskKeys()).containsExactly("mediate");
        assertThat(story.shown("mediate", "soFar").toString()).contains("Stage 1", "Stage 2", "Stage 3", "Stage 4", "Body map");
        assertThat(story.shown("mediate", "caseSummary").toString()).contains("Visit of 28 January");
    }

    @Test
    @Proves({"SC-T16", "TRA-2.5c", "TRA-2.6a", "AMB-14"})
    void scT16_theChairGivesAViewAndTheTrustDissents() {
        Story story = referred().as(CHAIR).completes("mediate", wording());
        assertThat(story.as(HEAD_OF_SERVICE).shown("concurWithMediation", "mediationWording").toString())
                .contains("The case is opened again", "Open the case", "Fri 5 Feb 2027");
        story.completes("concurWithMediation", Answers.agrees(true));
        story.as(DIRECTOR_OF_NURSING).completes("concurWithMediation", Answers.agrees(false));
        assertThat(story.outcome()).isEmpty();
        assertThat(story.as(CHAIR).shown("mediate", "mediationAnswers").toString()).contains("does not concur with the wording (Not by Friday)");
        assertThat(story.shown("mediate", "dissent").toString()).contains("Not by Friday").doesNotContain("Trafford Council");
        story.isRefused("Outstanding issues", s -> s.completes("mediate", view().without("plan")));
        story.completes("mediate", view().with("dissent", "Nobody"));

        assertThat(story.outcome()).contains(Outcome.DECIDED_NOT_BINDING);
        assertThat(story.records("mediation-record").get(1).text("dissent")).contains("Not by Friday").doesNotContain("Nobody", "Trafford Council");
        assertThat(story.records("mediation-record").get(1).text("plan")).contains("closures in March");
        assertThat(story.notices("stage-change").stream().filter(n -> n.subject().contains("stage 5"))).isNotEmpty()
                .extracting(n -> n.recipient().id()).contains("trafford-council-social-worker");
    }

    @Test
    @Proves({"TRA-2.5c", "AMB-14"})
    void whereEveryPartyAgreesWithTheChairsWordingItIsResolvedByAgreement() {
        Story story = referred().as(CHAIR).completes("mediate", wording());
        story.as(HEAD_OF_SERVICE).completes("concurWithMediation", Answers.agrees(true));
        story.as(DIRECTOR_OF_NURSING).completes("concurWithMediation", Answers.agrees(true));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
    }

    @Test
    @Proves({"TRA-2.5b", "AMB-14", "GEN-27"})
    void atTheLimitTheOfficeIsAlertedOnceAndTheTaskStays() {
        Story story = referred();
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
        story.secondBefore("Mon 8 Feb 2027 17:00");
        assertThat(story.allNotices()).noneMatch(n -> n.recipient().id().equals("trafford.board.business-office")
                && n.subject().contains("overdue"));
        story.secondAfter("Mon 8 Feb 2027 17:00");
        assertThat(story.allNotices()).filteredOn(n -> n.subject().contains("overdue")).singleElement()
                .satisfies(n -> assertThat(n.recipient().id()).isEqualTo("trafford.board.business-office"));
        assertThat(story.notices("mediation-overdue")).isEmpty();
        assertThat(story.as(CHAIR).taskKeys()).containsExactly("mediate");
        assertThat(story.outcome()).isEmpty();
        story.secondAfter("Mon 15 Feb 2027 17:00");
        assertThat(story.notices("mediation-overdue")).singleElement()
                .satisfies(n -> assertThat(n.body()).contains("nothing has been recorded"));
        story.as(CHAIR).completes("mediate", wording().with("action1Due", "2027-02-19")).as(HEAD_OF_SERVICE)
                .completes("concurWithMediation", Answers.agrees(true)).as(CHAIR)
                .completes("goOnWithoutAgreement", Answers.of().with("stopReason", "Another week has passed"));
        assertThat(story.shown("mediate", "dissent").toString()).contains("has not answered").doesNotContain("Council");
        assertThat(story.completes("mediate", view().with("action1Due", "2027-02-19")).outcome()).contains(Outcome.DECIDED_NOT_BINDING);
    }

    @Test
    @Proves({"TRA-2.5c", "AMB-14"})
    void noViewIsGivenBeforeEveryPartyWasAskedAndTheConfirmationHasItsOwnReasons() {
        Story story = referred().as(CHAIR);
        assertThat(story.shown("mediate", "chairSteps").toString()).contains("propose", "conflict").doesNotContain("opinion", "return");
        story.isRefused("What you do", s -> s.completes("mediate", view()));
        story.isRefused("What you do", s -> s.completes("mediate", safe().with("mediationStep", "return").with("returnReason", "Too early")));
        answered(story, CHAIR).completes("mediate", view());
        assertThat(story.as(CHAIR).shown("issueConfirmation", "confirmedOutcome").toString()).contains("The case should be opened again",
                "Not accepted: ", "Not by Friday");
    }

    @Test
    @Proves({"GEN-22", "TRA-2.5a"})
    void aBypassToTheChairThatWasUnfoundedIsReturnedToTheLowestStageLeftOut() {
        Story story = TraffordSteps.raised(kit, TraffordSteps.raiseAtRisk(DAY_0, "5")).at("Mon 1 Feb 2027 15:00").as(CHAIR);
        assertThat(story.stage()).isEqualTo("stage5");
        assertThat(story.shown("mediate", "chairSteps").toString()).contains("stage 1");
        Answers back = safe().with("mediationStep", "return").with("returnReason", "The discharge is stopped");
        story.isRefused("Why it goes back", s -> s.completes("mediate", back.without("returnReason")));
        story.completes("mediate", back);
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.stages().get(0).left().reason()).isEqualTo(LeftReason.RETURNED);
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 2 Feb 2027 17:00"));
        assertThat(story.taskKeys()).doesNotContain("mediate");
        assertThat(story.notices("stage-change")).isNotEmpty().allSatisfy(n -> assertThat(n.body()).contains("returned to a lower stage"));
    }

    @Test
    @Proves({"AMB-20", "GEN-19"})
    void whereTheChairHasAnInterestTheOfficeAsksTheViceChairOrAnotherPartnershipsChair() {
        Story story = referred().as(CHAIR).completes("mediate", interest());
        assertThat(story.taskKeys()).isEmpty();
        assertThat(story.as(OFFICE).taskKeys()).containsExactly("officePasses");
        assertThat(story.shown("officePasses", "actingMediatorOptions").toString()).contains("Vice Chair", "another partnership")
                .doesNotContain("SAB Manager", "Head of Service", "Business Office");
        story.isRefused("Who acts for the Independent Chair", s -> s.completes("officePasses", Answers.otherMediator("trafford.board.sab-manager")));
        story.completes("officePasses", Answers.otherMediator("trafford.board.vice-chair"));
        assertThat(story.notices("acting-chair")).isNotEmpty().allSatisfy(n -> {
            assertThat(n.body()).contains("Vice Chair of the SAB", "works for neither").doesNotContain("neighbour");
        });
        assertThat(story.records("pass-to-mediator")).hasSize(1);

        story.as(VICE_CHAIR).completes("mediate", wording());
        story.does("declare-conflict", Answers.interest());
        assertThat(story.taskKeys()).isEmpty();
        story.as(OFFICE).completes("officePasses", Answers.otherMediator("trafford.board.visiting-chair"));
        assertThat(story.as(VISITING_CHAIR).taskKeys()).containsExactly("mediate");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
        story.isRefused("What you do", s -> s.completes("mediate", view()));
        assertThat(answered(story, VISITING_CHAIR).completes("mediate", view()).outcome()).contains(Outcome.DECIDED_NOT_BINDING);
    }

    @Test
    @Proves({"AMB-20", "GEN-19"})
    void anInterestIsDeclaredBeforeTheOfficeHasPassedItOn() {
        Story story = referred().as(CHAIR).does("declare-conflict", Answers.interest());
        assertThat(story.as(OFFICE).taskKeys()).containsExactly("officePasses");
        story.completes("officePasses", Answers.otherMediator("trafford.board.vice-chair"));
        story.as(VICE_CHAIR).completes("mediate", interest());
        story.as(VISITING_CHAIR).does("declare-conflict", Answers.interest());
        assertThat(story.as(OFFICE).shown("officePasses", "nobodyToChoose").toString()).contains("nobody to choose from");
        assertThat(story.stage()).isEqualTo("stage5");
    }

    @Test
    @Proves({"AMB-20", "GEN-19"})
    void ofAPostWithTwoHoldersTheOtherGoesOnUntilAnInterestIsFoundThereToo() {
        try (Posts posts = new Posts(kit, "trafford").take("board-sab-manager", "board.vice-chair")) {
            Story story = referred().as(CHAIR).completes("mediate", interest());
            story.as(OFFICE).completes("officePasses", Answers.otherMediator("trafford.board.vice-chair"));
            story.as(VICE_CHAIR).does("declare-conflict", Answers.interest());
            assertThat(story.as(OFFICE).shown("officePasses", "nextMediator")).asString().startsWith("Vice Chair of the SAB");
            story.as("board-sab-manager").does("declare-conflict", Answers.interest());
            assertThat(story.as(OFFICE).shown("officePasses", "mustFindAnother")).isEqualTo(true);
            story.completes("officePasses", Answers.otherMediator("trafford.board.visiting-chair"));
            assertThat(story.as(VISITING_CHAIR).taskKeys()).containsExactly("mediate");
        }
    }
}
