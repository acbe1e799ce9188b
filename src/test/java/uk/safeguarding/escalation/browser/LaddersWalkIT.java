package uk.safeguarding.escalation.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.scenario.Kit;
import uk.safeguarding.escalation.support.Proves;

/** Two disputes walked through in the browser, each by the people of their posts: to a binding panel, and by the threshold route. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LaddersWalkIT {

    private static final String GLOUCESTERSHIRE = "South Gloucestershire: resolve";
    private static final String HARROW = "Harrow: settle";

    private static WalkedApplication application;

    @BeforeAll
    static void start() {
        application = WalkedApplication.startedAt("Mon 1 Feb 2027 10:00");
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
    }

    @Test
    @Order(1)
    @Proves({"SGL-1.a", "SGL-T.1", "SGL-4.f", "SGL-4.n"})
    void southGloucestershireUpToABindingDecisionOfThePanel() {
        String reference = raise("south-gloucestershire-council-social-worker", GLOUCESTERSHIRE, LaddersWalkIT::anUnsafeDischarge);
        try (Tasklist nurse = application.signIn("south-gloucestershire-trust-nurse")) {
            assertThat(nurse.page().getByText("No task matching filters found")).isVisible();
            assertThat(nurse.card("", reference)).hasCount(0);
        }
        act("south-gloucestershire-council-senior-social-worker", "Consult your own line manager first", reference,
                form -> form.writes("Line manager or supervisor consulted", "Senior social worker").dates("When", "01/02/2027", "09:45")
                        .writes("What exactly you disagree with", "The discharge was not safe")
                        .writes("What needs to be done", "A discharge plan today")
                        .writes("Your evidence: what it is, and where it comes from", "Visit, district nurse")
                        .ticks("How to go on", "A direct talk is not appropriate").writes("Why", "The nurse is on leave")
                        .writes("Where this is in your case notes", "Note 12")
                        .writes("Where this is in your supervision notes", "1 February")
                        .ticks("Is communication between the practitioners still working?", "Yes"));
        try (Tasklist representative = application.signIn("south-gloucestershire-council-board-representative")) {
            application.passTimeTo(representative.page(), "Mon 8 Feb 2027 17:00:01");
            application.waitFor(representative.page(), () -> application.part(StageRegister.class).open(reference)
                    .filter(e -> e.stage() == 4).isPresent());
        }
        act("south-gloucestershire-council-board-representative", "Stage 4: discuss and record", reference,
                form -> form.writes("Name of the service user", "The adult of this case").chooses("Where you stand", "cannot be resolved")
                        .dates("When you discussed it", "08/02/2027", "09:30").chooses("How you discussed it", "Phone")
                        .writes("Who took part", "Both representatives").ticks("Is a meeting needed?", "No")
                        .ticks("Was there a meeting about it?", "No").writes("Reason for the dispute", "A plan is needed")
                        .writes("The points of difference", "Who writes the plan").writes("The basis for your position", "Care Act")
                        .writes("What goes on to the next stage, and why", "Who writes the plan")
                        .ticks("Is communication between the practitioners still working?", "Yes")
                        .writes("Where this is in your case notes", "Note 14")
                        .writes("Where this is in your supervision notes", "8 February"));
        act("south-gloucestershire-board-sssm", "Refer to the Chair?", reference,
                form -> form.ticks("Shall the Chair decide", "Refer to the Chair").writes("Your reasons", "Still disputed"));
        act("south-gloucestershire-board-independent-chair", "Mediation or Resolution Panel?", reference,
                form -> form.ticks("Your decision", "Resolution Panel").writes("Your reasons, or your interest", "Complex duties"));
        panelDecides(reference);
        assertThat(application.part(DisputeRegister.class).outcome(reference).orElseThrow().outcome())
                .isEqualTo(Outcome.RESOLVED_BINDING);
        try (Tasklist manager = application.signIn("south-gloucestershire-board-sssm")) {
            assertThat(manager.card("To which other agencies?", reference).first()).isVisible();
        }
    }

    @Test
    @Order(2)
    @Proves({"HAR-T.1", "HAR-T.5"})
    void harrowAThresholdDecisionIsReviewedAndSettledInThePlanningMeeting() {
        ClockUtil.setCurrentTime(Date.from(Kit.instant("Wed 10 Feb 2027 10:00")));
        String reference = raise("harrow-hospital-trust-ward-sister", HARROW, LaddersWalkIT::aThresholdDecision);
        act("harrow-council-team-manager", "discuss and record", reference, form -> differing(form)
                .chooses("Where you stand", "cannot be resolved").writes("What the risk to the adult is", "Missed medication"));
        try (Tasklist reviewer = application.signIn("harrow-council-threshold-reviewer")) {
            assertThat(reviewer.card("discuss and record", reference)).containsText("Thu 11 Feb 2027 at 17:00");
            application.passTimeTo(reviewer.page(), "Thu 11 Feb 2027 17:00:01");
            application.waitFor(reviewer.page(), () -> application.part(StageRegister.class).entries(reference).size() == 3);
        }
        try (Tasklist manager = application.signIn("harrow-council-team-manager")) {
            assertThat(manager.card("Open the safeguarding adults enquiry", reference)).isVisible();
            meeting(manager.takes("discuss and record", reference)).chooses("Where you stand", "propose a wording")
                    .writes("The points of difference", "Whether the threshold is met").writes("Your agency's view", "It is met now")
                    .writes("The wording you propose", "An enquiry is made under section 42")
                    .writes("What remains outstanding", "Nothing");
            manager.ticks("has been reviewed", "Changed in part").writes("Why", "New facts").picture("planning-meeting").completes();
        }
        act("harrow-hospital-trust-ward-sister", "discuss and record", reference,
                form -> meeting(form).chooses("Where you stand", "agree with the wording"));
        assertThat(application.part(DisputeRegister.class).outcome(reference).orElseThrow().outcome())
                .isEqualTo(Outcome.RESOLVED_AGREED);
    }

    @Test
    @Order(3)
    @Proves({"HAR-4.4a", "HAR-4.4b", "HAR-4.4e", "HAR-4.4g"})
    void harrowAPanelOfAgenciesNotConcernedDecidesAndReports() {
        String chair = "harrow-board-independent-chair";
        String reference = raise("harrow-hospital-trust-ward-sister", HARROW, LaddersWalkIT::atStage4ForImmediateRisk);
        act("harrow-board-hssp-chair", "instigate the panel", reference, form -> {
            form.page().getByLabel("I instigate the Resolution Panel").check();
            return form.writes("The question for the panel", "Who makes the plan?");
        });
        act(chair, "Form the resolution panel", reference, form -> form.ticks("What you do", "I form the panel"));
        act(chair, "Confirm the independence of the panel", reference,
                form -> form.ticks("Is the panel independent of everybody concerned?", "Yes"));
        for (String member : application.askedFor("declareInterest", reference)) {
            act(member, "Do you have an interest in this matter?", reference, form -> form.ticks("Your declaration", "I have no interest"));
        }
        for (String party : application.askedFor("giveRepresentation", reference)) {
            act(party, "Your representation to the panel", reference, form -> form.ticks("What you do", "We give")
                    .writes("Your representation", "The duty to plan is the other side's"));
        }
        act(chair, "Decide, and enter the decision", reference,
                form -> decision(form, application.today()));
        act(chair, "report the issues to the HSAB", reference, form -> form.writes("The issues", "Who plans at discharge"));
        assertThat(application.part(DisputeRegister.class).outcome(reference).orElseThrow().outcome())
                .isEqualTo(Outcome.RESOLVED_BINDING);
    }

    /** The Chair forms the panel as it is proposed, its members declare, both parties are heard, and it decides. */
    private static void panelDecides(String reference) {
        String chair = "south-gloucestershire-board-independent-chair";
        try (Tasklist tasklist = application.signIn(chair)) {
            tasklist.takes("Form the resolution panel", reference);
            assertThat(tasklist.text("The policy's rule")).contains("three agencies");
            tasklist.ticks("What you do", "I form the panel").picture("forming-the-panel").completes();
        }
        for (String member : application.askedFor("declareInterest", reference)) {
            act(member, "Do you have an interest in this matter?", reference,
                    form -> form.ticks("Your declaration", "I have no interest"));
        }
        try (Tasklist early = application.signIn(chair)) {
            kept(decision(early.takes("Decide, and enter the decision", reference))).isRefused("Not heard yet");
        }
        for (String party : List.of("council", "trust")) {
            act("south-gloucestershire-" + party + "-board-representative", "Your representation to the panel", reference,
                    form -> form.ticks("What you do", "We give").writes("Your representation", "The duty to plan is the other side's"));
        }
        act(chair, "Decide, and enter the decision", reference, LaddersWalkIT::decision);
    }

    private static Tasklist decision(Tasklist form) {
        return decision(form, "08/02/2027");
    }

    private static Tasklist decision(Tasklist form, String on) {
        return form.dates("When the panel met", on, "08:30").chooses("How it met", "Video")
                .writes("The decision", "The trust writes the plan").writes("The panel's reasons", "It discharged the adult")
                .writes("The next course of action", "The plan is shared by Friday");
    }

    private static String raise(String user, String process, Function<Tasklist, Tasklist> fillIn) {
        List<String> before = application.references();
        try (Tasklist raiser = application.signIn(user)) {
            kept(fillIn.apply(raiser.opensStartForm(process))).starts();
            assertThat(raiser.page().getByText("The process has been started").first()).isVisible();
        }
        return application.references().stream().filter(r -> !before.contains(r)).findFirst().orElseThrow();
    }

    /** Somebody takes a task, fills its form in and completes it. */
    private static void act(String user, String task, String reference, Function<Tasklist, Tasklist> fillIn) {
        try (Tasklist tasklist = application.signIn(user)) {
            Tasklist form = fillIn.apply(tasklist.takes(task, reference));
            if (form.labelled("How the adult is kept safe meanwhile").count() > 0) {
                kept(form);
            }
            form.completes();
            assertThat(tasklist.scriptErrors()).isEmpty();
        }
    }

    private static Tasklist kept(Tasklist form) {
        return form.writes("How the adult is kept safe meanwhile", "Two carers visit each day")
                .writes("Who is responsible for that", "Team manager, council");
    }

    private static Tasklist aThresholdDecision(Tasklist form) {
        return disagreement(form.ticks("What this is about", "One adult's case")
                .writes("The adult's case reference", "ASC-2027").chooses("The adult", "Older people")
                .chooses("Does one of these apply?", "None of these").ticks("What you disagree with", "A threshold decision")
                .chooses("What it is mainly about", "thresholds")).writes("What you want to achieve", "An enquiry within two days")
                .writes("Your evidence, and where it comes from", "Body map, ward")
                .ticks("Does it take money or staff to settle this?", "No")
                .chooses("Agency whose part you challenge", "Harrow Council")
                .writes("The person you disagree with", "Duty social worker")
                .ticks("Is the adult at immediate risk of harm?", "No").dates("When the issue was first identified", "01/02/2027");
    }

    private static Tasklist atStage4ForImmediateRisk(Tasklist form) {
        return disagreement(form.ticks("What this is about", "One adult's case")
                .writes("The adult's case reference", "ASC-3027").chooses("The adult", "Older people")
                .chooses("Does one of these apply?", "None of these").ticks("What you disagree with", "What an agency")
                .chooses("What it is mainly about", "thresholds")).writes("What you want to achieve", "A plan today")
                .writes("Your evidence, and where it comes from", "Ward round")
                .ticks("Does it take money or staff to settle this?", "No").chooses("Agency whose part you challenge", "Harrow Council")
                .writes("The person you disagree with", "Duty social worker")
                .ticks("Is the adult at immediate risk of harm?", "Yes").writes("What the immediate risk is", "Sent home alone")
                .writes("What has been done to protect the adult", "Kept on the ward").writes("Whom you consulted", "Our lead")
                .chooses("Stage to start at", "Stage 4").writes("Why at this stage", "It cannot wait")
                .dates("When the issue was first identified", "08/02/2027");
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

    private static Tasklist differing(Tasklist form) {
        return form.dates("When you discussed it", "01/02/2027", "09:30").chooses("How you discussed it", "Phone")
                .writes("Who took part", "Ward sister; Team Manager").writes("The points of difference", "The threshold")
                .writes("Your agency's view", "It is not met").writes("The basis for any decision", "Care Act, section 42")
                .ticks("has been reviewed", "Upheld").writes("Why", "Nothing new");
    }

    private static Tasklist meeting(Tasklist form) {
        return form.dates("When the Planning Meeting took place", "11/02/2027", "16:00").chooses("How it was held", "Video")
                .writes("Who took part", "Ward sister; Team Manager").ticks("Was the referring agency at the meeting?", "Yes")
                .writes("The concerns, as they were explored", "Missed medication").writes("The next steps", "An enquiry")
                .writes("The basis for any decision", "Care Act, section 42");
    }
}
