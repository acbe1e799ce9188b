package uk.safeguarding.escalation.engine.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.springframework.stereotype.Component;

/**
 * Evaluates the conditions of forms on the server. Only conditions that stand in the deployed form are evaluated; what people
 * submit is data to them and never an expression.
 */
@Component
public class Feel {

    private final FeelEngineApi engine = FeelEngineBuilder.forJava().build();

    /** Whether one of the conditions holds. */
    public boolean anyHolds(List<String> conditions, Map<String, Object> variables) {
        return conditions.stream().anyMatch(c -> holds(c, variables));
    }

    /**
     * Whether a condition holds; variables that do not exist are null, as in the browser.
     *
     * @throws IllegalStateException when the condition itself is faulty
     */
    public boolean holds(String condition, Map<String, Object> variables) {
        String expression = condition.startsWith("=") ? condition.substring(1) : condition;
        Map<String, Object> scope = new HashMap<>();
        variables.forEach((name, value) -> scope.put(name, JsonValues.plain(value)));
        EvaluationResult result = engine.evaluateExpression(expression, scope);
        if (result.isFailure()) {
            throw new IllegalStateException("The form's condition " + condition + " is faulty: " + result.failure().message());
        }
        return Boolean.TRUE.equals(result.result());
    }
}
