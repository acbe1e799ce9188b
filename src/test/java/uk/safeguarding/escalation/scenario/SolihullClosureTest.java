package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Solihull, from the outcome to the end: records, confirmation, filing, learning, debrief. */
@ApplicationTest
class SolihullClosureTest {

    @Autowired
    Kit kit;

    @Test
    @Proves({"SOL-2.7a", "GEN-16"})
    void aMissingRecordIsAnOpenDutyOfThoseWhoWereAskedAndBlocksTheClosingAlone() {
        Story story = SolihullSteps.raised(kit).at("Wed 3 Feb 2027 10:00").as("council-social-worker")
                .completes("discussion", Answers.propose("2027-02-03T09:30", "The trust makes the enquiry."));
        story.secondAfter("Mon 8 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.as("hospital-trust-ward-sister").tasks("missingRecord")).as("who was asked in stage 1").hasSize(1);
        assertThat(story.as("hospital-trust-matron").tasks("missingRecord")).isEmpty();
        assertThat(story.as("council-social-worker").tasks("missingRecord")).as("has its record").isEmpty();

        story.at("Tue 9 Feb 2027 10:00").as("hospital-trust-matron")
                .completes("discussion", Answers.propose("2027-02-09T09:30", "The trust enquires by Friday."))
                .as("council-team-manager").completes("discussion", Answers.concur("2027-02-09T09:30"));
        assertThat(story.outcome()).as("the ladder does not wait").contains(Outcome.RESOLVED_AGREED);
        story.completes("feedback", Answers.feedback());
        close(story, "council-team-manager", "hospital-trust-matron", "2027-02-09");
        for (String user : new String[] {"council-social-worker", "council-team-manager", "hospital-trust-matron"}) {
            story.as(user).completes("debrief", Answers.debrief("declined"));
        }
        assertThat(story.closed()).isFalse();

        story.as("hospital-trust-ward-sister").completes("missingRecord", Answers.lateRecord());
        assertThat(story.records("late-stage-record")).singleElement()
                .satisfies(r -> assertThat(r.stageEntry()).isEqualTo(story.stages().get(0).id()));
        assertThat(story.closed()).isTrue();
        assertThat(story.outcomeAt()).isEqualTo(Kit.instant("Tue 9 Feb 2027 10:00"));
    }

    @Test
    @Proves({"SOL-2.7b", "SOL-2.7c", "SOL-2.9", "AMB-26"})
    void confirmationFilingAndGeneralIssuesAreAllNeeded() {
        Story story = agreedAtStage1().as("council-social-worker");
        for (String field : new String[] {"agreedOutcome", "outstandingIssues"}) {
            story.isRefused("this is needed", s -> s.completes("issueConfirmation", Answers.confirmation().without(field)));
        }
        assertThat(story.notices("confirmation")).isEmpty();
        assertThat(story.tasks("filing")).isEmpty();
        story.completes("issueConfirmation", Answers.confirmation());
        assertThat(story.notices("confirmation")).extracting(n -> n.recipient().id())
                .containsExactlyInAnyOrder("solihull-council-social-worker", "solihull-hospital-trust-ward-sister");
        assertThat(story.notices("confirmation")).allSatisfy(n -> assertThat(n.body())
                .contains("An enquiry is made by the trust", "Outstanding issues, and how they will be pursued:\nNothing"));

        for (String field : new String[] {"caseFile", "caseFileOn", "database", "databaseOn"}) {
            story.isRefused("this is needed", s -> s.completes("filing", Answers.filing("2027-02-02").without(field)));
        }
        story.completes("filing", Answers.filing("2027-02-02"));
        story.isRefused("The general issues: this is needed",
                s -> s.completes("generalIssues", Answers.of().with("generalIssuesFound", "some")));
        story.isRefused("Did this dispute show general issues?", s -> s.completes("generalIssues", Answers.of()));
        story.completes("generalIssues", Answers.generalIssues(null));
        assertThat(story.notices("general-issues")).isEmpty();
        story.completes("debrief", Answers.debrief("declined")).as("hospital-trust-ward-sister")
                .completes("debrief", Answers.debrief("declined"));
        assertThat(story.closed()).as("the trust's statements are missing").isFalse();
        story.completes("filing", Answers.filing("2027-02-02"));
        assertThat(story.closed()).isTrue();
        assertThat(story.records("filing")).extracting("partyId").containsExactly("council", "hospital-trust");
    }

    @Test
    @Proves({"SOL-2.10a", "SOL-2.10b"})
    void aDebriefThatNobodyAnswersIsRecordedAfterTenWorkingDays() {
        Story story = agreedAtStage1();
        close(story, "council-social-worker", "hospital-trust-ward-sister", "2027-02-02");
        story.as("council-social-worker")
                .completes("debrief", Answers.debrief("accepted").with("trainingNeeds", "Section 42 thresholds"));
        assertThat(story.records("debrief")).singleElement()
                .satisfies(r -> assertThat(r.text("trainingNeeds")).isEqualTo("Section 42 thresholds"));

        story.secondBefore("Tue 16 Feb 2027 17:00");
        assertThat(story.as("hospital-trust-ward-sister").tasks("debrief")).hasSize(1);
        assertThat(story.closed()).isFalse();
        story.secondAfter("Tue 16 Feb 2027 17:00");
        assertThat(story.closed()).isTrue();
        assertThat(story.records("debrief")).last().satisfies(r -> {
            assertThat(r.text("debriefAnswer")).isEqualTo("no answer");
            assertThat(r.text("individual")).isEqualTo("solihull-hospital-trust-ward-sister");
        });
    }

    private Story agreedAtStage1() {
        return SolihullSteps.raised(kit).at("Tue 2 Feb 2027 10:00").as("council-social-worker")
                .completes("discussion", Answers.propose("2027-02-02T09:30", "The trust makes the enquiry."))
                .as("hospital-trust-ward-sister").completes("discussion", Answers.concur("2027-02-02T09:30"));
    }

    private static void close(Story story, String raising, String receiving, String on) {
        story.as(raising).completes("issueConfirmation", Answers.confirmation()).completes("filing", Answers.filing(on))
                .completes("generalIssues", Answers.generalIssues(null));
        story.as(receiving).completes("filing", Answers.filing(on));
    }
}
