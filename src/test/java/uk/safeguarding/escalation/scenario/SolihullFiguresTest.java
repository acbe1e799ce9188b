package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.register.Figures;
import uk.safeguarding.escalation.dispute.register.Figures.Case;
import uk.safeguarding.escalation.dispute.register.Figures.Period;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Figures for the Solihull Board, on disputes raised in a month of their own. */
@ApplicationTest
class SolihullFiguresTest {

    private static final String OFFICE = "solihull-board-business-team";

    @Autowired
    Kit kit;
    @Autowired
    Figures figures;
    @Autowired
    Partnerships partnerships;

    @Test
    @Proves({"SOL-1.4", "SOL-1.5", "SOL-1.6", "SOL-1.7b", "SOL-2.9", "SOL-2.10b", "GEN-08", "AMB-21", "AMB-22", "AMB-26", "AMB-55"})
    void theBoardOfficeReadsHowTheLadderWasUsed() {
        raisedBeforeThePeriod("Sun 31 Aug 2031 23:30", "2031-08-31");
        String agreed = agreedAndClosed();
        redirected();
        openAtStage3();

        WorkingDayCalendar calendar = partnerships.calendar("solihull");
        Period period = Period.of("solihull", LocalDate.parse("2031-09-01"), LocalDate.parse("2031-09-05"), calendar);
        List<Case> cases = figures.cases(period);
        assertThat(cases).hasSize(3);
        assertThat(Figures.count(cases, Case::category)).containsOnly(entry("thresholds", 1), entry("other", 1),
                entry("outside: position-of-trust", 1));
        assertThat(Figures.count(cases, Case::example)).containsOnly(entry("no-enquiry", 1), entry("late-referral", 1));
        assertThat(Figures.count(cases, Case::stageReached)).containsOnly(entry(0, 1), entry(1, 1), entry(3, 1));
        assertThat(Figures.count(cases, Case::outcome)).containsOnly(entry(Outcome.RESOLVED_AGREED, 1), entry(Outcome.REDIRECTED, 1));
        assertThat(cases).filteredOn(c -> c.reference().equals(agreed)).singleElement().satisfies(c -> {
            assertThat(c.workingDays(calendar)).hasValue(2);
            assertThat(c.daysToRaise(calendar)).isEqualTo(4);
        });
        assertThat(figures.limits(period)).containsExactly(new Figures.Limit(1, 1, 0), new Figures.Limit(2, 1, 1));
        assertThat(figures.generalIssues(period)).singleElement()
                .satisfies(l -> assertThat(l.text()).isEqualTo("Thresholds are read differently"));
        assertThat(figures.trainingNeeds(period)).singleElement()
                .satisfies(l -> assertThat(l.text()).isEqualTo("Section 42 thresholds"));

        Map<String, String> shown = shownToTheOffice();
        assertThat(shown.get("figures").lines().toList()).contains("Disagreements raised: 3", "  Thresholds: 1",
                "  Something else: 1", "  Stage 1: 1", "  Stage 3: 1", "  open: 1", "  resolved by agreement: 1", "  2 days: 1",
                "  4 days: 1", "Resolved within 5 working days of the raise: 1 of 2",
                "  Stage 2: ended 1, of these at its limit without agreement 1");
        assertThat(shown.get("figures")).doesNotContainIgnoringCase("reminder").doesNotContain("Stage 3: ended");
        assertThat(shown.get("generalIssuesList")).isEqualTo(agreed + ", Mon 8 Sep 2031: Thresholds are read differently");
        assertThat(shown.get("trainingNeedsList")).isEqualTo(agreed + ", Mon 8 Sep 2031: Section 42 thresholds");
    }

    @Test
    @Proves("SOL-1.6")
    void onlyTheBoardOfficeCanAskForFigures() {
        kit.story("solihull", "Mon 1 Feb 2027 09:00");
        assertThat(startable("solihull-council-social-worker")).isZero();
        assertThat(startable("solihull-board-independent-chair")).isZero();
        assertThat(startable(OFFICE)).isEqualTo(1);
    }

    @Test
    @Proves("SOL-1.6")
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        kit.story("solihull", "Mon 1 Feb 2027 09:00").isRefused("Mon 1 Jun 2026 lies before Fri 1 Jan 2027", s -> kit.start(OFFICE,
                "solihull", "board-figures", Map.of("from", "2027-01-01", "to", "2026-06-01")));
    }

    private long startable(String user) {
        return kit.as(user, () -> kit.engine.getRepositoryService().createProcessDefinitionQuery()
                .processDefinitionKey("board-figures").tenantIdIn("solihull").latestVersion().startableInTasklist().count());
    }

    private void raisedBeforeThePeriod(String moment, String on) {
        kit.story("solihull", moment).as("council-social-worker").raises(Answers.raise(on));
    }

    private String agreedAndClosed() {
        Story story = kit.story("solihull", "Mon 1 Sep 2031 10:00").as("council-social-worker")
                .raises(Answers.raise("2031-09-01").with("identifiedOn", "2031-08-28"));
        story.at("Wed 3 Sep 2031 11:00").completes("discussion", Answers.propose("2031-09-03T10:30", "An enquiry by Friday."));
        story.as("hospital-trust-ward-sister").completes("discussion", Answers.concur("2031-09-03T10:30"));
        story.at("Mon 8 Sep 2031 10:00").as("council-social-worker")
                .completes("issueConfirmation", Answers.confirmation()).completes("filing", Answers.filing("2031-09-08"))
                .completes("generalIssues", Answers.generalIssues("Thresholds are read differently"))
                .completes("debrief", Answers.debrief("accepted").with("trainingNeeds", "Section 42 thresholds"));
        story.as("hospital-trust-ward-sister").completes("filing", Answers.filing("2031-09-08"))
                .completes("debrief", Answers.debrief("declined"));
        assertThat(story.closed()).isTrue();
        return story.reference();
    }

    private void redirected() {
        kit.story("solihull", "Thu 4 Sep 2031 10:00").as("council-social-worker").raises(Answers.raise("2031-09-04")
                .with("outsideGround", "position-of-trust").with("alsoDispute", "no")).completes("redirectAdvice",
                Answers.of().with("read", true));
    }

    /**
     * Raised with immediate risk on the last day of the period; stage 2 ends at its limit, a rung of stage 3 past its house
     * target.
     */
    private void openAtStage3() {
        Story story = kit.story("solihull", "Fri 5 Sep 2031 23:30").as("council-social-worker")
                .raises(Answers.raiseWithImmediateRisk("2031-09-05").with("category", "other").with("categoryOther", "Advocacy")
                        .with("example", "late-referral")).withReminders();
        story.at("Mon 29 Sep 2031 10:00");
        assertThat(story.stage()).isEqualTo("stage3");
        assertThat(story.notices("reminder")).isNotEmpty();
        story.as("council-service-manager").completes("discussion", Answers.notResolved("2031-09-29T09:30"));
        assertThat(story.stage()).as("a stay without a published limit has ended").isEqualTo("stage3Directors");
    }

    private Map<String, String> shownToTheOffice() {
        ProcessInstance instance = kit.start(OFFICE, "solihull", "board-figures", Map.of("from", "2031-09-01", "to", "2031-09-05"));
        Task task = kit.as(OFFICE, () -> kit.engine.getTaskService().createTaskQuery().processInstanceId(instance.getId()).singleResult());
        Map<String, String> shown = new LinkedHashMap<>();
        for (String fact : List.of("figures", "generalIssuesList", "trainingNeedsList")) {
            shown.put(fact, String.valueOf(JsonValues.plain(kit.variable(task, fact))));
        }
        kit.as(OFFICE, () -> {
            kit.engine.getFormService().submitTaskForm(task.getId(), Map.of("read", true));
            return null;
        });
        assertThat(kit.engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance.getId()).count()).isZero();
        return shown;
    }
}
