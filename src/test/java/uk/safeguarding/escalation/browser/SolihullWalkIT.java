package uk.safeguarding.escalation.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.support.Proves;

/** People of Solihull in a real browser, on the running application with its job executor; the engine's clock is set. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SolihullWalkIT {

    private static final String PROCESS = "Solihull: settle a disagreement";
    private static final String TASK = "Stage 1: discuss and record";
    private static final String MARKUP = "<b>bold</b><script>alert(1)</script><img src=x onerror=alert(2)> "
            + "[link](javascript:alert(3)) {{deadline}} ${7*7} **stars**\nsecond line";

    @RegisterExtension
    static final Walk WALK = Walk.from("Mon 1 Feb 2027 10:00");

    @Test
    @Order(1)
    void aRefusalIsAPlainSentenceAndTheFormStaysAsItWasFilledIn() {
        try (Tasklist socialWorker = WALK.application().signIn("solihull-council-social-worker")) {
            fillRaiseForm(socialWorker.opensStartForm(PROCESS), "The threshold was met").dates(
                    "Date on which you put the concern to the other practitioner", "02/02/2027").starts();

            assertThat(socialWorker.page().getByText("Tue 2 Feb 2027 lies in the future").first()).isVisible();
            assertThat(socialWorker.page().getByText("Refusal")).hasCount(0);
            assertThat(socialWorker.labelled("What exactly you disagree with")).hasValue("The threshold was met");
            assertThat(WALK.application().references()).isEmpty();
            socialWorker.picture("refusal");

            socialWorker.dates("Date on which you put the concern to the other practitioner", "01/02/2027").starts();
            assertThat(socialWorker.page().getByText("The process has been started").first()).isVisible();
            assertThat(WALK.application().references()).containsExactly("SOL-2027-00001");
        }
    }

    @Test
    @Order(2)
    @Proves({"SOL-2.1a", "GEN-13"})
    void aPractitionerRaisesTheOtherSideAnswersAndBothConcur() {
        String reference = raise(MARKUP);
        try (Tasklist socialWorker = WALK.application().signIn("solihull-council-social-worker")) {
            assertThat(socialWorker.card(TASK, reference)).containsText("Arden Vale Hospitals NHS Trust");
            assertThat(socialWorker.card(TASK, reference)).containsText("Mon 8 Feb 2027 at 17:00");
            record(socialWorker.takes(TASK, reference).chooses("Where you stand", "propose a wording")
                    .writes("The points of difference", "Whether the threshold was met")
                    .writes("Your agency's view", "It was met")
                    .writes("The wording you propose", "The trust makes the enquiry by Friday.\n" + MARKUP)
                    .writes("What remains outstanding, and how it will be pursued", "Nothing"));
            socialWorker.picture("proposing").completes();
        }
        try (Tasklist wardSister = WALK.application().signIn("solihull-hospital-trust-ward-sister")) {
            wardSister.takes(TASK, reference);
            assertThat(wardSister.text("The wording on the table")).contains(MARKUP);
            assertThat(wardSister.text("What the disagreement is about")).contains(MARKUP);
            assertThat(wardSister.page().getByText("Deadline: Mon 8 Feb 2027 at 17:00").first()).isVisible();
            assertThat(wardSister.page().locator(".ce-eol-banner:visible")).hasCount(0);
            wardSister.picture("answering");
            record(wardSister.chooses("Where you stand", "agree with the wording")).completes();

            assertThat(wardSister.dialogs()).as("boxes opened by what people wrote").isEmpty();
            assertThat(wardSister.scriptErrors()).isEmpty();
        }
        assertThat(WALK.outcome(reference))
                .isEqualTo(Outcome.RESOLVED_AGREED);
        try (Tasklist socialWorker = WALK.application().signIn("solihull-council-social-worker")) {
            assertThat(socialWorker.card("Write the confirmation between the parties", reference)).isVisible();
            socialWorker.picture("agreed");
        }
    }

    @Test
    @Order(3)
    @Proves("GEN-05")
    void theLimitPassesAndTheManagersSeeStage2WithItsDate() {
        String reference = raise("Nobody answers");
        try (Tasklist manager = WALK.application().signIn("solihull-council-team-manager")) {
            assertThat(manager.card("Stage 2: discuss and record", reference)).hasCount(0);
            WALK.application().passTimeTo(manager.page(), "Mon 8 Feb 2027 17:00:01");
            StageRegister stages = WALK.application().part(StageRegister.class);
            WALK.application().waitFor(manager.page(), () -> stages.open(reference).filter(e -> e.stage() == 2).isPresent());
        }
        try (Tasklist manager = WALK.application().signIn("solihull-council-team-manager")) {
            assertThat(manager.card("Stage 2: discuss and record", reference)).containsText("Mon 15 Feb 2027 at 17:00");
            manager.takes("Stage 2: discuss and record", reference);
            assertThat(manager.page().getByText("Deadline: Mon 15 Feb 2027 at 17:00").first()).isVisible();
            assertThat(manager.text("What has happened so far")).containsIgnoringCase("limit");
            manager.picture("stage-2");
        }
    }

    @Test
    @Order(4)
    void anAdministratorSeesTheLadderInCockpit() {
        try (Tasklist administrator = WALK.application().signInToCockpit("administrator")) {
            Page page = administrator.page();
            // the list is long and in pages: the last names first
            page.locator("th", new Page.LocatorOptions().setHasText("Name")).locator(".glyphicon, button, a").last().click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(PROCESS)).first().click();
            assertThat(page.locator("[data-element-id=stage2]").first()).isVisible();
            administrator.picture("cockpit");
        }
    }

    /** Raises a disagreement in the browser; gives its reference. */
    private static String raise(String disagreement) {
        return WALK.raise("solihull-council-social-worker", PROCESS, form -> fillRaiseForm(form, disagreement)
                .dates("Date on which you put the concern to the other practitioner", "01/02/2027"));
    }

    private static Tasklist fillRaiseForm(Tasklist form, String disagreement) {
        return form.ticks("What this is about", "One adult's safeguarding case").writes("The adult's case reference", "ASC-1017")
                .chooses("Does one of these apply?", "None of these")
                .chooses("Agency whose part you challenge", "Arden Vale Hospitals")
                .writes("The practitioner you disagree with", "Ward sister, ward 4")
                .writes("Their work e-mail address", "solihull-hospital-trust-ward-sister@example.org")
                .chooses("What it is mainly about", "Thresholds").chooses("Is it one of these?", "None of these")
                .writes("What was decided, or not done", "No section 42 enquiry was made")
                .writes("What exactly you disagree with", disagreement)
                .writes("What you want to happen", "An enquiry within two days")
                .writes("Your evidence, and where it comes from", "Body map of 28 January, district nurse")
                .ticks("Is the adult at immediate risk?", "No")
                .writes("How the adult is kept safe meanwhile", "Two carers visit each day")
                .writes("Who is responsible for that", "Team manager, council")
                .dates("When the issue was first identified", "28/01/2027")
                .ticks("Stage to start at", "Stage 1: between the practitioners")
                .ticks("If it goes to stage 2, who should take it for your agency?", "My line manager");
    }

    private static Tasklist record(Tasklist form) {
        return form.dates("When you discussed it", "01/02/2027", "09:30").chooses("How you discussed it", "Phone")
                .writes("Who took part", "Social worker, council; ward sister, hospital trust")
                .writes("The basis for your position", "Care Act 2014, section 42");
    }
}
