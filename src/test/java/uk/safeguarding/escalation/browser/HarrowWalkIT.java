package uk.safeguarding.escalation.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.support.Proves;

/**
 * Disputes of Harrow, walked through by the people of their posts: a threshold decision, and a panel from instigation to
 * report.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HarrowWalkIT {

    private static final String HARROW = "Harrow: settle";

    @RegisterExtension
    static final Walk WALK = Walk.from("Wed 10 Feb 2027 10:00");

    @Test
    @Order(1)
    @Proves({"HAR-T.1", "HAR-T.5"})
    void aThresholdDecisionIsReviewedAndSettledInThePlanningMeeting() {
        String reference = WALK.raise("harrow-hospital-trust-ward-sister", HARROW, HarrowWalkIT::aThresholdDecision);
        WALK.act("harrow-council-team-manager", "discuss and record", reference, form -> differing(form)
                .chooses("Where you stand", "cannot be resolved").writes("What the risk to the adult is", "Missed medication"));
        try (Tasklist reviewer = WALK.application().signIn("harrow-council-threshold-reviewer")) {
            assertThat(reviewer.card("discuss and record", reference)).containsText("Thu 11 Feb 2027 at 17:00");
            WALK.application().passTimeTo(reviewer.page(), "Thu 11 Feb 2027 17:00:01");
            WALK.application().waitFor(reviewer.page(), () -> WALK.application().part(StageRegister.class).entries(reference).size() == 3);
        }
        try (Tasklist manager = WALK.application().signIn("harrow-council-team-manager")) {
            assertThat(manager.card("Open the safeguarding adults enquiry", reference)).isVisible();
            meeting(manager.takes("discuss and record", reference)).chooses("Where you stand", "propose a wording")
                    .writes("The points of difference", "Whether the threshold is met").writes("Your agency's view", "It is met now")
                    .writes("The wording you propose", "An enquiry is made under section 42")
                    .writes("What remains outstanding", "Nothing");
            manager.ticks("has been reviewed", "Changed in part").writes("Why", "New facts").picture("planning-meeting").completes();
        }
        WALK.act("harrow-hospital-trust-ward-sister", "discuss and record", reference,
                form -> meeting(form).chooses("Where you stand", "agree with the wording"));
        assertThat(WALK.outcome(reference))
                .isEqualTo(Outcome.RESOLVED_AGREED);
    }

    @Test
    @Order(2)
    @Proves({"HAR-4.4a", "HAR-4.4b", "HAR-4.4e", "HAR-4.4g"})
    void aPanelOfAgenciesNotConcernedDecidesAndReports() {
        String chair = "harrow-board-independent-chair";
        String reference = WALK.raise("harrow-hospital-trust-ward-sister", HARROW, HarrowWalkIT::atStage4ForImmediateRisk);
        WALK.act("harrow-board-hssp-chair", "instigate the panel", reference, form -> {
            form.page().getByLabel("I instigate the Resolution Panel").check();
            return form.writes("The question for the panel", "Who makes the plan?");
        });
        WALK.act(chair, "Form the resolution panel", reference, form -> form.ticks("What you do", "I form the panel"));
        WALK.act(chair, "Confirm the independence of the panel", reference,
                form -> form.ticks("Is the panel independent of everybody concerned?", "Yes"));
        for (String member : WALK.application().askedFor("declareInterest", reference)) {
            WALK.act(member, "Do you have an interest in this matter?", reference, form -> form.ticks("Your declaration", "I have no interest"));
        }
        for (String party : WALK.application().askedFor("giveRepresentation", reference)) {
            WALK.act(party, "Your representation to the panel", reference, form -> form.ticks("What you do", "We give")
                    .writes("Your representation", "The duty to plan is the other side's"));
        }
        WALK.act(chair, "Decide, and enter the decision", reference,
                form -> decision(form, WALK.application().today()));
        WALK.act(chair, "report the issues to the HSAB", reference, form -> form.writes("The issues", "Who plans at discharge"));
        assertThat(WALK.outcome(reference))
                .isEqualTo(Outcome.RESOLVED_BINDING);
    }

    /** The Chair forms the panel as it is proposed, its members declare, both parties are heard, and it decides. */
    private static Tasklist decision(Tasklist form, String on) {
        return form.dates("When the panel met", on, "08:30").chooses("How it met", "Video")
                .writes("The decision", "The trust writes the plan").writes("The panel's reasons", "It discharged the adult")
                .writes("The next course of action", "The plan is shared by Friday");
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