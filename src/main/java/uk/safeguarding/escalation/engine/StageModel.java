package uk.safeguarding.escalation.engine;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Reads a ladder's stages from its model, where their numbers stand and nowhere else. */
public final class StageModel {

    private static final String ROUTE = "route";

    private StageModel() {
    }

    /** Id of the first activity of the model that is this stage. */
    public static String activityOf(BpmnModelInstance model, int stage) {
        return stages(model, stage).findFirst().map(SubProcess::getId).orElseThrow(
                () -> new IllegalStateException("The model has no stage " + stage));
    }

    /** The numbered stages of a ladder, from the lowest up, by the names of their first activities. */
    public static SortedMap<Integer, String> names(BpmnModelInstance model) {
        SortedMap<Integer, String> names = new TreeMap<>();
        model.getModelElementsByType(SubProcess.class).forEach(s -> input(s, Vars.STAGE).filter(n -> n.matches("[1-9]\\d*"))
                .ifPresent(number -> names.putIfAbsent(Integer.valueOf(number), s.getName())));
        return names;
    }

    /**
     * Id of the step with which the dispute begins where the concern has still to be raised with the other side, if the model has
     * one: the first of stage 1, with a limit that merely alerts (WOL-4.1b).
     */
    public static Optional<String> raiseStep(BpmnModelInstance model) {
        return stages(model, 1).findFirst().filter(StageModel::alertsOnly).map(SubProcess::getId);
    }

    /** Working days in which the concern has to be raised with the other side, if the model has such a step (WOL-4.1b). */
    public static Optional<Integer> raiseLimit(BpmnModelInstance model) {
        return stages(model, 1).findFirst().filter(StageModel::alertsOnly).flatMap(s -> input(s, Vars.LIMIT)).map(Integer::valueOf);
    }

    /** Id of the first activity of a stage in which the sides talk: behind the step in which the concern is raised. */
    public static String talkOf(BpmnModelInstance model, int stage) {
        return talks(model, stage).findFirst().map(SubProcess::getId).orElseThrow();
    }

    private static Stream<SubProcess> talks(BpmnModelInstance model, int stage) {
        return stages(model, stage).filter(s -> !alertsOnly(s));
    }

    private static boolean alertsOnly(SubProcess step) {
        return input(step, Vars.ALERTS_ONLY).filter("true"::equals).isPresent();
    }

    /** The limit of a stage in working days, where the model gives it one that ends the stage. */
    public static Optional<Integer> limitOf(BpmnModelInstance model, int stage) {
        return talks(model, stage).findFirst().flatMap(s -> input(s, Vars.LIMIT)).map(Integer::valueOf);
    }

    /** Id of the activity at which a special route of the model begins: the one with this property {@code route}. */
    public static Optional<String> entryOf(BpmnModelInstance model, String route) {
        return model.getModelElementsByType(CamundaProperty.class).stream()
                .filter(p -> ROUTE.equals(p.getCamundaName()) && p.getCamundaValue().equals(route))
                .map(p -> ((BaseElement) p.getParentElement().getParentElement().getParentElement()).getId()).findFirst();
    }

    private static Stream<SubProcess> stages(BpmnModelInstance model, int stage) {
        return model.getModelElementsByType(SubProcess.class).stream()
                .filter(s -> input(s, Vars.STAGE).filter(String.valueOf(stage)::equals).isPresent());
    }

    /** The text of an input parameter of a sub-process. */
    public static Optional<String> input(SubProcess subProcess, String name) {
        return Optional.ofNullable(subProcess.getExtensionElements()).stream()
                .flatMap(e -> e.getElementsQuery().filterByType(CamundaInputOutput.class).list().stream())
                .flatMap(io -> io.getCamundaInputParameters().stream()).filter(p -> name.equals(p.getCamundaName()))
                .map(CamundaInputParameter::getTextContent).map(String::strip).findFirst();
    }

    /** The version of the policy that the running model carries (GEN-25). */
    public static String versionTag(DelegateExecution execution) {
        return ((ProcessDefinitionEntity) ((ExecutionEntity) execution).getProcessDefinition()).getVersionTag();
    }
}
