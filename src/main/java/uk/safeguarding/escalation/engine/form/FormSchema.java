package uk.safeguarding.escalation.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Camunda Form as the server reads it: the same {@code .form} file that the browser renders.
 *
 * @param id     id of the form
 * @param fields its input fields, those in groups included
 * @param mentioned names that the form mentions: its fields, the lists they offer, templates in texts, and conditions
 * @param source    the file's text
 */
public record FormSchema(String id, List<FormField> fields, Set<String> mentioned, String source) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");

    /**
     * Reads a form.
     *
     * @throws IllegalArgumentException when the text is no form
     */
    public static FormSchema parse(String source) {
        try {
            JsonNode root = JSON.readTree(source);
            List<FormField> fields = new ArrayList<>();
            collect(root.path("components"), List.of(), fields);
            return new FormSchema(root.path("id").asText(), List.copyOf(fields), names(root.path("components")), source);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a form: " + e.getOriginalMessage(), e);
        }
    }

    private static void collect(JsonNode components, List<String> hiddenIf, List<FormField> fields) {
        for (JsonNode component : components) {
            List<String> conditions = new ArrayList<>(hiddenIf);
            if (component.path("conditional").hasNonNull("hide")) {
                conditions.add(component.path("conditional").path("hide").asText());
            }
            if (component.hasNonNull("key")) {
                fields.add(FormField.of(component, conditions));
            }
            collect(component.path("components"), conditions, fields);
        }
    }

    private static Set<String> names(JsonNode components) {
        Set<String> names = new HashSet<>();
        for (JsonNode component : components) {
            names.add(component.path("key").asText());
            names.add(component.path("valuesKey").asText());
            addAll(NAME, component.path("conditional").path("hide").asText(), names);
            for (String text : List.of("text", "label", "description")) {
                Matcher template = TEMPLATE.matcher(component.path(text).asText());
                while (template.find()) {
                    addAll(NAME, template.group(1), names);
                }
            }
            names.addAll(names(component.path("components")));
        }
        return names;
    }

    private static void addAll(Pattern pattern, String text, Set<String> names) {
        Matcher name = pattern.matcher(text);
        while (name.find()) {
            names.add(name.group());
        }
    }

    /** The field with this key. */
    public Optional<FormField> field(String key) {
        return fields.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    /** Whether the form mentions a fact: as a field, in a text or in a condition. */
    public boolean mentions(String fact) {
        return mentioned.contains(fact);
    }
}
