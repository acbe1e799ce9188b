package uk.safeguarding.escalation.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import uk.safeguarding.escalation.engine.form.FormSchema;
import uk.safeguarding.escalation.model.Models.Model;

/** The forms of the repository, as their files stand, and where the models use them. */
final class Forms {

    static final Path FOLDER = Path.of("forms");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern CHOICE = Pattern.compile("'([^']*)'");
    private static final Pattern TEXT = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");
    private static final Pattern SHOWN = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final Set<String> WORDS = Set.of("null", "true", "false", "and", "or", "not", "if", "then", "else", "in");

    private Forms() {
    }

    /** Every form, by path. */
    static List<Form> all() {
        return Models.files(FOLDER, ".form").stream().map(Form::read).toList();
    }

    /** A form and where it lies. */
    record Form(Path file, JsonNode json, FormSchema schema) {

        private static Form read(Path file) {
            String text = Models.text(file);
            try {
                return new Form(file, new ObjectMapper().readTree(text), FormSchema.parse(text));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(file + " is no form", e);
            }
        }

        String id() {
            return schema.id();
        }

        String folder() {
            return file.getParent().getFileName().toString();
        }

        String fileName() {
            return file.getFileName().toString().replace(".form", "");
        }

        /** All components, those in groups included, in the order in which they stand. */
        List<JsonNode> components() {
            List<JsonNode> all = new ArrayList<>();
            collect(json.path("components"), all);
            return all;
        }

        private static void collect(JsonNode components, List<JsonNode> all) {
            for (JsonNode component : components) {
                all.add(component);
                collect(component.path("components"), all);
            }
        }

        /** The conditions that hide something. */
        List<String> conditions() {
            return components().stream().map(c -> c.path("conditional").path("hide").asText("")).filter(c -> !c.isEmpty()).toList();
        }

        /** What the form shows or asks about and does not ask for itself: the facts that a task must give it. */
        Set<String> facts() {
            Set<String> facts = new TreeSet<>();
            components().forEach(c -> {
                facts.addAll(matches(SHOWN, c.path("text").asText("") + c.path("label").asText("")));
                if (c.path("readonly").asBoolean(false)) {
                    facts.add(c.path("key").asText());
                }
                if (c.hasNonNull("valuesKey") && !c.path("valuesKey").asText().startsWith("directory:")) {
                    facts.add(c.path("valuesKey").asText());
                }
            });
            Set<String> asked = components().stream().filter(c -> c.hasNonNull("key") && !c.path("readonly").asBoolean(false))
                    .map(c -> c.path("key").asText()).collect(Collectors.toSet());
            conditions().forEach(condition -> facts.addAll(names(condition)));
            facts.removeAll(asked);
            return facts;
        }
    }

    /** The variables that a condition reads. */
    static Set<String> names(String condition) {
        Set<String> names = new HashSet<>(NAME.matcher(TEXT.matcher(condition).replaceAll("")).results().map(MatchResult::group)
                .toList());
        names.removeAll(WORDS);
        return names;
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(m -> m.group(1)).toList();
    }

    /** Ids of the forms that are start forms. */
    static Set<String> startForms(List<Model> models) {
        return models.stream().flatMap(m -> m.all(StartEvent.class).stream()).map(StartEvent::getCamundaFormRef)
                .filter(ref -> ref != null).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Ids of the forms of a task. An expression is what the calling models pass under its name: one form, or a choice of several.
     *
     * @return empty where a caller passes nothing
     */
    static Set<String> of(Model model, UserTask task, List<Model> models) {
        String ref = task.getCamundaFormRef();
        var expression = EXPRESSION.matcher(ref == null ? "" : ref);
        if (ref == null || !expression.matches()) {
            return ref == null ? Set.of() : Set.of(ref);
        }
        return models.stream().flatMap(m -> m.all(CallActivity.class).stream()).filter(c -> model.id().equals(c.getCalledElement()))
                .flatMap(c -> Models.extensions(c, CamundaIn.class)).filter(in -> expression.group(1).equals(in.getCamundaTarget()))
                .map(CamundaIn::getCamundaSourceExpression).filter(e -> e != null).flatMap(Forms::offered).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> offered(String expression) {
        return expression.startsWith("${") ? CHOICE.matcher(expression).results().map(m -> m.group(1)) : Stream.of(expression);
    }
}
