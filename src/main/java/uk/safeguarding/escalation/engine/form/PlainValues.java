package uk.safeguarding.escalation.engine.form;

import java.util.Set;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;
import uk.safeguarding.escalation.dispute.Refusal;

/** The kinds of value that a form can give. Objects are refused unread: reading one would create what its sender names. */
final class PlainValues {

    private static final Set<String> NOT_GIVEN_BY_FORMS = Set.of("object", "file", "bytes", "xml");

    private PlainValues() {
    }

    /**
     * Refuses objects, files and the like.
     *
     * @param values variables that have not been deserialized
     * @throws Refusal for the first value that no form gives
     */
    static void require(VariableMap values) {
        for (String name : values.keySet()) {
            TypedValue value = values.getValueTyped(name);
            if (value != null && value.getType() != null && NOT_GIVEN_BY_FORMS.contains(value.getType().getName())) {
                throw new Refusal("\"" + name + "\" is not an answer that this form can give, so nothing was saved. "
                        + "Open the task again and send the form as it is shown.");
            }
        }
    }
}
