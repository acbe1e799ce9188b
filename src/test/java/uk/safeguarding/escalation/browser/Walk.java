package uk.safeguarding.escalation.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;

/** A walk through a ladder in the browser: the application that runs for a test class, and the steps that every walk takes. */
final class Walk implements BeforeAllCallback, AfterAllCallback {

    /** In every form, however it calls the person at risk. */
    private static final String SAFETY = "kept safe meanwhile";

    private final String begins;
    private WalkedApplication application;

    private Walk(String begins) {
        this.begins = begins;
    }

    /** A walk that begins at this local time. */
    static Walk from(String moment) {
        return new Walk(moment);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        application = WalkedApplication.startedAt(begins);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (application != null) {
            application.close();
        }
    }

    /** The application that is walked through. */
    WalkedApplication application() {
        return application;
    }

    /** Somebody signs in, fills the start form in and sends it; gives the reference of the dispute. */
    String raise(String user, String process, UnaryOperator<Tasklist> fillIn) {
        List<String> before = application.references();
        try (Tasklist raiser = application.signIn(user)) {
            kept(fillIn.apply(raiser.opensStartForm(process))).starts();
            assertThat(raiser.page().getByText("The process has been started").first()).isVisible();
        }
        return application.references().stream().filter(r -> !before.contains(r)).findFirst().orElseThrow();
    }

    /** Somebody takes a task, fills its form in and completes it. */
    void act(String user, String task, String reference, UnaryOperator<Tasklist> fillIn) {
        try (Tasklist tasklist = application.signIn(user)) {
            Tasklist form = fillIn.apply(tasklist.takes(task, reference));
            if (form.labelled(SAFETY).count() > 0) {
                kept(form);
            }
            form.completes();
            assertThat(tasklist.scriptErrors()).isEmpty();
        }
    }

    /** The form with what every form asks about the person's safety. */
    static Tasklist kept(Tasklist form) {
        return form.writes(SAFETY, "Two carers visit each day").writes("Who is responsible for that", "Team manager, council");
    }

    /** Time passes to this moment, seen by somebody who is signed in, until that stage of the dispute is open. */
    void passTo(String moment, String user, String reference, int stage) {
        try (Tasklist witness = application.signIn(user)) {
            application.passTimeTo(witness.page(), moment);
            application.waitFor(witness.page(), () -> application.part(StageRegister.class).open(reference)
                    .filter(e -> e.stage() == stage).isPresent());
        }
    }

    /** What came of a dispute. */
    Outcome outcome(String reference) {
        return application.part(DisputeRegister.class).outcome(reference).orElseThrow().outcome();
    }

    /** Waits until nothing is left to do in a dispute, and says whether it is closed. */
    boolean isClosed(String user, String reference) {
        RuntimeService runtime = application.part(RuntimeService.class);
        BooleanSupplier nothingRuns = () -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).count() == 0;
        try (Tasklist witness = application.signIn(user)) {
            application.waitFor(witness.page(), nothingRuns);
        }
        return application.part(DisputeRegister.class).closedAt(reference).isPresent();
    }
}
