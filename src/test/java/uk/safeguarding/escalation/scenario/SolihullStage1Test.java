package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Solihull, settled between the practitioners. */
@ApplicationTest
class SolihullStage1Test {

    @Autowired
    Kit kit;

    @Test
    @Proves({"SC-S01", "SOL-2.1a", "SOL-2.2a", "SOL-2.7a", "SOL-2.7b", "SOL-2.7c", "SOL-2.9", "SOL-2.10a", "GEN-16"})
    void scS01_practitionersAgreeAndTheDisputeIsClosed() {
        Story story = kit.story("solihull", "Mon 1 Feb 2027 10:00").as("council-social-worker").raises(Answers.raise("2027-02-01"));
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
        assertThat(story.allTasks()).extracting("taskDefinitionKey").containsOnly("discussion").hasSize(2);

        story.at("Tue 2 Feb 2027 11:00").as("council-social-worker")
                .completes("discussion", Answers.propose("2027-02-02T10:30", "The trust makes the enquiry by Friday."));
        assertThat(story.outcome()).isEmpty();
        story.as("hospital-trust-ward-sister").completes("discussion", Answers.concur("2027-02-02T10:30"));

        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.outcomeAt()).isEqualTo(Kit.instant("Tue 2 Feb 2027 11:00"));
        assertThat(story.closed()).isFalse();

        story.as("council-social-worker").completes("issueConfirmation", Answers.confirmation());
        story.as("council-social-worker").completes("filing", Answers.filing("2027-02-02"));
        assertThat(story.as("hospital-trust-ward-sister").tasks("filing")).hasSize(1);
        story.completes("filing", Answers.filing("2027-02-02"));
        story.as("council-social-worker").completes("generalIssues", Answers.generalIssues("Thresholds are read differently"));
        story.as("council-social-worker").completes("debrief", Answers.debrief("declined"));
        story.as("hospital-trust-ward-sister").completes("debrief", Answers.debrief("declined"));

        assertThat(story.closed()).isTrue();
        assertThat(story.stages()).extracting("stage").containsExactly(1);
        assertThat(story.notices("general-issues")).singleElement()
                .satisfies(n -> assertThat(n.recipient().id()).isEqualTo("solihull.council.board-representative"));
    }
}
