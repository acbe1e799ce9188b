package uk.safeguarding.escalation.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Camunda Form as the server reads it: the same {@code .form} file that the browser renders.
 *
 * @param id     id of the form
 * @param fields its input fields, those in groups included
 * @param source the file's text, in which facts that the form shows are looked up by name
 */
public record FormSchema(String id, List<FormField> fields, String source) {

    private static final ObjectMapper JSON = new ObjectMapper();

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
            return new FormSchema(root.path("id").asText(), List.copyOf(fields), source);
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

    /** The field with this key. */
    public Optional<FormField> field(String key) {
        return fields.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    /** Whether the form mentions a fact: as a field, in a text or in a condition. */
    public boolean mentions(String fact) {
        return source.contains(fact);
    }
}
