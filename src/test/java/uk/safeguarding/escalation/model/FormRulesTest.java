package uk.safeguarding.escalation.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.Matcher;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.Test;
import uk.safeguarding.escalation.model.Forms.Form;
import uk.safeguarding.escalation.support.Proves;

/** What every form must show and may ask. */
class FormRulesTest {

    /** Longer texts are refused by the engine, with a message that nobody would understand. */
    private static final int LONGEST = 4000;
    /** What the task list renders; the dynamic list and the file picker do not work there. */
    private static final Set<String> KINDS = Set.of("text", "textfield", "textarea", "number", "checkbox", "radio", "select",
            "checklist", "datetime", "group");

    /** Figures for the Board name no dispute and no adult: there is no deadline and nobody to keep safe. */
    private static final Set<String> OF_NO_DISPUTE = Set.of("board-figures-shown", "annual-summary-prepared");

    private final List<Form> forms = Forms.all();
    private final Set<String> startForms = Forms.startForms(Models.all());
    private final List<String> faults = new ArrayList<>();

    @Test
    void aFormIsNamedAsItsFileAndMadeOfWhatTheTaskListRenders() {
        for (Form form : forms) {
            expect(form.id().equals(form.fileName()), form.file() + " has the id of its file");
            expect(form.json().path("schemaVersion").asInt() == 16, form.id() + " is of the version that the task list renders");
            Set<String> keys = new HashSet<>();
            for (JsonNode component : form.components()) {
                expect(KINDS.contains(component.path("type").asText()), at(form, component) + " is of a kind that works");
                expect(!component.hasNonNull("key") || keys.add(component.path("key").asText()), at(form, component) + " stands once");
                expect(!component.path("id").asText().equals(form.id()), at(form, component) + " does not have the id of its form: "
                        + "the browser would not show the form");
                expect(!input(component) || !label(component).isBlank(), at(form, component) + " has a label");
            }
        }
        assertThat(forms).isNotEmpty();
        assertThat(faults).isEmpty();
    }

    /** A text that is missing is null on the server and empty in the browser: a condition that asks for one has to ask for both. */
    @Test
    void aConditionOnAMissingTextAsksForBothOfItsForms() {
        for (Form form : forms) {
            Set<String> texts = new HashSet<>();
            form.components().stream().filter(c -> c.path("type").asText().matches("textfield|textarea"))
                    .forEach(c -> texts.add(c.path("key").asText()));
            for (JsonNode component : form.components()) {
                String hide = component.path("conditional").path("hide").asText("");
                Matcher asked = Pattern.compile("(\\w+) (!?=) null").matcher(hide);
                while (asked.find()) {
                    String both = asked.group(1) + " " + asked.group(2) + " \"\"";
                    expect(!texts.contains(asked.group(1)) || hide.contains(both), at(form, component) + " also asks for " + both);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** A start form has no variables: there is no dispute yet, or only a reference that is still to be checked. */
    @Test
    @Proves({"SOL-A1.0a", "SOL-C.1"})
    void everyTaskShowsDeadlineInterimSafetyAndContact() {
        for (Form form : forms) {
            Set<String> facts = form.facts();
            boolean task = !startForms.contains(form.id());
            expect(!task || facts.contains("contact"), form.id() + " shows whom to ask");
            if (task && !OF_NO_DISPUTE.contains(form.id())) {
                expect(facts.contains("deadline"), form.id() + " shows the deadline");
                expect(facts.contains("currentSafety"), form.id() + " shows how the adult is kept safe");
                expect(form.components().get(0).path("text").asText().contains("{{deadline}}"), form.id() + " shows the deadline on top");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    @Proves("GEN-29")
    void aHintOnRespectfulWordingStandsAboveTheFirstFreeText() {
        Set<String> wordings = new HashSet<>();
        for (Form form : forms) {
            List<JsonNode> components = form.components();
            int hint = index(components, c -> c.path("id").asText().equals("respectfulWording"));
            int freeText = index(components, FormRulesTest::freeText);
            expect(freeText < 0 || hint >= 0 && hint < freeText, form.id() + " asks for respectful wording before its first free text");
            if (hint >= 0) {
                wordings.add(components.get(hint).path("text").asText());
            }
        }
        assertThat(faults).isEmpty();
        assertThat(wordings).singleElement().asString().contains("respectfully", "evidence", "about the decision and not about the person");
    }

    private static boolean freeText(JsonNode component) {
        return component.path("type").asText().equals("textarea") && !component.path("readonly").asBoolean(false);
    }

    @Test
    void everyTextHasALengthThatFitsAndSaysIt() {
        for (Form form : forms) {
            for (JsonNode component : form.components()) {
                String kind = component.path("type").asText();
                if ((kind.equals("textarea") || kind.equals("textfield")) && !component.path("readonly").asBoolean(false)) {
                    int length = component.path("validate").path("maxLength").asInt(0);
                    expect(length > 0 && length <= LONGEST, at(form, component) + " has a length");
                    expect(component.path("description").asText().contains(String.format(Locale.UK, "At most %,d characters.", length)),
                            at(form, component) + " says its length " + length);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aChoiceHasSomethingToChooseFrom() {
        for (Form form : forms) {
            for (JsonNode component : form.components()) {
                if (Set.of("radio", "select", "checklist").contains(component.path("type").asText())) {
                    expect(component.path("values").size() > 1 || component.hasNonNull("valuesKey"), at(form, component) + " offers values");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyConditionIsSoundFeel() {
        FeelEngineApi feel = FeelEngineBuilder.forJava().build();
        for (Form form : forms) {
            for (String condition : form.conditions()) {
                expect(condition.startsWith("="), form.id() + ": " + condition + " starts with an equals sign");
                var parsed = feel.parseExpression(condition.substring(1));
                expect(parsed.isSuccess(), form.id() + ": " + condition + " is sound");
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Who acts is known from the sign-on, and a form that asks would let somebody say otherwise. */
    @Test
    void noFormAsksWhoYouAre() {
        for (Form form : forms) {
            for (JsonNode component : form.components()) {
                expect(!label(component).matches("(?i).*\\byour (own )?(full )?(name|e-?mail|role|post|phone|telephone|user|account|job).*"),
                        at(form, component) + " does not ask who you are");
                expect(!component.path("key").asText().matches("(?i)(my|your|raiser|author|user|submitter|actor)(name|email|role|post|id|agency)?"),
                        at(form, component) + " is no field for who you are");
            }
        }
        assertThat(faults).isEmpty();
    }

    private interface Wanted {
        boolean is(JsonNode component);
    }

    private static int index(List<JsonNode> components, Wanted wanted) {
        for (int i = 0; i < components.size(); i++) {
            if (wanted.is(components.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean input(JsonNode component) {
        return component.hasNonNull("key");
    }

    private static String label(JsonNode component) {
        return component.path("label").asText(component.path("dateLabel").asText(""));
    }

    private static String at(Form form, JsonNode component) {
        return form.id() + ": " + component.path("id").asText();
    }

    private void expect(boolean holds, String rule) {
        if (!holds) {
            faults.add("Not so: " + rule);
        }
    }
}
