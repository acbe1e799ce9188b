package uk.safeguarding.escalation.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.support.Proves;

/** A dispute of South Gloucestershire, walked through by the people of their posts up to a binding decision of the panel. */
class SouthGloucestershireWalkIT {

    private static final String GLOUCESTERSHIRE = "South Gloucestershire: resolve";

    @RegisterExtension
    static final Walk WALK = Walk.from("Mon 1 Feb 2027 10:00");

    @Test
    @Proves({"SGL-1.a", "SGL-T.1", "SGL-4.f", "SGL-4.n"})
    void upToABindingDecisionOfThePanel() {
        String reference = WALK.raise("south-gloucestershire-council-social-worker", GLOUCESTERSHIRE, SouthGloucestershireWalkIT::anUnsafeDischarge);
        try (Tasklist nurse = WALK.application().signIn("south-gloucestershire-trust-nurse")) {
            assertThat(nurse.page().getByText("No task matching filters found")).isVisible();
            assertThat(nurse.card("", reference)).hasCount(0);
        }
        WALK.act("south-gloucestershire-council-senior-social-worker", "Consult your own line manager first", reference,
                form -> form.writes("Line manager or supervisor consulted", "Senior social worker").dates("When", "01/02/2027", "09:45")
                        .writes("What exactly you disagree with", "The discharge was not safe")
                        .writes("What needs to be done", "A discharge plan today")
                        .writes("Your evidence: what it is, and where it comes from", "Visit, district nurse")
                        .ticks("How to go on", "A direct talk is not appropriate").writes("Why", "The nurse is on leave")
                        .writes("Where this is in your case notes", "Note 12")
                        .writes("Where this is in your supervision notes", "1 February")
                        .ticks("Is communication between the practitioners still working?", "Yes"));
        try (Tasklist representative = WALK.application().signIn("south-gloucestershire-council-board-representative")) {
            WALK.application().passTimeTo(representative.page(), "Mon 8 Feb 2027 17:00:01");
            WALK.application().waitFor(representative.page(), () -> WALK.application().part(StageRegister.class).open(reference)
                    .filter(e -> e.stage() == 4).isPresent());
        }
        WALK.act("south-gloucestershire-council-board-representative", "Stage 4: discuss and record", reference,
                form -> form.writes("Name of the service user", "The adult of this case").chooses("Where you stand", "cannot be resolved")
                        .dates("When you discussed it", "08/02/2027", "09:30").chooses("How you discussed it", "Phone")
                        .writes("Who took part", "Both representatives").ticks("Is a meeting needed?", "No")
                        .ticks("Was there a meeting about it?", "No").writes("Reason for the dispute", "A plan is needed")
                        .writes("The points of difference", "Who writes the plan").writes("The basis for your position", "Care Act")
                        .writes("What goes on to the next stage, and why", "Who writes the plan")
                        .ticks("Is communication between the practitioners still working?", "Yes")
                        .writes("Where this is in your case notes", "Note 14")
                        .writes("Where this is in your supervision notes", "8 February"));
        WALK.act("south-gloucestershire-board-sssm", "Refer to the Chair?", reference,
                form -> form.ticks("Shall the Chair decide", "Refer to the Chair").writes("Your reasons", "Still disputed"));
        WALK.act("south-gloucestershire-board-independent-chair", "Mediation or Resolution Panel?", reference,
                form -> form.ticks("Your decision", "Resolution Panel").writes("Your reasons, or your interest", "Complex duties"));
        panelDecides(reference);
        assertThat(WALK.outcome(reference))
                .isEqualTo(Outcome.RESOLVED_BINDING);
        try (Tasklist manager = WALK.application().signIn("south-gloucestershire-board-sssm")) {
            assertThat(manager.card("To which other agencies?", reference).first()).isVisible();
        }
    }

    private static void panelDecides(String reference) {
        String chair = "south-gloucestershire-board-independent-chair";
        try (Tasklist tasklist = WALK.application().signIn(chair)) {
            tasklist.takes("Form the resolution panel", reference);
            assertThat(tasklist.text("The policy's rule")).contains("three agencies");
            tasklist.ticks("What you do", "I form the panel").picture("forming-the-panel").completes();
        }
        for (String member : WALK.application().askedFor("declareInterest", reference)) {
            WALK.act(member, "Do you have an interest in this matter?", reference,
                    form -> form.ticks("Your declaration", "I have no interest"));
        }
        try (Tasklist early = WALK.application().signIn(chair)) {
            Walk.kept(decision(early.takes("Decide, and enter the decision", reference))).isRefused("Not heard yet");
        }
        for (String party : List.of("council", "trust")) {
            WALK.act("south-gloucestershire-" + party + "-board-representative", "Your representation to the panel", reference,
                    form -> form.ticks("What you do", "We give").writes("Your representation", "The duty to plan is the other side's"));
        }
        WALK.act(chair, "Decide, and enter the decision", reference, SouthGloucestershireWalkIT::decision);
    }

    private static Tasklist decision(Tasklist form) {
        return decision(form, "08/02/2027");
    }

    private static Tasklist decision(Tasklist form, String on) {
        return form.dates("When the panel met", on, "08:30").chooses("How it met", "Video")
                .writes("The decision", "The trust writes the plan").writes("The panel's reasons", "It discharged the adult")
                .writes("The next course of action", "The plan is shared by Friday");
    }

    private static Tasklist anUnsafeDischarge(Tasklist form) {
        return disagreement(form.ticks("What this is about", "One adult's safeguarding case")
                .writes("The adult's case reference", "ASC-1017").chooses("Does one of these apply?", "None of these")
                .chooses("Agency whose part you challenge", "Severn Vale NHS Trust")
                .writes("The practitioner you disagree with", "Nurse, ward 4")
                .writes("Their work e-mail address", "south-gloucestershire-trust-nurse@example.org")
                .chooses("What it is mainly about", "not safe")).writes("What needs to be done", "A discharge plan today")
                .writes("Your evidence: what it is, and where it comes from", "Visit, district nurse")
                .ticks("Is the adult at risk of immediate harm?", "No")
                .dates("The day on which any worker first considered this concern", "01/02/2027")
                .chooses("Stage to start at", "Stage 1");
    }

    private static Tasklist disagreement(Tasklist form) {
        return form.writes("What was decided, or not done", "No plan was made")
                .writes("What exactly you disagree with", "It is not safe");
    }
}
