package uk.safeguarding.escalation.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import uk.safeguarding.escalation.engine.StageModel;
import uk.safeguarding.escalation.engine.form.Properties;

/** The names that stand in the models, as tables of {@code docs/names.md}. */
final class ModelNames {

    private final Map<String, BpmnModelInstance> models = new TreeMap<>();

    ModelNames(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(f -> f.toString().endsWith(".bpmn")).forEach(f -> models.put(
                    folder.relativize(f).toString().replace('\\', '/'), Bpmn.readModelFromFile(f.toFile())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each process: its key and how it starts. */
    Table processes() {
        Table table = new Table("Key", "Name", "Starts", "File in `bpmn/`");
        models.forEach((file, model) -> table.row(Table.code(process(model).getId()), process(model).getName(), starts(model),
                Table.code(file)));
        return table;
    }

    private static String starts(BpmnModelInstance model) {
        Optional<StartEvent> withForm = starts(process(model)).filter(s -> s.getCamundaFormRef() != null).findFirst();
        boolean timer = starts(process(model)).anyMatch(s -> s.getEventDefinitions().stream()
                .anyMatch(TimerEventDefinition.class::isInstance));
        String office = "office".equals(Properties.of(process(model), "startableBy")) ? ", by the Board's office alone" : "";
        return withForm.map(s -> "in Tasklist, form " + Table.code(s.getCamundaFormRef()) + office)
                .orElse(timer ? "by its timer" : "by another process or the application");
    }

    private static Stream<StartEvent> starts(Process process) {
        return process.getFlowElements().stream().filter(StartEvent.class::isInstance).map(StartEvent.class::cast);
    }

    /** Each user task: its id, its form and the kind of record that it leaves. */
    Table tasks() {
        Table table = new Table("Process", "Task", "Name", "Form", "Record kind");
        models.forEach((file, model) -> model.getModelElementsByType(UserTask.class).stream().sorted(ModelNames::byId)
                .forEach(task -> table.row(Table.code(process(model).getId()), Table.code(task.getId()), task.getName(),
                        Table.code(task.getCamundaFormRef()), Table.code(recordKind(task)))));
        return table;
    }

    private static String recordKind(UserTask task) {
        return Optional.ofNullable(Properties.of(task, "record")).orElse(task.getCamundaFormRef());
    }

    /** Kinds of record that the submission of a task leaves. */
    TreeSet<String> recordKinds() {
        return models.values().stream().flatMap(m -> m.getModelElementsByType(UserTask.class).stream())
                .map(ModelNames::recordKind).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each stage of the ladders, with what stands at its border. */
    Table stages() {
        Table table = new Table("Process", "Stage", "Number", "Name", "Events at its border");
        models.forEach((file, model) -> model.getModelElementsByType(SubProcess.class).stream()
                .filter(s -> StageModel.input(s, "stage").isPresent()).sorted(ModelNames::byId)
                .forEach(s -> table.row(Table.code(process(model).getId()), Table.code(s.getId()),
                        StageModel.input(s, "stage").orElseThrow(), s.getName(), border(model, s))));
        return table;
    }

    private static String border(BpmnModelInstance model, SubProcess stage) {
        return model.getModelElementsByType(BoundaryEvent.class).stream().filter(b -> stage.equals(b.getAttachedTo()))
                .map(b -> Table.code(b.getId())).sorted().collect(Collectors.joining(", "));
    }

    /** Each message and escalation, and the elements at which it stands. */
    Table messages() {
        Table table = new Table("Name", "What", "Process", "Elements");
        models.forEach((file, model) -> {
            List<String[]> rows = new ArrayList<>();
            for (Message message : model.getModelElementsByType(Message.class)) {
                rows.add(new String[] {message.getName(), "message", places(model.getModelElementsByType(
                        MessageEventDefinition.class).stream().filter(d -> message.equals(d.getMessage()))
                        .map(d -> (FlowNode) d.getParentElement()))});
            }
            for (Escalation escalation : model.getModelElementsByType(Escalation.class)) {
                rows.add(new String[] {escalation.getEscalationCode(), "escalation", places(model.getModelElementsByType(
                        EscalationEventDefinition.class).stream().filter(d -> escalation.equals(d.getEscalation()))
                        .map(d -> (FlowNode) d.getParentElement()))});
            }
            rows.stream().sorted((a, b) -> a[0].compareTo(b[0])).forEach(r -> table.row(Table.code(r[0]), r[1],
                    Table.code(process(model).getId()), r[2]));
        });
        return table;
    }

    private static String places(Stream<FlowNode> nodes) {
        return nodes.map(FlowNode::getId).sorted().map(Table::code).collect(Collectors.joining(", "));
    }

    private static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    private static int byId(FlowNode a, FlowNode b) {
        return a.getId().compareTo(b.getId());
    }
}
