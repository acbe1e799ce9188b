package uk.safeguarding.escalation.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * One input field of a Camunda Form, as the server needs it to check an answer.
 *
 * @param key        name of the variable
 * @param label      label as people see it
 * @param type       form-js component type
 * @param subtype    for {@code datetime}: date, time or datetime
 * @param required   whether an answer is needed while the field is shown
 * @param readonly   whether people cannot change it
 * @param keepShown  whether a readonly field's text is kept as the person saw it, because the answer is about it
 * @param computed   whether a readonly field's value is worked out when the form is sent, and kept: nobody types it
 * @param minLength  least number of characters, or {@code null}
 * @param maxLength  greatest number of characters, or {@code null}
 * @param pattern    regular expression that the whole answer matches, or {@code null}
 * @param min        least number, or {@code null}
 * @param max        greatest number, or {@code null}
 * @param options    values offered, empty where they come from a variable
 * @param valuesKey  name of the variable that holds the values offered, or {@code null}
 * @param latest     {@code today} where a date may not lie in the future (GEN-28), or {@code null}
 * @param earliest   {@code today} where a date may not lie in the past, {@code stageStart} where it may not lie before day 0 of the
 *                   stage, or {@code null}
 * @param earliestFromStage number of the stage from which on {@code stageStart} is asked for, where lower stages use the form too;
 *                   {@code null} for all
 * @param hiddenIf   FEEL conditions of the field and of the groups around it; it is hidden when one holds
 */
public record FormField(String key, String label, String type, String subtype, boolean required, boolean readonly,
                        boolean keepShown, boolean computed, Integer minLength, Integer maxLength, String pattern, Double min, Double max,
                        List<String> options, String valuesKey, String latest, String earliest, Integer earliestFromStage,
                        List<String> hiddenIf) {

    static FormField of(JsonNode component, List<String> hiddenIf) {
        JsonNode validate = component.path("validate");
        JsonNode properties = component.path("properties");
        List<String> conditions = new ArrayList<>(hiddenIf);
        return new FormField(component.path("key").asText(), component.path("label").asText(component.path("dateLabel").asText(component.path("key").asText())),
                component.path("type").asText(), text(component, "subtype"), validate.path("required").asBoolean(false),
                component.path("readonly").asBoolean(false), "yes".equals(text(properties, "keepShown")),
                "yes".equals(text(properties, "computed")),
                integer(validate, "minLength"), integer(validate, "maxLength"),
                text(validate, "pattern"), number(validate, "min"), number(validate, "max"),
                StreamSupport.stream(component.path("values").spliterator(), false).map(v -> v.path("value").asText()).toList(),
                text(component, "valuesKey"), text(properties, "latest"), text(properties, "earliest"),
                integer(properties, "earliestFromStage"), List.copyOf(conditions));
    }

    /** Whether it shows something and takes no answer. */
    public boolean onlyShown() {
        return readonly && !keepShown;
    }

    /** Whether it is the date of something that has to happen within the stage. */
    boolean withinStage() {
        return "stageStart".equals(earliest);
    }

    private static String text(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).filter(n -> !n.isNull()).map(JsonNode::asText)
                .filter(s -> !s.isEmpty()).orElse(null);
    }

    private static Integer integer(JsonNode node, String name) {
        return node.hasNonNull(name) ? Integer.valueOf(node.get(name).asInt()) : null;
    }

    private static Double number(JsonNode node, String name) {
        return node.hasNonNull(name) ? Double.valueOf(node.get(name).asDouble()) : null;
    }
}
