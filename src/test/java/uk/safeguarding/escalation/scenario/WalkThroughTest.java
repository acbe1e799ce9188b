package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;

/** The two walks through the application in README.md, step by step, with the accounts that it names. */
@ApplicationTest
class WalkThroughTest {

    @Autowired
    Kit kit;

    @Test
    void settledBetweenThePractitioners() {
        Story story = kit.story("solihull", "Mon 1 Feb 2027 10:00").as("council-social-worker").raises(Answers.raise("2027-02-01"));
        assertThat(story.taskKeys()).containsExactly("discussion");
        story.completes("discussion", Answers.propose("2027-02-01T10:00", "The trust makes the enquiry by Friday."));
        story.as("hospital-trust-ward-sister").completes("discussion", Answers.concur("2027-02-01T10:00"));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);

        story.as("council-social-worker").completes("issueConfirmation", Answers.confirmation())
                .completes("filing", Answers.filing("2027-02-01")).completes("generalIssues", Answers.generalIssues(null))
                .completes("debrief", Answers.debrief("declined"));
        assertThat(story.closed()).isFalse();
        story.as("hospital-trust-ward-sister").completes("filing", Answers.filing("2027-02-01"))
                .completes("debrief", Answers.debrief("declined"));
        assertThat(story.closed()).isTrue();
    }

    @Test
    void theChairIsEmployedByAParty() {
        Answers againstPolice = Answers.raise("2027-02-01").with("challengedAgency", "police")
                .with("challengedPerson", "Officer").with("challengedEmail", "solihull-police-officer@example.org");
        Story story = kit.story("solihull", "Mon 1 Feb 2027 10:00").as("council-social-worker").raises(againstPolice)
                .completes("discussion", Answers.notResolved("2027-02-01T10:00").with("stage2Handler", "line-manager"));
        story.as("council-team-manager").completes("discussion", Answers.notResolved("2027-02-01T10:00"));
        story.as("council-service-manager").completes("discussion", Answers.notResolved("2027-02-01T10:00"));
        story.as("council-director").completes("discussion", Answers.notResolved("2027-02-01T10:00").withBothLeads("2027-02-01"));
        story.completes("considerReferral", Answers.of().with("referral", "refer").with("referralReasons", "Deadlock")
                .with("interimSafety", "Two carers visit each day").with("interimSafetyOwner", "Team manager"));

        assertThat(story.as("board-policies-and-procedures-chair").taskKeys()).isEmpty();
        assertThat(story.as("board-independent-chair").taskKeys()).isEmpty();
        assertThat((String) story.as("board-business-team").shown("businessTeamPasses", "mediatorWhy")).contains("Arden Vale Police");
        story.completes("businessTeamPasses", Answers.of().with("conflictConfirmed", "yes"));
        assertThat(story.as("board-policies-and-procedures-chair").taskKeys()).isEmpty();
        assertThat(story.as("board-independent-chair").taskKeys()).contains("offerMediation");
    }
}
