package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.notification.Notice;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** What a stage record must hold, and what can be read of a dispute when everything of it has ended. */
@ApplicationTest
class StageRecordTest {

    @Autowired
    Kit kit;

    @ParameterizedTest
    @ValueSource(strings = {"position", "discussedAt", "discussionMeans", "participants", "pointsOfDifference", "ourView", "basis",
        "wording", "outstanding", "interimSafety", "interimSafetyOwner"})
    @Proves({"GEN-11", "GEN-12"})
    void noneOfItsFieldsCanBeLeftEmpty(String field) {
        SolihullSteps.raisedAtTen(kit).isRefused("this is needed",
                s -> s.completes("discussion", Answers.propose("2027-02-01T09:30", "The trust makes the enquiry.").without(field)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"action1Owner", "action1Due"})
    @Proves({"GEN-12"})
    void anActionHasAnOwnerAndADate(String field) {
        Answers answers = Answers.propose("2027-02-01T09:30", "As follows").with("action1", "Make the enquiry")
                .with("action1Owner", "Matron").with("action1Due", "2027-02-05");
        SolihullSteps.raisedAtTen(kit).isRefused("Action 1: ", s -> s.completes("discussion", answers.without(field)));
        SolihullSteps.raisedAtTen(kit).isRefused("has passed", s -> s.completes("discussion", answers.with("action1Due", "2027-01-31")));
    }

    @Test
    @Proves({"GEN-12", "GEN-14", "GEN-17", "GEN-24"})
    void everythingIsReadableAfterTheEnd() {
        Story story = SolihullSteps.closed(kit);
        assertThat(story.closed()).isTrue();

        Entry ours = story.records("stage-record").get(0);
        assertThat(ours.partyId()).isEqualTo("council");
        assertThat(ours.author()).isEqualTo("solihull-council-social-worker");
        assertThat(ours.writtenAt()).isEqualTo(Kit.instant("Tue 2 Feb 2027 11:00"));
        assertThat(ours.stageEntry()).isEqualTo(story.stages().get(0).id());
        assertThat(ours.answers()).containsKeys("discussedAt", "discussionMeans", "participants", "pointsOfDifference", "ourView",
                "evidence", "basis", "wording", "outstanding", "interimSafety", "interimSafetyOwner");
        assertThat(story.records("filing")).extracting(Entry::partyId).containsExactlyInAnyOrder("council", "hospital-trust");
        List<Notice> confirmations = story.notices("confirmation");
        assertThat(confirmations).extracting(n -> n.recipient().id()).contains("solihull-council-social-worker",
                "solihull-hospital-trust-ward-sister");
        assertThat(confirmations).allSatisfy(n -> {
            assertThat(n.sender()).isEqualTo("solihull-council-social-worker");
            assertThat(n.issuedAt()).isEqualTo(Kit.instant("Tue 2 Feb 2027 11:00"));
            assertThat(n.body()).contains("An enquiry is made by the trust", "Outstanding issues");
            assertThat(kit.notices.isDelivered(n.id())).isTrue();
        });
    }

    @Test
    @Proves({"GEN-14", "GEN-16", "GEN-17"})
    void withoutConfirmationOrAPartysFilingTheDisputeStaysOpenWhileItsOutcomeIsFixed() {
        Story story = SolihullSteps.agreed(kit).at("Mon 1 Mar 2027 10:00");
        assertThat(story.closed()).isFalse();
        assertThat(story.outcomeAt()).isEqualTo(Kit.instant("Tue 2 Feb 2027 11:00"));
        story.as(SolihullSteps.SOCIAL_WORKER).completes("issueConfirmation", Answers.confirmation())
                .completes("filing", Answers.filing("2027-02-02")).completes("generalIssues", Answers.generalIssues(null))
                .completes("debrief", Answers.debrief("declined")).as(SolihullSteps.WARD_SISTER)
                .completes("debrief", Answers.debrief("declined")).at("Thu 1 Apr 2027 10:00");
        assertThat(story.closed()).isFalse();
        assertThat(story.allTasks()).singleElement().satisfies(t -> assertThat(t.getTaskDefinitionKey()).isEqualTo("filing"));
        assertThat(story.tasks("filing")).hasSize(1);
    }

    @Test
    @Proves({"GEN-24"})
    void historyIsKeptTenYears() {
        assertThat(kit.engine.getRepositoryService().createProcessDefinitionQuery().list())
                .allSatisfy(d -> assertThat(d.getHistoryTimeToLive()).as(d.getKey()).isGreaterThanOrEqualTo(3652));
    }
}
