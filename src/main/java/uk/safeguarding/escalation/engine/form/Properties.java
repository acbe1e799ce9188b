package uk.safeguarding.escalation.engine.form;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Extension properties that designers put on elements of the models. */
public final class Properties {

    private Properties() {
    }

    /** The value of a property of the element at which the execution is, or {@code null} where it has none. */
    public static String of(DelegateExecution execution, String name) {
        return of(execution.getBpmnModelElementInstance(), name);
    }

    /** The value of a property of an element, or {@code null} where it has none. */
    public static String of(BaseElement element, String name) {
        if (element == null || element.getExtensionElements() == null) {
            return null;
        }
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(p -> p.getCamundaProperties().stream()).filter(p -> name.equals(p.getCamundaName()))
                .map(CamundaProperty::getCamundaValue).findFirst().orElse(null);
    }
}
