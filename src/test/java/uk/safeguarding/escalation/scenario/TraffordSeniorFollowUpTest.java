package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.FollowUpAnswers.escalationRecord;
import static uk.safeguarding.escalation.scenario.TraffordSteps.CHAIR;
import static uk.safeguarding.escalation.scenario.TraffordSteps.DAY_0;
import static uk.safeguarding.escalation.scenario.TraffordSteps.DIRECTOR_OF_NURSING;
import static uk.safeguarding.escalation.scenario.TraffordSteps.HEAD_OF_SERVICE;
import static uk.safeguarding.escalation.scenario.TraffordSteps.NAMED_PROFESSIONAL;
import static uk.safeguarding.escalation.scenario.TraffordSteps.OFFICE;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SAFEGUARDING_MANAGER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Trafford: what follows an agreement of stage 3 and above (list C). */
@ApplicationTest
class TraffordSeniorFollowUpTest {

    private static final String COMPETENCE = "One nurse needs training on the threshold";

    @Autowired
    Kit kit;

    @Test
    @Proves({"SC-T15", "TRA-2.3c", "TRA-2.3d", "TRA-2.3e", "TRA-2.3f", "TRA-2.3g", "TRA-2.6c"})
    void scT15_agreedAtStage3AndFollowedUp() {
        Story story = FollowUpAnswers.agreedAt(kit, 3);
        story.as(SAFEGUARDING_MANAGER).isRefused("Where the record of the meeting is held",
                        s -> s.completes("issueConfirmation", FollowUpAnswers.confirmationC().without("recordHeldAt")))
                .completes("issueConfirmation", FollowUpAnswers.confirmationC());
        assertThat(story.notices("confirmation")).isNotEmpty().allSatisfy(n -> assertThat(n.body()).contains("Council, document 31"));
        story.completes("shareActions", FollowUpAnswers.shares("duty.team@example.org"))
                .as(NAMED_PROFESSIONAL).completes("shareActions", FollowUpAnswers.shares("ward.4@example.org"));
        assertThat(story.notices("operational-staff")).hasSize(2);

        story.as(OFFICE).completes("keepCopy", Answers.of().with("copyKeptAt", "Agreements 2027").with("copyReceivedOn", DAY_0));
        FollowUpAnswers.stagesFollowedUp(story, 3);
        story.as(SAFEGUARDING_MANAGER).completes("completeEscalationRecord", FollowUpAnswers.recordPoints())
                .completes("generalIssues", FollowUpAnswers.nothingLearnt());
        Answers trust = FollowUpAnswers.filingC(DAY_0, "TR-2");
        story.as(NAMED_PROFESSIONAL)
                .isRefused("Does a policy or procedure", s -> s.completes("filing", trust.without("policyReview")))
                .isRefused("Are there issues of compliance", s -> s.completes("filing", trust.without("competence")))
                .isRefused("Which, and what your agency does", s -> s.completes("filing", trust.with("competence", "some")))
                .completes("filing", trust.with("competence", "some").with("competenceDetail", COMPETENCE));
        assertThat(shownToAnybodyElse(story)).isNotEmpty().noneMatch(text -> text.contains(COMPETENCE));
        assertThat(escalationRecord(story.as(SAFEGUARDING_MANAGER), "filing")).contains("TR-2", "Compliance or competence issues considered: yes");

        story.at("Thu 11 Feb 2027 10:00").completesAll("checkImplementation", FollowUpAnswers.done("2027-02-11"));
        assertThat(story.closed()).isFalse();
        story.completes("filing", FollowUpAnswers.filingC("2027-02-11", "ESC-1"));
        assertThat(story.closed()).isTrue();

        story.as(OFFICE).does("read-agreement", Answers.of());
        assertThat(story.shown("readAgreement", "agreementCopy")).asString().contains("Action 1: Visit the adult", "Council, document 31");
        assertThat(escalationRecord(story, "readAgreement")).contains("Whether the risk has gone", "Log reference: ESC-1",
                        "Log reference: TR-2", "Team meeting in March", "Record of the meeting held: Council, document 31",
                        "Adult Safeguarding Manager", "Done, checked Thu 11 Feb 2027", "Learning: none")
                .doesNotContain("still open", COMPETENCE);
        story.completes("readAgreement", Answers.of().with("read", true));
        assertThat(story.closed()).isTrue();
    }

    private List<String> shownToAnybodyElse(Story story) {
        return story.allTasks().stream().flatMap(t -> kit.engine.getRuntimeService().getVariables(t.getExecutionId()).values()
                .stream()).map(String::valueOf).toList();
    }

    @Test
    @Proves("TRA-2.3e")
    void anAgencyReadsItsOwnCompetenceDetailsOnly() {
        Story story = FollowUpAnswers.agreedAt(kit, 3);
        story.as(SAFEGUARDING_MANAGER).completes("issueConfirmation", FollowUpAnswers.confirmationC())
                .completes("filing", FollowUpAnswers.filingC(DAY_0, "ESC-1").with("competence", "some").with("competenceDetail", COMPETENCE));
        assertThat(escalationRecord(story, "completeEscalationRecord")).contains(COMPETENCE);
        assertThat(escalationRecord(story.as(NAMED_PROFESSIONAL), "filing")).contains("ESC-1").doesNotContain(COMPETENCE);
        assertThat(escalationRecord(story.as(OFFICE), "keepCopy")).contains("ESC-1").doesNotContain(COMPETENCE);
        assertThat(story.allNotices()).noneMatch(n -> n.body().contains(COMPETENCE));
    }

    @Test
    @Proves("AMB-12")
    void stage4OwesNoLessThanStage3() {
        Story story = FollowUpAnswers.agreedAt(kit, 4);
        story.as(HEAD_OF_SERVICE).isRefused("Where the record of the meeting is held",
                        s -> s.completes("issueConfirmation", FollowUpAnswers.confirmationC().without("recordHeldAt")))
                .completes("issueConfirmation", FollowUpAnswers.confirmationC());
        assertThat(story.as(OFFICE).taskKeys()).contains("keepCopy");
        story.as(DIRECTOR_OF_NURSING).isRefused("Does a policy or procedure",
                s -> s.completes("filing", FollowUpAnswers.filingB(DAY_0, "TR-2")));
        assertThat(story.taskKeys()).contains("shareActions");
    }

    @Test
    @Proves({"AMB-12", "TRA-2.1d"})
    void whatIsAgreedBeforeTheChairIsFollowedUpLikeStage3() {
        Story story = TraffordSteps.inStage(kit, 5).as(CHAIR).completes("mediate", FollowUpAnswers.chair("propose"))
                .as(HEAD_OF_SERVICE).completes("concurWithMediation", Answers.agrees(true))
                .as(DIRECTOR_OF_NURSING).completes("concurWithMediation", Answers.agrees(true));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.as(HEAD_OF_SERVICE).shown("checkImplementation", "actionToCheck")).asString()
                .isEqualTo("Action 1: Open the case (Team manager, by Fri 5 Feb 2027)");
        story.as(CHAIR).isRefused("Where the record of the meeting is held",
                        s -> s.completes("issueConfirmation", FollowUpAnswers.confirmationC().without("recordHeldAt")))
                .completes("issueConfirmation", FollowUpAnswers.confirmationC());
        assertThat(story.as(OFFICE).taskKeys()).contains("keepCopy");
    }

    @Test
    @Proves({"AMB-12", "AMB-14"})
    void theChairsViewIsRecordedAndSharedAndNothingIsCheckedThatWasNotAgreed() {
        Story story = TraffordSteps.inStage(kit, 5).as(CHAIR).completes("mediate", FollowUpAnswers.chair("propose"))
                .as(HEAD_OF_SERVICE).completes("concurWithMediation", Answers.agrees(true))
                .as(DIRECTOR_OF_NURSING).completes("concurWithMediation", Answers.agrees(false))
                .as(CHAIR).completes("mediate", FollowUpAnswers.chair("opinion"));
        assertThat(story.outcome()).contains(Outcome.DECIDED_NOT_BINDING);
        assertThat(story.allTasks()).extracting(t -> t.getTaskDefinitionKey()).contains("shareActions", "completeEscalationRecord",
                "issueConfirmation").doesNotContain("checkImplementation");
        assertThat(story.shown("issueConfirmation", "confirmedOutcome")).asString()
                .contains("The case is opened again", "Not accepted: ", "Not by Friday");
        assertThat(escalationRecord(story.as(HEAD_OF_SERVICE), "completeEscalationRecord")).contains("The case is opened again");
        story.completes("shareActions", FollowUpAnswers.shares("duty.team@example.org"));
        assertThat(story.notices("operational-staff")).singleElement().satisfies(n -> {
            assertThat(n.subject()).contains("the Independent Chair's view, not binding");
            assertThat(n.body()).contains("have not agreed", "Not accepted: ", "Not by Friday").doesNotContain("have settled");
        });
    }

    @Test
    @Proves({"TRA-1.6b", "TRA-2.4a", "AMB-12", "AMB-14"})
    void enteredAtStage5TheTopRungOfEachPartyAnswersForItsAgency() {
        Story story = kit.story("trafford", TraffordSteps.D0).as(TraffordSteps.SOCIAL_WORKER).raises(TraffordSteps.raiseAtRisk(DAY_0, "5"));
        assertThat(story.stage()).isEqualTo("stage5");
        story.as(CHAIR).completes("mediate", FollowUpAnswers.chair("propose"));
        assertThat(story.as(TraffordSteps.SOCIAL_WORKER).taskKeys()).doesNotContain("concurWithMediation");
        story.as(HEAD_OF_SERVICE).completes("concurWithMediation", Answers.agrees(true))
                .as(DIRECTOR_OF_NURSING).completes("concurWithMediation", Answers.agrees(true));
        story.as(CHAIR).completes("issueConfirmation", FollowUpAnswers.confirmationC());
        assertThat(story.as(HEAD_OF_SERVICE).taskKeys()).contains("shareActions", "checkImplementation", "filing");
        assertThat(story.as(DIRECTOR_OF_NURSING).taskKeys()).contains("shareActions", "filing");
        assertThat(story.as(TraffordSteps.SISTER).taskKeys()).doesNotContain("shareActions", "checkImplementation", "filing");

        Story view = kit.story("trafford", TraffordSteps.D0).as(TraffordSteps.SOCIAL_WORKER).raises(TraffordSteps.raiseAtRisk(DAY_0, "5"))
                .as(CHAIR).completes("mediate", FollowUpAnswers.chair("propose"))
                .as(HEAD_OF_SERVICE).completes("concurWithMediation", Answers.agrees(true))
                .as(DIRECTOR_OF_NURSING).completes("concurWithMediation", Answers.agrees(false))
                .as(CHAIR).completes("mediate", FollowUpAnswers.chair("opinion"));
        assertThat(view.as(DIRECTOR_OF_NURSING).taskKeys()).contains("shareActions");
        assertThat(view.as(TraffordSteps.SISTER).taskKeys()).doesNotContain("shareActions");
    }

    @Test
    @Proves("TRA-2.3g")
    void onlyTheOfficeReadsAnAgreementAndOnlyOneThatIsConfirmed() {
        Story story = FollowUpAnswers.agreedAt(kit, 3);
        story.as(SAFEGUARDING_MANAGER).completes("issueConfirmation", FollowUpAnswers.confirmationC());
        story.as(OFFICE).isRefused("the office keeps no agreement", s -> s.does("read-agreement", Answers.of()));
        story.completes("keepCopy", Answers.of().with("copyKeptAt", "Agreements 2027").with("copyReceivedOn", DAY_0));
        assertThat(offered(SAFEGUARDING_MANAGER)).isZero();
        assertThat(offered(OFFICE)).isOne();
        assertThat(story.as(OFFICE).does("read-agreement", Answers.of()).taskKeys()).contains("readAgreement");
        story.completes("readAgreement", Answers.of().with("read", true)).at("Tue 9 Feb 2027 10:00").as(SAFEGUARDING_MANAGER)
                .does("report-action-not-done", ActAnswers.notDone());
        story.as(OFFICE).isRefused("the office keeps no agreement", s -> s.does("read-agreement", Answers.of()));
    }

    @Test
    @Proves({"TRA-2.2g", "TRA-2.3f"})
    void theEscalationRecordBeginsWithWhatEachSideWroteItself() {
        Story story = TraffordSteps.inStage(kit, 2).as(TraffordSteps.MATRON).completes("discussion",
                Answers.propose(TraffordSteps.TALK, "The ward keeps the case").with("pointsOfDifference", "Who follows up after discharge"));
        story.as(TraffordSteps.TEAM_MANAGER).completes("discussion", Answers.concur(TraffordSteps.TALK));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.shown("completeEscalationRecord", "recordPoints")).asString()
                .contains("Bridgewater Hospitals NHS Trust: Who follows up after discharge", "Trafford Council: Whether the threshold was met");
    }

    @Test
    @Proves({"TRA-2.3e", "TRA-5.1"})
    void aPolicyToBeReviewedStandsInTheRecordAndGoesWhereGapsGo() {
        String review = "The discharge procedure: it names nobody who visits";
        Story story = FollowUpAnswers.agreedAt(kit, 3);
        story.as(SAFEGUARDING_MANAGER).completes("issueConfirmation", FollowUpAnswers.confirmationC())
                .completes("filing", FollowUpAnswers.filingC(DAY_0, "ESC-1").with("policyReview", "yes").with("policyReviewDetail", review));
        assertThat(escalationRecord(story, "completeEscalationRecord")).contains("Policy or procedure to be reviewed: " + review);
        assertThat(escalationRecord(story.as(OFFICE), "keepCopy")).contains(review);
        assertThat(story.notices("report-gap")).singleElement().satisfies(n -> {
            assertThat(n.recipient().id()).isEqualTo("trafford.board.sab-manager");
            assertThat(n.body()).contains(review, "Trafford Council");
        });
    }

    private long offered(String post) {
        return kit.as("trafford-" + post, () -> kit.engine.getRepositoryService().createProcessDefinitionQuery()
                .processDefinitionKey("read-agreement").startableInTasklist().count());
    }
}
