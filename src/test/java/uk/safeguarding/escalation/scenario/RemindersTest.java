package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.notification.Notice;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Reminders of the morning: once each, on working days only, and they move nothing. */
@ApplicationTest
class RemindersTest {

    @Autowired
    Kit kit;

    private List<Instant> mornings(Story story, String recipient) {
        return story.notices("reminder").stream().filter(n -> n.recipient().id().equals(recipient)).map(Notice::issuedAt).toList();
    }

    @Test
    @Proves({"GEN-08"})
    void tomorrowAndTodayOnceEach() {
        Story story = SolihullSteps.raisedAtTen(kit).withReminders().at("Fri 5 Feb 2027 06:59");
        assertThat(story.notices("reminder")).isEmpty();

        story.at("Mon 8 Feb 2027 16:00");

        assertThat(mornings(story, "solihull-hospital-trust-ward-sister")).containsExactly(
                Kit.instant("Fri 5 Feb 2027 07:00"), Kit.instant("Mon 8 Feb 2027 07:00"));
        assertThat(mornings(story, "solihull.council.social-worker").size()
                + mornings(story, "solihull-council-social-worker").size()).isEqualTo(2);
        assertThat(story.notices("reminder")).allSatisfy(n -> assertThat(n.body()).contains("Mon 8 Feb 2027 at 17:00"));
        assertThat(story.stage()).isEqualTo("stage1");
    }

    @Test
    @Proves({"GEN-08", "SOL-2.4d"})
    void aHouseTargetRemindsWhenItIsOverdueAndMovesNothing() {
        Story story = SolihullSteps.inStage2OnTuesday(kit);
        story.as("council-team-manager").completes("discussion", Answers.notResolved("2027-02-02T09:30"));
        assertThat(story.deadline()).isNull();
        story.withReminders().at("Tue 2 Mar 2027 16:00");

        // target Tue 9 Feb; then each further house target of five working days
        assertThat(mornings(story, "solihull.council.service-manager")).containsExactly(Kit.instant("Mon 8 Feb 2027 07:00"),
                Kit.instant("Tue 9 Feb 2027 07:00"), Kit.instant("Tue 16 Feb 2027 07:00"), Kit.instant("Tue 23 Feb 2027 07:00"),
                Kit.instant("Tue 2 Mar 2027 07:00"));
        assertThat(story.notices("reminder")).anySatisfy(n -> assertThat(n.body()).contains("No limit is published",
                "House target"));
        assertThat(story.stage()).isEqualTo("stage3");
    }

    @Test
    @Proves({"GEN-01", "GEN-08"})
    void noneOnABankHoliday() {
        Story story = kit.story("solihull", "Fri 19 Mar 2027 10:00").as(SolihullSteps.SOCIAL_WORKER).raises(Answers.raise("2027-03-19"));
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 30 Mar 2027 17:00"));

        // the morning of Thursday was missed; Good Friday and Easter Monday are no mornings for it
        story.at("Thu 25 Mar 2027 12:00").withReminders().at("Tue 30 Mar 2027 12:00");

        assertThat(mornings(story, "solihull-hospital-trust-ward-sister")).containsExactly(Instant.parse("2027-03-30T07:00:00Z"));
    }

    @Test
    @Proves({"GEN-08"})
    void oneReminderThatFailsStopsNoOtherAndNamesItsTask() {
        Story story = SolihullSteps.raisedAtTen(kit);
        Task broken = story.as(SolihullSteps.WARD_SISTER).task("discussion");
        kit.engine.getTaskService().setVariableLocal(broken.getId(), "stageEntry", "no number");
        Throwable failure = catchThrowable(() -> story.withReminders().at("Fri 5 Feb 2027 08:00"));
        assertThat(failure).hasMessageContaining("The reminder of the task \"" + broken.getName() + "\"")
                .hasMessageContaining(story.reference());
        kit.engine.getManagementService().createJobQuery().active().list().stream()
                .filter(j -> j.getExceptionMessage() != null && j.getExceptionMessage().contains(broken.getId()))
                .forEach(j -> kit.engine.getManagementService().setJobRetries(j.getId(), 0));

        story.at("Fri 5 Feb 2027 08:00");

        assertThat(mornings(story, "solihull-council-social-worker")).hasSize(1);
        assertThat(mornings(story, "solihull-hospital-trust-ward-sister")).isEmpty();
        assertThat(kit.engine.getRuntimeService().createIncidentQuery().list()).singleElement()
                .satisfies(i -> assertThat(i.getIncidentMessage()).contains(broken.getId(), "retry in Cockpit"));
    }
}
