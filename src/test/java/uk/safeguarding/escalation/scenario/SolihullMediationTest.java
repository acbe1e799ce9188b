package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Solihull's stage 4: consideration of a referral, mediation, conflicts of interest. */
@ApplicationTest
class SolihullMediationTest {

    private static final String CHAIR = "board-policies-and-procedures-chair";
    private static final String INDEPENDENT = "board-independent-chair";
    private static final String TEAM = "board-business-team";

    @Autowired
    Kit kit;

    @Test
    @Proves({"SC-S04", "SOL-2.5a", "SOL-2.5b", "SOL-2.5c", "SOL-2.7b", "SOL-2.8a", "SOL-2.8b", "AMB-23"})
    void scS04_chairMediatesAndAllAgree() {
        Story story = SolihullSteps.atReferral(kit).at("Tue 2 Feb 2027 10:00").as("council-director");
        assertThat(story.shown("considerReferral", "referral")).as("refer is preselected (AMB-23)").isEqualTo("refer");
        story.isRefused("Your reasons: this is needed",
                s -> s.completes("considerReferral", Answers.referral("refer").without("referralReasons")));
        story.completes("considerReferral", Answers.referral("refer"));
        assertThat(story.stage()).isEqualTo("stage4");
        assertThat(story.deadline()).isNull();
        assertThat(story.as(TEAM).taskKeys()).isEmpty();

        story.at("Wed 3 Feb 2027 10:00").as(CHAIR).completes("offerMediation", Answers.offer("offer"));
        story.as("council-director").completes("answerOffer", Answers.accepts(true));
        assertThat(story.as(CHAIR).taskKeys()).doesNotContain("mediate");
        story.as("hospital-trust-director-of-nursing").completes("answerOffer", Answers.accepts(true));
        assertThat(story.records("mediation-answer")).extracting("partyId").containsExactly("council", "hospital-trust");

        story.at("Fri 5 Feb 2027 10:00").as(CHAIR).completes("mediate", Answers.mediation("propose", "2027-02-05T09:00"));
        story.as("council-director").completes("concurWithMediation", Answers.agrees(true));
        assertThat(story.outcome()).isEmpty();
        story.as("hospital-trust-director-of-nursing").completes("concurWithMediation", Answers.agrees(true));

        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.stages()).last().satisfies(e -> assertThat(e.stage()).isEqualTo(4));
        story.as(CHAIR).completes("feedback", Answers.feedback()).completes("issueConfirmation", Answers.confirmation());
        story.as("council-team-manager").completes("feedback", Answers.feedback());
        story.as("council-service-manager").completes("feedback", Answers.feedback());
        story.as("council-director").completes("feedback", Answers.feedback());
        assertThat(story.notices("feedback")).as("one for each stay above stage 1")
                .hasSize((int) story.stages().stream().filter(e -> e.stage() > 1).count()).hasSize(4);
        assertThat(story.notices("confirmation")).isNotEmpty().allSatisfy(n -> assertThat(n.body())
                .contains("An enquiry is made by the trust", "Outstanding issues").doesNotContainIgnoringCase("binding"));
    }

    @Test
    @Proves({"GEN-27", "GEN-08"})
    void theLastRungIsRemindedAndNeverDecidedByTheSoftware() {
        Story story = mediating(SolihullSteps.inStage4(kit).withReminders(), "offer").at("Wed 31 Mar 2027 10:00");

        assertThat(story.stage()).isEqualTo("stage4");
        assertThat(story.outcome()).isEmpty();
        assertThat(story.as(CHAIR).task("mediate").getDueDate().toInstant()).isBefore(Kit.instant("Wed 31 Mar 2027 10:00"));
        assertThat(story.notices("reminder")).extracting(n -> n.recipient().id())
                .contains("solihull.board.policies-and-procedures-chair");
        assertThat(story.notices("overdue")).as("the board office is alerted at each house target that passes")
                .hasSizeGreaterThan(2).allSatisfy(n -> {
                    assertThat(n.recipient().id()).isEqualTo("solihull.board.business-team");
                    assertThat(n.body()).contains("Mediate and record", "nothing is decided in its place");
                });
    }

    @Test
    @Proves({"SOL-2.5b", "SOL-2.5c"})
    void withoutConcurrenceTheOpinionIsNotBinding() {
        Story story = mediating(SolihullSteps.inStage4(kit), "offer");
        story.as(CHAIR).completes("mediate", Answers.mediation("propose", "2027-02-01T09:00"));
        story.as("council-director").completes("concurWithMediation", Answers.agrees(true));
        story.as("hospital-trust-director-of-nursing").completes("concurWithMediation", Answers.agrees(false));
        assertThat(story.outcome()).isEmpty();
        assertThat(story.as(CHAIR).shown("mediate", "mediationAnswers").toString()).contains("Not by Friday");

        story.isRefused("Outstanding issues, and how they will be pursued: this is needed",
                s -> s.completes("mediate", Answers.mediation("opinion", "2027-02-01T09:00").without("plan")));
        story.completes("mediate", Answers.mediation("opinion", "2027-02-01T09:00"));

        assertThat(story.outcome()).contains(Outcome.DECIDED_NOT_BINDING);
    }

    @Test
    @Proves({"SOL-2.5b", "SOL-2.5c"})
    void aPartyRefusesMediationAndTheMatterIsNotTakenFurther() {
        Story story = SolihullSteps.inStage4(kit).as(CHAIR).completes("offerMediation", Answers.offer("offer"));
        story.as("council-director").completes("answerOffer", Answers.accepts(true));
        story.as("hospital-trust-director-of-nursing")
                .isRefused("Your reasons: this is needed", s -> s.completes("answerOffer", Answers.accepts(false).without("answerReason")))
                .completes("answerOffer", Answers.accepts(false));
        assertThat(story.as(CHAIR).shown("mediate", "mediationAnswers").toString()).contains("does not accept mediation (We see no use in it)");

        story.completes("mediate", Answers.mediation("notPursued", null));

        assertThat(story.outcome()).contains(Outcome.NOT_PURSUED);
        assertThat(story.records("mediation-record")).singleElement().satisfies(r -> assertThat(r.text("plan")).isNotBlank());
    }

    @Test
    @Proves({"SOL-2.5b", "SOL-2.5c"})
    void theMediatorGoesOnWithoutTheMissingAnswers() {
        Story story = SolihullSteps.inStage4(kit).as(CHAIR).completes("offerMediation", Answers.offer("offer"));
        story.as("council-director").completes("answerOffer", Answers.accepts(true));
        story.as(CHAIR).isRefused("Why you go on: this is needed", s -> s.completes("goOnWithoutAnswers", Answers.of()))
                .completes("goOnWithoutAnswers", Answers.of().with("stopReason", "Two weeks without a word"));
        assertThat(story.as("hospital-trust-director-of-nursing").tasks("answerOffer")).isEmpty();
        story.as(CHAIR).completes("mediate", Answers.mediation("propose", "2027-02-01T09:00"));
        story.as("council-director").completes("concurWithMediation", Answers.agrees(true));
        story.as(CHAIR).completes("goOnWithoutAgreement", Answers.of().with("stopReason", "Two more weeks"));

        assertThat(story.outcome()).as("who has not answered has not agreed").isEmpty();
        assertThat(story.tasks("mediate")).hasSize(1);
    }

    @Test
    @Proves({"SC-S10", "SOL-2.5a", "SOL-2.7b", "SOL-2.8a"})
    void scS10_theDirectorDoesNotRefer() {
        Story story = SolihullSteps.atReferral(kit).at("Tue 2 Feb 2027 10:00").as("council-director");
        for (String field : List.of("referralReasons", "plan")) {
            story.isRefused("this is needed", s -> s.completes("considerReferral", Answers.referral("notRefer").without(field)));
        }
        story.at("Wed 3 Feb 2027 10:00").completes("considerReferral", Answers.referral("notRefer"));

        assertThat(story.outcome()).contains(Outcome.NOT_PURSUED);
        assertThat(story.records("consider-referral")).singleElement()
                .satisfies(r -> assertThat(r.text("plan")).contains("own enquiry by 19 February"));
        assertThat(story.as(CHAIR).taskKeys()).isEmpty();
        assertThat(story.as("council-director").shown("issueConfirmation", "outstandingIssues").toString())
                .contains("own enquiry by 19 February");
        story.completes("feedback", Answers.feedback()).completes("issueConfirmation", Answers.confirmation());
        assertThat(story.notices("confirmation")).extracting(n -> n.recipient().id()).contains("solihull-council-social-worker");
        assertThat(story.notices("feedback")).extracting(n -> n.recipient().id()).contains("solihull-council-social-worker");
    }

    @Test
    @Proves({"SC-S06", "SOL-2.6a", "SOL-2.6b", "SOL-2.6c", "GEN-19", "GEN-24"})
    void scS06_theChairDeclaresAnInterestAfterAccepting() {
        Story story = SolihullSteps.inStage4(kit).at("Tue 2 Feb 2027 10:00").as(CHAIR).completes("offerMediation", Answers.offer("offer"));
        assertThat(grants(story, "solihull.board.policies-and-procedures-chair")).isNotEmpty();
        story.as("council-director").completes("answerOffer", Answers.accepts(true));
        assertThat(story.as(CHAIR).taskKeys()).isNotEmpty();

        story.at("Thu 4 Feb 2027 10:00").as(CHAIR).does("declare-conflict", Answers.interest());

        assertThat(story.as(CHAIR).taskKeys()).isEmpty();
        assertThat(grants(story, "solihull.board.policies-and-procedures-chair")).isEmpty();
        assertThat(kit.as("solihull-" + CHAIR, () -> kit.engine.getHistoryService().createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(story.reference()).list())).isEmpty();
        assertThat(story.as(INDEPENDENT).taskKeys()).isEmpty();
        assertThat(story.records("mediation-offer")).extracting("author").containsExactly("solihull-" + CHAIR);
        assertThat(story.records("mediation-answer")).hasSize(1);

        story.as(TEAM).completes("businessTeamPasses", Answers.passOn().with("conflictConfirmed", "no")
                .with("passNote", "The Chair moved away last year"));
        assertThat(story.as(INDEPENDENT).shown("offerMediation", "findingToSign").toString())
                .contains("Chair of the Policies and Procedures Sub-Committee", "The adult is a neighbour of mine",
                        "does not confirm the facts", "The Chair moved away last year")
                .doesNotContain("solihull-board", "solihull.board");
        story.as(INDEPENDENT)
                .isRefused("countersign", s -> s.completes("offerMediation", Answers.offer("offer")))
                .completes("offerMediation", Answers.offer("offer").with("countersigned", true));
        story.as("council-director").completes("answerOffer", Answers.accepts(true));
        story.as("hospital-trust-director-of-nursing").completes("answerOffer", Answers.accepts(true));
        story.as(INDEPENDENT).completes("mediate", Answers.mediation("opinion", "2027-02-04T09:00"));

        assertThat(story.as(CHAIR).taskKeys()).as("nothing of the closing either").isEmpty();
        assertThat(story.as(INDEPENDENT).taskKeys()).contains("feedback", "issueConfirmation");
        assertThat(story.notices("stage-change")).filteredOn(n -> n.body().contains("Stage 4 ended"))
                .extracting(n -> n.recipient().id()).doesNotContain("solihull.board.policies-and-procedures-chair");
    }

    @Test
    @Proves({"SOL-2.6a", "SOL-2.6b", "SOL-2.6c", "GEN-19", "AMB-25"})
    void theChairIsNotUsedWhereItsEmployerIsAParty() {
        Story story = SolihullSteps.inStage4WithThePolice(kit);

        assertThat(story.as(CHAIR).taskKeys()).isEmpty();
        assertThat(grants(story, "solihull.board.policies-and-procedures-chair")).isEmpty();
        assertThat(story.as(INDEPENDENT).taskKeys()).isEmpty();
        assertThat(story.as(TEAM).shown("businessTeamPasses", "mediatorWhy").toString())
                .contains("Chair of the Policies and Procedures Sub-Committee", "Arden Vale Police");
        story.completes("businessTeamPasses", Answers.passOn());
        assertThat(story.as(INDEPENDENT).tasks("offerMediation")).hasSize(1);
        story.completes("offerMediation", Answers.offer("decline"));

        assertThat(story.records("mediation-offer")).singleElement()
                .satisfies(r -> assertThat(r.text("offerAnswer")).isEqualTo("decline"));
        assertThat(story.tasks("offerMediation")).isEmpty();
        assertThat(story.as(TEAM).tasks("businessTeamPasses")).hasSize(1);
    }

    @Test
    @Proves({"SOL-2.6a", "SOL-2.6b", "GEN-19"})
    void anInterestDeclaredBeforeStage4Counts() {
        Story story = SolihullSteps.atReferral(kit).at("Tue 2 Feb 2027 10:00").as(CHAIR).does("declare-conflict", Answers.interest());
        story.as("council-director").completes("considerReferral", Answers.referral("refer"));

        assertThat(story.as(CHAIR).taskKeys()).isEmpty();
        assertThat(story.as(TEAM).tasks("businessTeamPasses")).hasSize(1);
        assertThat(story.records("conflict-finding")).filteredOn(r -> r.answers().get("conflicted").equals(true)).singleElement()
                .satisfies(r -> assertThat(r.answers().get("reasons").toString()).contains("neighbour"));
    }

    @Test
    @Proves({"AMB-25", "SOL-2.6c", "GEN-19"})
    void ifTheIndependentChairIsInConflictTooTheBusinessTeamFindsAnother() {
        Story story = SolihullSteps.inStage4WithThePolice(kit).as(INDEPENDENT).does("declare-conflict", Answers.interest());
        assertThat(story.as(TEAM).shown("businessTeamPasses", "mustFindAnother")).isEqualTo(true);
        story.isRefused("Another mediator", s -> s.completes("businessTeamPasses", Answers.passOn()))
                .isRefused("Another mediator", s -> s.completes("businessTeamPasses",
                        Answers.otherMediator("solihull.police.superintendent")))
                .isRefused("Why this mediator: this is needed", s -> s.completes("businessTeamPasses",
                        Answers.otherMediator("solihull.hospital-trust.director-of-nursing").without("otherMediatorWhy")))
                .completes("businessTeamPasses", Answers.otherMediator("solihull.hospital-trust.director-of-nursing"));

        assertThat(story.as(INDEPENDENT).taskKeys()).isEmpty();
        assertThat(story.as("hospital-trust-director-of-nursing").tasks("offerMediation")).hasSize(1);
        assertThat(story.records("pass-to-mediator")).singleElement()
                .satisfies(r -> assertThat(r.text("otherMediator")).isEqualTo("solihull.hospital-trust.director-of-nursing"));
    }

    @Test
    @Proves({"SOL-2.5b", "AMB-25"})
    void aChairWhoDeclinesWithoutConflictIsNotAskedAgain() {
        Story story = SolihullSteps.inStage4(kit).as(CHAIR).completes("offerMediation", Answers.offer("decline"));

        assertThat(story.taskKeys()).isEmpty();
        assertThat(grants(story, "solihull.board.policies-and-procedures-chair")).isEmpty();
        assertThat(story.as(TEAM).shown("businessTeamPasses", "mediatorWhy").toString()).contains("stepped back");
        story.completes("businessTeamPasses", Answers.passOn());
        assertThat(story.as(INDEPENDENT).shown("offerMediation", "countersignNeeded")).isEqualTo(false);
        assertThat(story.shown("offerMediation", "findingToSign")).isNull();
        story.completes("offerMediation", Answers.offer("offer"));
        assertThat(story.as("council-director").tasks("answerOffer")).as("nothing had to be signed").hasSize(1);
    }

    @Test
    @Proves({"GEN-19", "SOL-2.6a", "SOL-2.6b"})
    void theChairsEmployerBecomesAPartyDuringTheMediation() {
        Story story = mediating(SolihullSteps.inStage4(kit), "offer");
        assertThat(story.as(CHAIR).tasks("mediate")).hasSize(1);

        story.as("council-director").does("add-party", Answers.party("police"));

        assertThat(story.as(CHAIR).taskKeys()).isEmpty();
        assertThat(grants(story, "solihull.board.policies-and-procedures-chair")).isEmpty();
        story.as(TEAM).completes("businessTeamPasses", Answers.passOn()).as(INDEPENDENT)
                .completes("offerMediation", Answers.offer("offer").with("countersigned", true));
        assertThat(story.as("police-officer").tasks("answerOffer")).hasSize(1);
    }

    @Test
    @Proves({"SOL-2.5b", "GEN-08"})
    void aMediationWithoutARecordAlertsTheBusinessTeamAndMovesNothing() {
        Story story = mediating(SolihullSteps.inStage4(kit), "offer");
        assertThat(story.secondBefore("Mon 8 Feb 2027 17:00").notices("mediation-overdue")).isEmpty();
        assertThat(story.secondAfter("Mon 8 Feb 2027 17:00").notices("mediation-overdue")).isNotEmpty()
                .allSatisfy(n -> {
                    assertThat(n.recipient().id()).isEqualTo("solihull.board.business-team");
                    assertThat(n.body()).contains("No day was agreed");
                });
        assertThat(story.stage()).isEqualTo("stage4");
        assertThat(story.as(CHAIR).tasks("mediate")).hasSize(1);
    }

    /** The mediator has offered and every party has accepted. */
    private static Story mediating(Story story, String offer) {
        story.as(CHAIR).completes("offerMediation", Answers.offer(offer));
        story.as("council-director").completes("answerOffer", Answers.accepts(true));
        return story.as("hospital-trust-director-of-nursing").completes("answerOffer", Answers.accepts(true)).as(CHAIR);
    }

    /** What a post may still reach of a dispute's tasks and instances. */
    private List<Authorization> grants(Story story, String group) {
        List<String> tasks = kit.engine.getHistoryService().createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(story.reference()).list().stream().map(t -> t.getId()).toList();
        List<String> instances = kit.engine.getHistoryService().createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(story.reference()).list().stream().map(i -> i.getId()).toList();
        return kit.engine.getAuthorizationService().createAuthorizationQuery().groupIdIn(group).list().stream()
                .filter(g -> g.getResourceType() != Resources.PROCESS_DEFINITION.resourceType())
                .filter(g -> tasks.contains(g.getResourceId()) || instances.contains(g.getResourceId())).toList();
    }
}
