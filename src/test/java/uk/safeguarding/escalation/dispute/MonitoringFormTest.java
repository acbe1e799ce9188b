package uk.safeguarding.escalation.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.escalation.calendar.EnglandAndWalesHolidays;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.dispute.MonitoringForm.Monitoring;
import uk.safeguarding.escalation.dispute.MonitoringForm.Time;
import uk.safeguarding.escalation.dispute.MonitoringForm.View;
import uk.safeguarding.escalation.support.Proves;

/** The rules of the Monitoring Form: who signs, what is missing, days, who may see the name. */
class MonitoringFormTest {

    private static final Signature COUNCIL = new Signature("service-manager", "A. Manager", "Service manager", "Council",
            "Monday 8 February 2027");
    private static final Signature TRUST = new Signature("named", "B. Professional", "Named professional", "Trust",
            "Monday 8 February 2027");
    private static final View VIEW = new View("Council", "A plan is needed", "stage 3");
    private static final View OTHER_VIEW = new View("Trust", "There is one", "stage 3");
    private static final View MISSING = new View("Trust", null, null);
    private static final Monitoring MONITORING = new Monitoring(3, 5, 7, "It was quick", "None");

    private final WorkingDayCalendar calendar = new WorkingDayCalendar(new EnglandAndWalesHolidays(), List::of,
            LocalTime.of(17, 0), ZoneId.of("Europe/London"));

    private static MonitoringForm form(List<View> views, Signature initiating, List<Signature> receiving, Monitoring monitoring) {
        return new MonitoringForm("SGL-2027-00001", "ASC-1017", "The name", "The discharge", views, List.of("Agreed: a plan"),
                initiating, receiving, monitoring, List.of());
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "4, 4", "5, 4"})
    @Proves({"SGL-X3.1", "AMB-42"})
    void panelAndMediationCountAsStage4(int stage, int resolvedAt) {
        assertThat(MonitoringForm.resolvedAt(stage)).isEqualTo(resolvedAt);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2"})
    @Proves("SGL-N.3")
    void noFormIsKeptBelowStage3(int stage) {
        assertThatIllegalArgumentException().isThrownBy(() -> MonitoringForm.resolvedAt(stage));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-01, 2027-02-08, 5, 7",
        "2027-02-01, 2027-02-01, 0, 0",
        "2027-02-05, 2027-02-06, 0, 1",
        "2027-02-06, 2027-02-08, 1, 2",
        // Good Friday 26 March and Easter Monday 29 March 2027
        "2027-03-25, 2027-03-31, 2, 6"})
    @Proves({"SGL-X3.1", "AMB-42"})
    void daysAreCountedFromTheOutset(String outset, String resolved, int workingDays, int calendarDays) {
        assertThat(Time.between(LocalDate.parse(outset), LocalDate.parse(resolved), calendar))
                .isEqualTo(new Time(workingDays, calendarDays));
    }

    @Test
    @Proves({"SGL-X3.1", "SC-G06"})
    void itCannotBeCompletedWhileAViewIsMissing() {
        assertThat(form(List.of(VIEW, MISSING), null, List.of(), null).refusalToComplete())
                .hasValueSatisfying(s -> assertThat(s).contains("the view of Trust is missing"));
        assertThat(form(List.of(VIEW, OTHER_VIEW), null, List.of(), null).refusalToComplete()).isEmpty();
    }

    @Test
    @Proves("SGL-X3.1")
    void itCannotBeCompletedWithoutTheNameOfTheServiceUser() {
        MonitoringForm nameless = new MonitoringForm("SGL-2027-00001", "ASC-1017", null, "The discharge", List.of(VIEW, OTHER_VIEW),
                List.of(), null, List.of(), null, List.of());
        assertThat(nameless.refusalToComplete()).hasValueSatisfying(s -> assertThat(s).startsWith("Name of the service user:"));
    }

    @ParameterizedTest
    @CsvSource({"named, Trust, true", "named, Council, false", "service-manager, Trust, false", "service-manager, Council, false"})
    @Proves("SGL-X3.1")
    void anotherPersonOfAnotherAgencySignsForTheReceivingSide(String user, String agency, boolean accepted) {
        Signature receiver = new Signature(user, "B. Professional", "Named professional", agency, "Monday 8 February 2027");
        assertThat(form(List.of(VIEW, OTHER_VIEW), COUNCIL, List.of(), MONITORING).refusalToCountersign(receiver).isEmpty())
                .isEqualTo(accepted);
    }

    @Test
    @Proves("SGL-X3.1")
    void itIsCompleteWithEveryViewAndEverySignature() {
        assertThat(form(List.of(VIEW, OTHER_VIEW), COUNCIL, List.of(TRUST), MONITORING).complete()).isTrue();
        assertThat(form(List.of(VIEW, MISSING), COUNCIL, List.of(TRUST), MONITORING).complete()).isFalse();
        assertThat(form(List.of(VIEW, OTHER_VIEW), null, List.of(TRUST), MONITORING).complete()).isFalse();
        assertThat(form(List.of(VIEW, OTHER_VIEW), COUNCIL, List.of(), MONITORING).complete()).isFalse();
        assertThat(form(List.of(VIEW, OTHER_VIEW), COUNCIL, List.of(TRUST), null).complete()).isFalse();
    }

    @Test
    @Proves({"SGL-X3.1", "AMB-61"})
    void theWholeFormHasTheNameAndTheSummaryTheCaseReference() {
        MonitoringForm form = form(List.of(VIEW, OTHER_VIEW), COUNCIL, List.of(TRUST), MONITORING);
        assertThat(form.toText(true)).contains("Service user: The name", "View of Council: A plan is needed",
                "View of Trust: There is one", "Agreed: a plan",
                "Initiating manager: A. Manager, Service manager, Council, Monday 8 February 2027",
                "Receiving manager: B. Professional, Named professional, Trust, Monday 8 February 2027",
                "Stage at which it was resolved: 3", "5 working days from the outset (7 calendar days)",
                "How effective the policy was: It was quick");
        assertThat(form.toText(false)).contains("ASC-1017").doesNotContain("The name\n");
        assertThat(form(List.of(VIEW, MISSING), null, List.of(), null).toText(true)).contains("View of Trust: missing", "not signed");
    }
}
