package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** An agency that joins a dispute gets its own task where the parties act; the limit stays; its concurrence is needed too. */
@ApplicationTest
class AddPartyTest {

    private static final String ACT = "add-party";
    private static final String OFFICER = "police-officer";

    @Autowired
    Kit kit;

    @Test
    @Proves({"GEN-20", "GEN-13", "GEN-16", "GEN-17"})
    void inStage1ThreeConcurrencesAreNeededAndThreeStatementsOfFiling() {
        Story story = SolihullSteps.raisedAtTen(kit).at("Wed 3 Feb 2027 10:00").does(ACT, ActAnswers.addParty("police", "officer"));
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
        assertThat(story.as(OFFICER).task("discussion").getDueDate()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
        assertThat(story.allTasks()).extracting(Task::getTaskDefinitionKey).containsExactly("discussion", "discussion", "discussion");
        assertThat(story.notices("party-added")).extracting(n -> n.recipient().id())
                .contains("solihull-council-social-worker", "solihull-hospital-trust-ward-sister", "solihull-police-officer");
        assertThat((String) story.as(SolihullSteps.WARD_SISTER).shown("discussion", "otherSide")).contains("Arden Vale Police");

        story.as(SolihullSteps.SOCIAL_WORKER).completes("discussion", Answers.propose("2027-02-03T09:30", "Joint enquiry"))
                .as(SolihullSteps.WARD_SISTER).completes("discussion", Answers.concur("2027-02-03T09:30"));
        assertThat(story.outcome()).isEmpty();
        story.as(OFFICER).completes("discussion", Answers.concur("2027-02-03T09:30"));

        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        story.as(SolihullSteps.SOCIAL_WORKER).completes("issueConfirmation", Answers.confirmation())
                .completes("filing", Answers.filing("2027-02-03")).completes("generalIssues", Answers.generalIssues(null));
        for (String who : List.of(SolihullSteps.SOCIAL_WORKER, SolihullSteps.WARD_SISTER, OFFICER)) {
            story.as(who).completes("debrief", Answers.debrief("declined"));
        }
        story.as(SolihullSteps.WARD_SISTER).completes("filing", Answers.filing("2027-02-03"));
        assertThat(story.closed()).isFalse();
        story.as(OFFICER).completes("filing", Answers.filing("2027-02-03"));
        assertThat(story.closed()).isTrue();
        assertThat(story.outcomeAt()).isEqualTo(Kit.instant("Wed 3 Feb 2027 10:00"));
    }

    @Test
    @Proves({"GEN-20", "GEN-06"})
    void inStage2ItsManagerActsAndAnyOfThreeCanEndTheStage() {
        Story story = SolihullSteps.inStage2OnTuesday(kit).as("council-team-manager").does(ACT, ActAnswers.addParty("police", "officer"));
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 9 Feb 2027 17:00"));
        assertThat(story.as(OFFICER).tasks("discussion")).isEmpty();
        story.as("police-sergeant").completes("discussion", Answers.notResolved("2027-02-02T09:30"));
        assertThat(story.stage()).isEqualTo("stage3");
        for (String who : List.of("council-service-manager", "hospital-trust-head-of-nursing", "police-inspector")) {
            assertThat(story.as(who).tasks("discussion")).as(who).hasSize(1);
        }
        assertThat(story.allTasks()).filteredOn(t -> t.getTaskDefinitionKey().equals("discussion")).hasSize(3);
    }

    @Test
    @Proves({"GEN-20", "GEN-13"})
    void withThreePartiesTheLimitMovesAllOfThemOn() {
        Story story = SolihullSteps.raisedAtTen(kit).does(ACT, ActAnswers.addParty("police", "officer"))
                .completes("discussion", Answers.propose("2027-02-01T09:30", "Joint enquiry"));
        story.as(OFFICER).completes("discussion", Answers.concur("2027-02-01T09:30")).secondAfter("Mon 8 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.as("police-sergeant").tasks("discussion")).hasSize(1);
    }

    @Test
    @Proves({"GEN-20", "GEN-13"})
    void duringMediationItIsAskedToo() {
        Story story = SolihullSteps.mediationOffered(kit).as("council-director").does(ACT, ActAnswers.addParty("care-home", "senior-carer"));
        assertThat(story.as("care-home-senior-carer").taskKeys()).containsExactly("answerOffer");
        Answers yes = Answers.of().with("accepts", "yes");
        story.completes("answerOffer", yes).as("council-director").completes("answerOffer", yes);
        assertThat(story.as(SolihullSteps.CHAIR).tasks("mediate")).isEmpty();
        story.as("hospital-trust-director-of-nursing").completes("answerOffer", yes);
        story.as(SolihullSteps.CHAIR).completes("mediate", SolihullSteps.mediatorsWording());
        Answers concurs = Answers.of().with("concurs", "yes");
        story.as("council-director").completes("concurWithMediation", concurs)
                .as("hospital-trust-director-of-nursing").completes("concurWithMediation", concurs);
        assertThat(story.outcome()).isEmpty();
        story.as("care-home-senior-carer").completes("concurWithMediation", concurs);
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
    }

    @Test
    @Proves({"GEN-19", "SOL-2.6a"})
    void theMediatorsEmployerJoinsSoTheMediatorIsCheckedAgain() {
        Story story = SolihullSteps.mediationOffered(kit);
        assertThat(story.taskKeys()).contains("goOnWithoutAnswers");
        story.as("council-director").does(ACT, ActAnswers.addParty("police", "officer"));
        assertThat(story.as(SolihullSteps.CHAIR).taskKeys()).isEmpty();
        assertThat(story.as("board-business-team").taskKeys()).containsExactly("businessTeamPasses");
        assertThat(story.records("conflict-finding")).anySatisfy(e -> assertThat(e.answers().toString()).contains("police"));
    }

    @Test
    @Proves({"GEN-20", "GEN-26"})
    void refusedAfterTheOutcomeForPartiesOutsidersAndUnknownReferences() {
        Answers police = ActAnswers.addParty("police", "officer");
        SolihullSteps.agreed(kit).isRefused("its outcome has been reached", s -> s.does(ACT, police));
        SolihullSteps.closed(kit).isRefused("its outcome has been reached", s -> s.does(ACT, police));
        Story story = SolihullSteps.raisedAtTen(kit);
        story.isRefused("it already is a party", s -> s.does(ACT, ActAnswers.addParty("hospital-trust", "matron")));
        story.as(OFFICER).isRefused("in which you have a part", s -> s.does(ACT, police));
        story.isRefused("SOL-2027-99999", s -> kit.start("solihull-council-social-worker", "solihull", ACT,
                police.with("reference", "SOL-2027-99999").map()));
        assertThat(story.allTasks()).hasSize(2);
    }
}
