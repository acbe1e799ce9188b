package uk.safeguarding.escalation.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/** Between the engine's Json variables, as checklists and tables submit and read them, and plain Java values. */
public final class JsonValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonValues() {
    }

    /** A Json variable as lists, maps and plain values; anything else as it is. */
    public static Object plain(Object value) {
        if (value instanceof SpinJsonNode node) {
            try {
                return JSON.readValue(node.toString(), Object.class);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("A Json variable that is no Json", e);
            }
        }
        return value;
    }

    /** A text of any length, where a plain variable would be refused beyond 4,000 characters. */
    public static SpinJsonNode text(String text) {
        return json(text);
    }

    /** Options as a {@code valuesKey} variable wants them. */
    public static SpinJsonNode options(List<Map<String, String>> options) {
        return json(options);
    }

    /** A list of values, as a checklist starts from and submits it. */
    public static SpinJsonNode list(List<String> values) {
        return json(values);
    }

    private static SpinJsonNode json(Object value) {
        try {
            return Spin.JSON(JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A value that cannot be written as Json", e);
        }
    }
}
