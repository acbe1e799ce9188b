package uk.safeguarding.escalation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import uk.safeguarding.escalation.model.Models.Model;

/** Every bean and method that a model names exists, is of the right kind, and none is left over. */
class ModelExpressionsTest {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern CALL = Pattern.compile("(?<![\\w.'])(\\w+)\\.(\\w+)\\(([^()]*)\\)");
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");

    private final Map<String, Class<?>> beans = Beans.all();
    private final List<Model> models = Models.all();
    private final List<String> faults = new ArrayList<>();

    @Test
    void everyMethodThatAnExpressionCallsExists() {
        int calls = 0;
        for (Model model : models) {
            Matcher expression = EXPRESSION.matcher(Models.text(model.file()));
            while (expression.find()) {
                Matcher call = CALL.matcher(expression.group(1));
                while (call.find()) {
                    calls++;
                    Class<?> bean = beans.get(call.group(1));
                    expect(bean != null, model.id() + ": there is a bean " + call.group(1));
                    expect(bean == null || Beans.hasMethod(bean, call.group(2), parameters(call.group(3))),
                            model.id() + ": there is a public method " + call.group());
                }
            }
        }
        assertThat(calls).isPositive();
        assertThat(faults).isEmpty();
    }

    private static int parameters(String arguments) {
        return arguments.isBlank() ? 0 : arguments.split(",").length;
    }

    @Test
    void everyServiceIsADelegateAndEveryListenerAListener() {
        for (Model model : models) {
            model.all(ServiceTask.class).forEach(t -> is(JavaDelegate.class, t.getCamundaDelegateExpression(), model.at(t)));
            model.all(SendTask.class).forEach(t -> is(JavaDelegate.class, t.getCamundaDelegateExpression(), model.at(t)));
            model.all(CamundaExecutionListener.class)
                    .forEach(l -> is(ExecutionListener.class, l.getCamundaDelegateExpression(), model.id() + ": execution listener"));
            model.all(CamundaTaskListener.class)
                    .forEach(l -> is(TaskListener.class, l.getCamundaDelegateExpression(), model.id() + ": task listener"));
        }
        assertThat(faults).isEmpty();
    }

    private void is(Class<?> kind, String expression, String where) {
        Matcher bean = BEAN.matcher(expression == null ? "" : expression);
        expect(bean.matches(), where + " names a bean by delegateExpression");
        if (bean.matches()) {
            Class<?> type = beans.get(bean.group(1));
            expect(type != null && kind.isAssignableFrom(type), where + ": " + bean.group(1) + " is a " + kind.getSimpleName());
        }
    }

    @Test
    void noDelegateAndNoListenerIsLeftOver() {
        Set<String> named = new TreeSet<>();
        models.forEach(m -> EXPRESSION.matcher(Models.text(m.file())).results().forEach(r -> named.add(r.group(1))));
        beans.forEach((name, type) -> {
            boolean forModels = JavaDelegate.class.isAssignableFrom(type) || TaskListener.class.isAssignableFrom(type)
                    || ExecutionListener.class.isAssignableFrom(type);
            expect(!forModels || named.contains(name), "a model names " + name);
        });
        assertThat(faults).isEmpty();
    }

    private void expect(boolean holds, String rule) {
        if (!holds) {
            faults.add("Not so: " + rule);
        }
    }
}
