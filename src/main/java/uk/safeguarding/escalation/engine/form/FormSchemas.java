package uk.safeguarding.escalation.engine.form;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** The forms of tasks and start events, as they were deployed together with the model that refers to them. */
@Component
public class FormSchemas {

    private final Map<String, FormSchema> cache = new ConcurrentHashMap<>();

    /** The form of a task, or {@code null} where it has none. To be called within a command of the engine. */
    public FormSchema of(TaskEntity task) {
        return of(task.getTaskDefinition().getCamundaFormDefinitionKey(), task.getExecution(),
                task.getProcessDefinition().getDeploymentId());
    }

    /** The start form of a process, or {@code null} where it has none. To be called within a command of the engine. */
    public FormSchema ofStart(ProcessDefinitionEntity definition, VariableScope scope) {
        FormDefinition form = definition.getStartFormDefinition();
        return form == null ? null : of(form.getCamundaFormDefinitionKey(), scope, definition.getDeploymentId());
    }

    /**
     * A form by the expression that names it.
     *
     * @return the form, or {@code null} where there is no expression
     * @throws IllegalStateException when the model names a form that its deployment does not hold
     */
    public FormSchema of(Expression key, VariableScope scope, String deploymentId) {
        if (key == null) {
            return null;
        }
        String name = String.valueOf(key.getValue(scope));
        return cache.computeIfAbsent(deploymentId + "/" + name, k -> load(deploymentId, name));
    }

    private static FormSchema load(String deploymentId, String name) {
        CommandContext context = Context.getCommandContext();
        return context.runWithoutAuthorization(() -> {
            CamundaFormDefinitionEntity form = context.getCamundaFormDefinitionManager()
                    .findDefinitionByDeploymentAndKey(deploymentId, name);
            if (form == null) {
                throw new IllegalStateException("The model's deployment holds no form \"" + name + "\"");
            }
            ResourceEntity resource = context.getResourceManager()
                    .findResourceByDeploymentIdAndResourceName(form.getDeploymentId(), form.getResourceName());
            return FormSchema.parse(new String(resource.getBytes(), StandardCharsets.UTF_8));
        });
    }
}
