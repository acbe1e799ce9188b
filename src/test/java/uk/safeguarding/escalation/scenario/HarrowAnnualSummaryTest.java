package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.safeguarding.escalation.scenario.HarrowSteps.CHAIR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.register.AnnualSummaries;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** The annual summary of panels to HSAB and HSSP; each test has years of its own, for a summary is kept once a year. */
@ApplicationTest
class HarrowAnnualSummaryTest {

    private static final String OFFICE = "harrow-board-safeguarding-adults-service";

    @Autowired
    Kit kit;

    @Autowired
    AnnualSummaries summaries;

    @Autowired
    JdbcClient jdbc;

    private static Map<String, Object> year(int ending, String correctedBecause) {
        return Answers.of().with("yearEnding", ending).with("isCorrection", correctedBecause == null ? "no" : "yes")
                .with("correctionReason", correctedBecause).map();
    }

    private List<Task> tasks() {
        return kit.as(OFFICE, () -> kit.engine.getTaskService().createTaskQuery().taskDefinitionKey("prepareSummary").list());
    }

    private String shown(String name) {
        return String.valueOf(JsonValues.plain(kit.variable(tasks().get(0), name)));
    }

    private void prepare(int ending, String correctedBecause) {
        kit.start(OFFICE, "harrow", "annual-summary", year(ending, correctedBecause));
    }

    private void complete(Answers answers) {
        String task = tasks().get(0).getId();
        kit.as(OFFICE, () -> {
            kit.engine.getFormService().submitTaskForm(task, answers.map());
            return null;
        });
        kit.settle("harrow");
    }

    private List<String> sentFor(String year) {
        return jdbc.sql("select recipient from notice where kind = 'annual-summary' and subject like ? order by issued_at, recipient")
                .param("%" + year).query(String.class).list();
    }

    @Test
    @Proves({"SC-H19", "HAR-4.4h", "AMB-36"})
    void scH19_aYearWithoutAPanelIsANilReturnToBothBodies() {
        kit.story("harrow", "Wed 1 Apr 2026 09:00");
        prepare(2026, null);
        assertThat(shown("annualSummary")).contains("1 Apr 2025", "31 Mar 2026", "none (nil return)", "Stage 4: Resolution Panel: 0");
        complete(Answers.of().with("summaryStep", "send").with("remarks", "A quiet year"));
        assertThat(sentFor("31 Mar 2026")).hasSize(2).anyMatch(r -> r.contains("harrow.board.independent-chair"))
                .anyMatch(r -> r.contains("harrow.board.hssp-chair"));
        assertThat(summaries.latest("harrow", LocalDate.of(2026, 3, 31))).hasValueSatisfying(s -> {
            assertThat(s.summary()).contains("nil return");
            assertThat(s.remarks()).isEqualTo("A quiet year");
            assertThat(s.preparedBy()).isEqualTo(OFFICE);
        });
    }

    @Test
    @Proves({"HAR-4.4h", "AMB-36"})
    void allPanelCasesStandInItWithTheirIssuesAndTheNumbersOfEachStage() {
        Story story = kit.story("harrow", "Mon 4 Apr 2033 09:00").as(HarrowSteps.WARD_SISTER)
                .raises(HarrowAnswers.raiseWithImmediateRisk("2033-04-04", 4));
        HarrowSteps.panelSits(story);
        HarrowSteps.panelDecides(story);
        story.as(CHAIR).completes("reportToBoard", HarrowAnswers.panelReport());
        kit.story("harrow", "Mon 3 Apr 2034 09:00");
        prepare(2034, null);
        assertThat(shown("annualSummary")).contains("Disputes before a resolution panel: ", story.reference(),
                "Question: Who makes the plan", "Decision: The trust makes a discharge plan", "Issues: Discharge without a plan",
                "Stage 4: Resolution Panel: 1");
        complete(Answers.of().with("summaryStep", "send"));
        assertThat(sentFor("31 Mar 2034")).hasSize(2);
    }

    @Test
    @Proves({"HAR-4.4g", "HAR-4.4h"})
    void aCaseStandsInTheYearOfItsReportAlsoWhereItWasDecidedInTheYearBefore() {
        Story story = kit.story("harrow", "Tue 30 Mar 2032 09:00").as(HarrowSteps.WARD_SISTER)
                .raises(HarrowAnswers.raiseWithImmediateRisk("2032-03-30", 4));
        HarrowSteps.panelSits(story);
        HarrowSteps.panelDecides(story);
        story.at("Mon 5 Apr 2032 09:00").as(CHAIR).completes("reportToBoard", HarrowAnswers.panelReport()
                .with("panelIssues", "Reported in the new year"));
        kit.story("harrow", "Mon 4 Apr 2033 08:00");
        prepare(2033, null);
        assertThat(shown("annualSummary")).contains(story.reference(), "Issues: Reported in the new year");
        complete(Answers.of().with("summaryStep", "send"));
    }

    @Test
    @Proves({"HAR-4.4h", "AMB-36", "GEN-24"})
    void itIsKeptOnceAYearAndAgainOnlyAsACorrection() {
        kit.story("harrow", "Tue 6 Apr 2027 09:00");
        assertThatThrownBy(() -> prepare(2028, null)).isInstanceOf(Refusal.class).hasMessageContaining("is not over");
        assertThatThrownBy(() -> prepare(2025, "A mistake")).isInstanceOf(Refusal.class).hasMessageContaining("nothing to correct");
        prepare(2025, null);
        complete(Answers.of().with("summaryStep", "discard"));
        assertThat(sentFor("31 Mar 2025")).isEmpty();
        prepare(2025, null);
        complete(Answers.of().with("summaryStep", "send"));
        assertThatThrownBy(() -> prepare(2025, null)).isInstanceOf(Refusal.class).hasMessageContaining("has been sent already");
        prepare(2025, "A case was left out");
        assertThat(shown("earlierSummary")).contains("nil return");
        complete(Answers.of().with("summaryStep", "send"));
        assertThat(summaries.latest("harrow", LocalDate.of(2025, 3, 31))).hasValueSatisfying(s -> {
            assertThat(s.corrects()).isNotNull();
            assertThat(s.because()).isEqualTo("A case was left out");
        });
        assertThat(sentFor("31 Mar 2025")).hasSize(4);
        assertThatThrownBy(() -> jdbc.sql("delete from annual_summary").update()).hasMessageContaining("append-only");
    }

    @Test
    @Proves({"HAR-4.4h", "AMB-36"})
    void itFallsDueByItselfOnTheFirstOfApril() {
        kit.story("harrow", "Wed 1 Apr 2026 09:00");
        Job due = kit.engine.getManagementService().createJobQuery().processDefinitionKey("annual-summary-calendar")
                .tenantIdIn("harrow").timers().singleResult();
        assertThat(due.getDuedate().toInstant().toString()).endsWith("-04-01T07:00:00Z");
        kit.story("harrow", "Thu 1 Apr 2038 09:00");
        falls();
        assertThat(tasks()).hasSize(1);
        assertThat(shown("annualSummary")).contains("31 Mar 2038");
        assertThatThrownBy(() -> complete(Answers.of().with("summaryStep", "discard"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("is due and has not been sent");
        assertThat(tasks()).hasSize(1);
        complete(Answers.of().with("summaryStep", "send"));
        falls();
        assertThat(tasks()).as("it has been sent").isEmpty();
    }

    /** The calendar's day has come; the timer itself has been seen to be set for it. */
    private void falls() {
        kit.engine.getRuntimeService().createProcessInstanceByKey("annual-summary-calendar").processDefinitionTenantId("harrow")
                .execute();
        kit.settle("harrow");
    }

    @Test
    @Proves("HAR-4.4h")
    void onlyTheOfficePreparesIt() {
        kit.story("harrow", "Thu 1 Apr 2038 09:00");
        assertThatThrownBy(() -> kit.start("harrow-hospital-trust-matron", "harrow", "annual-summary", year(2030, null)))
                .isInstanceOf(Exception.class);
        assertThat(tasks()).isEmpty();
    }
}
