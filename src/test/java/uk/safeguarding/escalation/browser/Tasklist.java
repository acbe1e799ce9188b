package uk.safeguarding.escalation.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import uk.safeguarding.escalation.RunMode;

/** Tasklist as one signed-in person sees and uses it. */
final class Tasklist implements AutoCloseable {

    private static final int LONGEST_WAIT = 30_000;
    /** At the top of every form of a task: a day, a house target, or that there is no limit. */
    private static final Pattern FACTS = Pattern.compile("Deadline:\\s*[A-Z]");

    private final BrowserContext window;
    private final Page page;
    private final List<String> dialogs = new ArrayList<>();
    private final List<String> scriptErrors = new ArrayList<>();

    private Tasklist(Browser browser, boolean enginesTime) {
        window = browser.newContext(new Browser.NewContextOptions().setViewportSize(1400, 1000).setLocale("en-GB")
                .setTimezoneId("Europe/London"));
        window.setDefaultTimeout(LONGEST_WAIT);
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT);
        if (enginesTime) {
            // the engine's clock is set; "in 7 days" on the page is then reckoned from the same moment
            window.clock().install(new Clock.InstallOptions().setTime(ClockUtil.getCurrentTime()));
        }
        page = window.newPage();
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        page.onPageError(scriptErrors::add);
    }

    /** Signs somebody in to Tasklist. */
    static Tasklist signIn(Browser browser, String address, String user) {
        return new Tasklist(browser, true).signsIn(address + "/camunda/app/tasklist/", user);
    }

    /** Signs an administrator in to Cockpit, on its list of processes. */
    static Tasklist signInToCockpit(Browser browser, String address, String user) {
        return new Tasklist(browser, false).signsIn(address + "/camunda/app/cockpit/default/#/processes", user);
    }

    private Tasklist signsIn(String where, String user) {
        page.navigate(where);
        page.fill("input[type=text]", user);
        page.fill("input[type=password]", RunMode.EVALUATION_PASSWORD);
        page.click("button[type=submit]");
        assertThat(page.locator(".account")).isVisible();
        return this;
    }

    /** Opens the form with which a process is started. */
    Tasklist opensStartForm(String process) {
        page.getByText("Start process").first().click();
        page.locator(".processes a", new Page.LocatorOptions().setHasText(process)).click();
        assertThat(page.locator(".fjs-container")).isVisible();
        return this;
    }

    /** Sends the start form. */
    Tasklist starts() {
        page.locator(".modal-footer .btn-primary").click();
        return this;
    }

    /** The card of a task in the list. */
    Locator card(String task, String reference) {
        return page.locator(".tasks-list .task", new Page.LocatorOptions().setHasText(reference))
                .filter(new Locator.FilterOptions().setHasText(task));
    }

    /** Opens a task and takes it, where it is not one's own already. */
    Tasklist takes(String task, String reference) {
        card(task, reference).click();
        Locator claim = page.locator("button.claim:visible");
        assertThat(claim.or(open()).first()).isVisible();
        if (claim.count() > 0) {
            claim.click();
        }
        assertThat(open()).isVisible();
        // the form is drawn once more when its facts arrive, and would drop what was written before
        assertThat(page.locator(".fjs-container")).containsText(FACTS);
        return this;
    }

    /** The first field of the form that can be filled in. */
    private Locator open() {
        return page.locator(".fjs-container").locator("input:not([disabled]):not([readonly]):visible, "
                + "textarea:not([disabled]):not([readonly]):visible").first();
    }

    /** Sends the form of the open task, which the server accepts. */
    Tasklist completes() {
        Locator complete = complete();
        Response answer = page.waitForResponse(r -> r.url().endsWith("/submit-form"), complete::click);
        if (!answer.ok()) {
            throw new AssertionError("The form was refused: " + answer.text());
        }
        assertThat(page.locator(".fjs-container")).hasCount(0);
        return this;
    }

    /** Sends the form of the open task, which the server refuses in these words. */
    Tasklist isRefused(String words) {
        complete().click();
        assertThat(page.getByText(words).first()).isVisible();
        return this;
    }

    /** The button that sends the form; where it cannot be pressed, the form's own words say why. */
    private Locator complete() {
        Locator complete = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"));
        complete.focus();
        try {
            assertThat(complete).isEnabled();
        } catch (AssertionError incomplete) {
            picture("incomplete-form");
            throw new AssertionError("The form cannot be sent: "
                    + page.locator(".fjs-container .fjs-form-field-error").allInnerTexts(), incomplete);
        }
        return complete;
    }

    /** Writes into a text field, found by its label. */
    Tasklist writes(String label, String text) {
        for (int again = 0; again < 3 && (again == 0 || !text.equals(labelled(label).inputValue())); again++) {
            labelled(label).fill(text);
        }
        assertThat(labelled(label)).hasValue(text);
        return this;
    }

    /** Chooses from a list. */
    Tasklist chooses(String label, String option) {
        return chooses(field("select", label), option);
    }

    private Tasklist chooses(Locator list, String option) {
        list.locator(".fjs-input-group").click();
        list.locator(".fjs-dropdownlist-item", new Locator.LocatorOptions().setHasText(option)).click();
        assertThat(list).containsText(option);
        return this;
    }

    /** Chooses from a list within a group of the form. */
    Tasklist chooses(String label, String option, String group) {
        Locator list = page.locator(".fjs-form-field-group", new Page.LocatorOptions().setHas(page.locator("label",
                new Page.LocatorOptions().setHasText(group)))).last().locator(".fjs-form-field-select",
                new Locator.LocatorOptions().setHas(page.locator("label", new Page.LocatorOptions().setHasText(label)))).first();
        return chooses(list, option);
    }

    /** Chooses one of the options that are all shown. */
    Tasklist ticks(String label, String option) {
        field("radio", label).getByLabel(option).check();
        return this;
    }

    /** Writes a date such as {@code 01/02/2027}. */
    Tasklist dates(String label, String date) {
        return types(field("datetime", label).locator("input[type=text].fjs-input").first(), date);
    }

    /** Writes a date and a time. */
    Tasklist dates(String label, String date, String time) {
        dates(label, date);
        return types(field("datetime", label).locator("input[type=text].fjs-input").nth(1), time);
    }

    /** A date field drops what was typed into it while it still draws itself: whoever sees it empty types it again. */
    private Tasklist types(Locator input, String text) {
        for (int again = 0; again < 3 && (again == 0 || !text.equals(input.inputValue())); again++) {
            input.fill(text);
            input.press("Enter");
            input.blur();
        }
        assertThat(input).hasValue(text);
        return this;
    }

    /** What stands in a text field. */
    Locator labelled(String label) {
        return page.getByLabel(label).first();
    }

    /** The text that stands in a field, once the form has filled it. */
    String text(String label) {
        assertThat(labelled(label)).not().hasValue("");
        return labelled(label).inputValue();
    }

    private Locator field(String type, String label) {
        return page.locator(".fjs-form-field-" + type, new Page.LocatorOptions().setHas(
                page.locator("label", new Page.LocatorOptions().setHasText(label)))).first();
    }

    /** The page, for what is looked at. */
    Page page() {
        return page;
    }

    /** Keeps a picture of what is seen. */
    Tasklist picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
        return this;
    }

    /** Boxes that a script has opened. */
    List<String> dialogs() {
        return dialogs;
    }

    /** Errors of scripts on the page. */
    List<String> scriptErrors() {
        return scriptErrors;
    }

    @Override
    public void close() {
        picture("last-seen");
        window.close();
    }
}
