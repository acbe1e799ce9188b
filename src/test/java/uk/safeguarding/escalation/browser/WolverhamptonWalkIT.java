package uk.safeguarding.escalation.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.Proves;

/** Disputes of Wolverhampton, walked through by the people of their posts: about a child to the close, and up to the SACG Chair. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WolverhamptonWalkIT {

    private static final String WOLVERHAMPTON = "Wolverhampton: settle";
    private static final String OFFICER = "wolverhampton-police-officer";
    private static final String SERGEANT = "wolverhampton-police-sergeant";
    private static final String INSPECTOR = "wolverhampton-police-inspector";
    private static final String DIRECTOR = "wolverhampton-police-director";
    private static final String NURSE = "wolverhampton-royal-trust-nurse";
    private static final String CHAIR = "wolverhampton-board-sacg-chair";

    @RegisterExtension
    static final Walk WALK = Walk.from("Mon 1 Feb 2027 10:00");

    @Test
    @Order(1)
    @Proves({"WOL-1.1", "WOL-4.1c", "WOL-4.1e", "WOL-4.1f", "WOL-4.1h", "WOL-D.1"})
    void aChildsCaseIsRaisedAnsweredAgreedConfirmedAndClosed() {
        String reference = WALK.raise(OFFICER, WOLVERHAMPTON,
                form -> aChildNotSeen(form).ticks("Have you raised it with the other practitioner", "No"));
        try (Tasklist nurse = WALK.application().signIn(NURSE)) {
            assertThat(nurse.page().getByText("No task matching filters found")).isVisible();
        }
        WALK.act(OFFICER, "Raise the concern by word of mouth and in writing", reference, form -> form
                .writes("Your line manager with whom you talked", "Detective sergeant").dates("Date of that talk", "01/02/2027")
                .dates("Raised by word of mouth on", "01/02/2027").chooses("How", "Phone").dates("Raised in writing on", "01/02/2027")
                .writes("What you wrote", "Please see the child today").writes("Your evidence", "Two reports"));
        WALK.act(NURSE, "discuss and record", reference, form -> differing(talk(form))
                .chooses("Where you stand", "propose a wording").writes("Who read and reviewed the case file", "Nurse")
                .dates("Read and reviewed on", "01/02/2027").dates("Conversation with the disputing practitioner on", "01/02/2027")
                .chooses("How", "Phone", "Before you answer").writes("The wording you propose", "A joint visit tomorrow")
                .writes("What remains outstanding", "Nothing").picture("response"));
        WALK.act(OFFICER, "discuss and record", reference,
                form -> talk(form).chooses("Where you stand", "agree with the wording"));
        assertThat(WALK.outcome(reference)).isEqualTo(Outcome.RESOLVED_AGREED);

        try (Tasklist nurse = WALK.application().signIn(NURSE)) {
            assertThat(nurse.card("Write the confirmation", reference)).containsText("Wed 3 Feb 2027 at 17:00");
        }
        WALK.act(NURSE, "Write the confirmation", reference, form -> {
            assertThat(form.text("What was agreed or decided")).contains("A joint visit tomorrow");
            return form;
        });
        for (String party : List.of(OFFICER, NURSE)) {
            WALK.act(party, "State where your agency keeps its records", reference, form -> form
                    .writes("case file", "Document 3").dates("Filed in the case file on", "01/02/2027")
                    .writes("Where in your agency's database", "Entry 9").dates("Filed in the database on", "01/02/2027"));
            WALK.act(party, "A debrief is offered to you", reference, form -> form.ticks("Would you like a debrief?", "No"));
        }
        WALK.act(OFFICER, "General issues", reference, form -> form.ticks("Did this dispute show a gap", "None"));
        assertThat(WALK.isClosed(OFFICER, reference)).isTrue();
    }

    @Test
    @Order(2)
    @Proves({"WOL-EX.1", "WOL-EX.3", "WOL-EX.4", "WOL-EX.6", "WOL-EX.10"})
    void exceptionallyFromStage3ToTheChairWhoDecidesWithEffectForAll() {
        String reference = WALK.raise(OFFICER, WOLVERHAMPTON, form -> aChildNotSeen(form)
                .ticks("Have you raised it with the other practitioner", "Yes").writes("Your line manager", "Detective sergeant")
                .dates("Date of that talk", "01/02/2027").dates("When you raised it orally", "01/02/2027").chooses("How", "Phone", "Dates")
                .dates("When you raised it in writing", "01/02/2027").writes("What you wrote", "Please see the child today"));
        WALK.act(OFFICER, "discuss and record", reference, WolverhamptonWalkIT::notResolved);
        WALK.act(SERGEANT, "Stage 2: discuss and record", reference, WolverhamptonWalkIT::notResolved);
        WALK.act(INSPECTOR, "Stage 3: discuss and record", reference, form -> notResolved(form)
                .ticks("Where it goes next", "Exceptionally").writes("Why stage 4 is left out", "The child is at home tonight"));
        WALK.act(DIRECTOR, "Director: write to the SACG Chair?", reference, form -> form.ticks("What you do", "Our concerns persist")
                .writes("Your letter to the SACG Chair", "The child is still not seen"));
        WALK.act("wolverhampton-board-partnership-manager", "Pass the letter to the SACG Chair", reference, form -> form);
        for (String party : WALK.application().askedFor("giveRepresentation", reference)) {
            WALK.act(party, "Your written representation", reference, form -> form.ticks("What you do", "We give")
                    .writes("Your representation", "Two visits were missed"));
        }
        WALK.act(CHAIR, "SACG Chair: hear, mediate, decide", reference, form -> form.ticks("What you do now", "I decide")
                .writes("The wording, or your decision", "A joint visit today").writes("Your reasons", "The threshold is met")
                .writes("Outstanding issues", "Nothing").picture("chair-decides"));
        assertThat(WALK.outcome(reference)).isEqualTo(Outcome.RESOLVED_BINDING);
    }

    private static Tasklist aChildNotSeen(Tasklist form) {
        return form.ticks("What this is about", "One child's").ticks("The person at risk is", "A child")
                .writes("The person's case reference", "WOL-77").chooses("Does one of these apply?", "None of these")
                .chooses("Agency whose part you challenge", "Royal Wolverhampton").writes("The practitioner you disagree with", "Nurse")
                .writes("Their work e-mail address", "wolverhampton-royal-trust-nurse@example.org")
                .chooses("What it is mainly about", "threshold").writes("What was decided, done or not done", "No visit")
                .writes("What exactly you disagree with", "The child has to be seen")
                .writes("What it means for the person", "Harm goes on at home").writes("Your reasons, and the evidence", "Two reports")
                .writes("What you want to happen", "A joint visit").ticks("at immediate risk of harm?", "No")
                .dates("When you disagreed", "01/02/2027");
    }

    private static Tasklist talk(Tasklist form) {
        return form.dates("When you discussed it", "01/02/2027", "09:30").chooses("How you discussed it", "Phone")
                .writes("Who took part", "Officer; nurse").writes("The basis for your position", "Thresholds of Need and Support");
    }

    private static Tasklist differing(Tasklist form) {
        return form.writes("The points of difference", "Whether to visit").writes("Your agency's view", "A visit is needed");
    }

    private static Tasklist notResolved(Tasklist form) {
        return differing(talk(form)).chooses("Where you stand", "cannot be resolved");
    }
}
