package uk.safeguarding.escalation.dispute;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;

/**
 * The Monitoring Form of stages 3 and 4, put together from what was written: fields F1 to F15 of the policy's Appendix 3, and the
 * rules on who signs it and what it may not lack (SGL-X3.1, AMB-42).
 *
 * @param reference      the dispute's reference
 * @param caseReference  the adult's case reference, which stands in the place of the name where the name may not be seen
 * @param serviceUser    F1: name of the service user; {@code null} while nobody has written it
 * @param reason         F2: what the dispute is about, as raised
 * @param views          F2: the view of each agency concerned, one entry a party
 * @param results        F3: agreed outcomes and actions, or what went on to the next stage, in the order of the stages
 * @param initiating     F4 to F7, or {@code null} while the initiating manager has not signed
 * @param receiving      F8 to F11, one a receiving manager who has signed
 * @param monitoring     F12 to F14, or {@code null} while the dispute is not resolved or the form not completed
 * @param notes          F15
 */
public record MonitoringForm(String reference, String caseReference, String serviceUser, String reason, List<View> views,
                             List<String> results, Signature initiating, List<Signature> receiving, Monitoring monitoring,
                             List<String> notes) {

    private static final int FIRST_STAGE = 3;
    private static final int LAST_STAGE = 4;

    public MonitoringForm {
        views = List.copyOf(views);
        results = List.copyOf(results);
        receiving = List.copyOf(receiving);
        notes = List.copyOf(notes);
    }

    /**
     * One agency's part of F2.
     *
     * @param agency the agency (or team) by name
     * @param text   its view, or {@code null} while it is missing
     * @param from   who gave it when and at which stage
     */
    public record View(String agency, String text, String from) {
    }

    /**
     * What is monitored.
     *
     * @param stage         F12: 3 or 4
     * @param workingDays   F13: working days from the outset
     * @param calendarDays  the same in calendar days
     * @param effectiveness F14: how effective the policy was
     * @param suggestions   F14: suggestions
     */
    public record Monitoring(int stage, int workingDays, int calendarDays, String effectiveness, String suggestions) {
    }

    /**
     * How long a resolution took.
     *
     * @param workingDays  working days after the outset's day
     * @param calendarDays calendar days after the outset's day
     */
    public record Time(int workingDays, int calendarDays) {

        /** From the day on which any worker first considered the concern to the day of the resolution, local dates (AMB-42). */
        public static Time between(LocalDate outset, LocalDate resolved, WorkingDayCalendar calendar) {
            return new Time(calendar.workingDaysBetween(outset, resolved), (int) ChronoUnit.DAYS.between(outset, resolved));
        }
    }

    /**
     * F12 for a dispute that was resolved in this stage: 3 or 4, for mediation and panel count as 4.
     *
     * @throws IllegalArgumentException for a stage below, for which no form is kept (SGL-N.3)
     */
    public static int resolvedAt(int stage) {
        if (stage < FIRST_STAGE) {
            throw new IllegalArgumentException("No Monitoring Form is kept at stage " + stage);
        }
        return stage == FIRST_STAGE ? FIRST_STAGE : LAST_STAGE;
    }

    /** The agencies whose view is missing, by name. */
    public List<String> missingViews() {
        return views.stream().filter(v -> v.text() == null).map(View::agency).toList();
    }

    /** Whether it is complete: every agency's view, both sides' signatures, and what is monitored. */
    public boolean complete() {
        return serviceUser != null && missingViews().isEmpty() && initiating != null && receiving.size() == views.size() - 1
                && monitoring != null;
    }

    /** Why the initiating manager cannot complete it, as a sentence; empty where they can (SGL-X3.1). */
    public Optional<String> refusalToComplete() {
        if (serviceUser == null) {
            return Optional.of("Name of the service user: nobody has written it yet, and the form must hold it. Write it, then "
                    + "send the form again.");
        }
        return missingViews().isEmpty() ? Optional.empty() : Optional.of("Reason for the dispute: the view of "
                + String.join(" and of ", missingViews()) + " is missing, and the form must hold the views of all agencies "
                + "concerned. Ask them to send their record of the stage, then complete the form.");
    }

    /** Why this receiving manager cannot sign it, as a sentence; empty where they can: agency and person differ from the first. */
    public Optional<String> refusalToCountersign(Signature receiver) {
        if (initiating == null || !initiating.userId().equals(receiver.userId()) && !initiating.agency().equals(receiver.agency())) {
            return Optional.empty();
        }
        return Optional.of("Signature: " + initiating.name() + " has signed for " + initiating.agency() + " as the initiating side. "
                + "The receiving side's signature is given by another person, for another agency.");
    }

    /**
     * The whole form as text.
     *
     * @param withName whether whoever reads it may see the service user's name: the parties and the board office (AMB-61)
     */
    public String toText(boolean withName) {
        StringBuilder text = new StringBuilder("Monitoring Form, stages 3 and 4\nReference: ").append(reference).append("\n");
        line(text, "Service user", withName ? serviceUser == null ? "not yet written" : serviceUser
                : "case reference " + caseReference + " (the name is seen by the parties and the Board's office alone)");
        line(text, "Reason for the dispute", reason);
        views.forEach(v -> line(text, "View of " + v.agency(), v.text() == null ? "missing" : v.text() + " (" + v.from() + ")"));
        line(text, "Agreed outcomes or actions, or escalation", results.isEmpty() ? "none yet" : String.join("\n", results));
        line(text, "Initiating manager", initiating == null ? "not signed" : initiating.toText());
        line(text, "Receiving manager", receiving.isEmpty() ? "not signed"
                : receiving.stream().map(Signature::toText).collect(Collectors.joining("; ")));
        if (monitoring != null) {
            line(text, "Stage at which it was resolved", String.valueOf(monitoring.stage()));
            line(text, "Time taken", days(monitoring.workingDays(), "working day") + " from the outset ("
                    + days(monitoring.calendarDays(), "calendar day") + ")");
            line(text, "How effective the policy was", monitoring.effectiveness());
            line(text, "Suggestions", monitoring.suggestions());
        }
        notes.forEach(n -> line(text, "Additional notes", n));
        return text.toString().strip();
    }

    private static String days(int number, String day) {
        return number + " " + day + (number == 1 ? "" : "s");
    }

    private static void line(StringBuilder text, String label, String value) {
        if (value != null && !value.isBlank()) {
            text.append(label).append(": ").append(value.strip()).append("\n");
        }
    }
}
