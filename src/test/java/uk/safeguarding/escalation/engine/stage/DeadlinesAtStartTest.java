package uk.safeguarding.escalation.engine.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.register.CalendarChanges;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.scenario.Answers;
import uk.safeguarding.escalation.scenario.Kit;
import uk.safeguarding.escalation.scenario.Story;
import uk.safeguarding.escalation.support.ApplicationTest;

/** A fact on which limits rest has changed while the application was down. */
@ApplicationTest
class DeadlinesAtStartTest {

    @Autowired
    Kit kit;
    @Autowired
    DeadlinesAtStart start;
    @Autowired
    CalendarChanges calendar;
    @Autowired
    StageRegister stages;
    @Autowired
    ManagementService management;

    @Test
    void openLimitsAreComputedAnewAndOldAndNewDateAreKept() {
        Story story = kit.story("solihull", "Tue 1 Jun 2027 10:00").as("council-social-worker").raises(Answers.raise("2027-06-01"));
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 8 Jun 2027 17:00"));
        calendar.add("solihull", LocalDate.of(2027, 6, 4), false, "proclaimed", "a database script", Kit.instant("Wed 2 Jun 2027 09:00"));
        try {
            start.afterSingletonsInstantiated();

            assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 9 Jun 2027 17:00"));
            assertThat(stages.deadlines(story.stages().get(0).id())).hasSize(2).last()
                    .satisfies(d -> assertThat(d.previousDueAt()).isEqualTo(Kit.instant("Tue 8 Jun 2027 17:00")));
            assertThat(management.createJobQuery().processInstanceId(story.ladder().getId()).activityId("stage1LimitReached")
                    .singleResult().getDuedate().toInstant()).isEqualTo(Kit.instant("Wed 9 Jun 2027 17:00"));
            start.afterSingletonsInstantiated();
            assertThat(stages.deadlines(story.stages().get(0).id())).as("nothing has changed since").hasSize(2);
        } finally {
            calendar.add("solihull", LocalDate.of(2027, 6, 4), true, "taken back", "a database script", Kit.instant("Wed 2 Jun 2027 10:00"));
        }
    }
}
