package uk.safeguarding.escalation.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.Proves;

/** A dispute of Trafford, walked through by the people of their posts from the raise to the end of its follow-up. */
class TraffordWalkIT {

    private static final String TRAFFORD = "Trafford: ";
    private static final String WORKER = "trafford-council-social-worker";
    private static final String SISTER = "trafford-hospital-trust-ward-sister";
    private static final String MANAGER = "trafford-council-team-manager";
    private static final String MATRON = "trafford-hospital-trust-matron";

    @RegisterExtension
    static final Walk WALK = Walk.from("Mon 1 Feb 2027 10:00");

    @Test
    @Proves({"TRA-2.1b", "TRA-2.2a", "TRA-2.2d", "TRA-2.2e", "TRA-2.2g", "TRA-2.2h", "TRA-2.2i"})
    void fromTheRaisePastALimitToAnAgreementThatIsFollowedUp() {
        String reference = WALK.raise(WORKER, TRAFFORD, TraffordWalkIT::aCaseClosedTooSoon);
        try (Tasklist sister = WALK.application().signIn(SISTER)) {
            assertThat(sister.card("Stage 1", reference)).containsText("Tue 2 Feb 2027 at 17:00");
        }
        WALK.passTo("Tue 2 Feb 2027 17:00:01", MANAGER, reference, 2);

        WALK.act(MANAGER, "Stage 2: discuss and record", reference, form -> differing(talk(form))
                .chooses("Where you stand", "propose a wording").writes("The wording you propose", "The case stays open")
                .writes("Action 1", "Visit the adult").writes("Action 1: who does it", "Social worker, council")
                .dates("Action 1: by when", "09/02/2027").writes("What remains outstanding", "Nothing"));
        WALK.act(MATRON, "Stage 2: discuss and record", reference,
                form -> talk(form).chooses("Where you stand", "agree with the wording"));
        assertThat(WALK.outcome(reference)).isEqualTo(Outcome.RESOLVED_AGREED);

        WALK.act(MANAGER, "Write the confirmation", reference, form -> {
            assertThat(form.text("What was agreed or decided")).contains("Visit the adult");
            return form.picture("confirmation-with-time-scales").ticks("Is a review of the adult's safeguarding plan needed?", "No")
                    .ticks("Is a date needed on which this agreement is reviewed?", "No");
        });
        for (String manager : List.of(MANAGER, MATRON)) {
            WALK.act(manager, "Share what was agreed with your staff", reference, form -> form
                    .writes("The adult's case reference in your agency", "C-88").writes("Work e-mail address 1", "duty@example.org"));
            WALK.act(manager, "State where your agency keeps its records", reference, form -> {
                assertThat(form.text("The Escalation Record so far")).contains("The case stays open");
                return form.writes("Where your agency has filed", "Document 7").dates("Filed on", "02/02/2027")
                        .writes("Log reference", "ESC-1").writes("How your agency passes on", "Team meeting");
            });
        }
        WALK.act(MANAGER, "Complete the Escalation Record", reference, form -> form.writes("The points of difference", "The risk"));
        WALK.act(MANAGER, "General issues", reference, form -> form.ticks("Is there something to learn", "None")
                .ticks("Did it show an area that is unclear", "No"));
        WALK.act(MANAGER, "Stage 2: feedback to the raiser", reference,
                form -> form.writes("What has been done in response", "The case stays open"));
        for (String practitioner : List.of(WORKER, SISTER)) {
            WALK.act(practitioner, "Stage 1: keep your agency's record", reference, form -> form
                    .ticks("Was there a discussion with the other side?", "No").writes("The points of difference", "The risk")
                    .writes("Your agency's view", "As before").writes("The basis for your position", "Care Act"));
        }
        WALK.act(MANAGER, "Has the agreed action been carried out?", reference, form -> form.ticks("Has it been done?", "Yes")
                .dates("Checked on", "02/02/2027").writes("How you know", "Read the case notes"));
        assertThat(WALK.isClosed(MANAGER, reference)).isTrue();
    }

    private static Tasklist aCaseClosedTooSoon(Tasklist form) {
        return form.ticks("What this is about", "One adult's case").writes("The adult's case reference", "ASC-1017")
                .chooses("Does one of these apply?", "None of these").ticks("Could what happened to the adult be a crime?", "No")
                .chooses("Agency whose part you challenge", "NHS").writes("The practitioner you disagree with", "Ward sister")
                .writes("Their work e-mail address", "trafford-hospital-trust-ward-sister@example.org")
                .ticks("What is disputed", "What another agency decided").chooses("What it is mainly about", "closed")
                .ticks("What you challenge", "A decision").writes("What was decided, done or not done", "The case was closed")
                .writes("What exactly you disagree with", "The risk has not gone").writes("What you want to happen", "It stays open")
                .writes("Your evidence, and where it comes from", "Visit, district nurse")
                .ticks("Is the adult at risk of immediate harm?", "No").dates("When the issue was first identified", "01/02/2027")
                .dates("Date on which you put the disagreement", "01/02/2027").chooses("Stage to start at", "Stage 1");
    }

    private static Tasklist talk(Tasklist form) {
        return form.dates("When you discussed it", "01/02/2027", "09:30").chooses("How you discussed it", "Phone")
                .writes("Who took part", "Team manager; matron").writes("The basis for your position", "Care Act");
    }

    private static Tasklist differing(Tasklist form) {
        return form.writes("The points of difference", "Whether the risk has gone").writes("Your agency's view", "It has not");
    }
}
