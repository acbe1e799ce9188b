package uk.safeguarding.escalation.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import uk.safeguarding.escalation.engine.StageModel;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PartnershipLoader;

/** The models of the repository, as their files stand. */
final class Models {

    static final Path FOLDER = Path.of("bpmn");
    /** The folder of the building blocks, which every partnership's deployment gets. */
    static final String SHARED = "shared";

    private Models() {
    }

    /** Every model, by path. */
    static List<Model> all() {
        return files(FOLDER, ".bpmn").stream().map(f -> new Model(f, Bpmn.readModelFromFile(f.toFile()))).toList();
    }

    /** The ladders: the models of the partnerships' own folders. */
    static List<Model> ladders() {
        return all().stream().filter(m -> m.id().equals(m.folder() + "-escalation")).toList();
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A model and where it lies. */
    record Model(Path file, BpmnModelInstance instance) {

        /** The partnership's folder, or {@link #SHARED}. */
        String folder() {
            return file.getParent().getFileName().toString();
        }

        Process process() {
            return all(Process.class).iterator().next();
        }

        String id() {
            return process().getId();
        }

        <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
            return instance.getModelElementsByType(type);
        }

        /** The sub-processes that are stages: those that say their number. */
        List<SubProcess> stages() {
            return all(SubProcess.class).stream().filter(s -> StageModel.input(s, Vars.STAGE).isPresent()).toList();
        }

        /** Whether people know a stage by a name and not by a number: a step of a special route, or one that the file names. */
        boolean named(SubProcess stage) {
            int number = Integer.parseInt(StageModel.input(stage, Vars.STAGE).orElseThrow());
            return number == 0 || partnership().rules().stageNames().containsKey(number);
        }

        private Partnership partnership() {
            Path facts = Path.of("src/main/resources/partnerships", folder() + ".yaml");
            return PartnershipLoader.load(facts.getFileName().toString(), text(facts));
        }

        /** Whether the building blocks or the partnership's own folder hold what this model names. */
        boolean sees(String folder) {
            return folder.equals(folder()) || folder.equals(SHARED);
        }

        /** Names an element in a message. */
        String at(BaseElement element) {
            return id() + ": " + element.getId();
        }
    }

    /** Whether an element lies in a sub-process. */
    static boolean inSubProcess(FlowNode node) {
        return node.getParentElement() instanceof SubProcess;
    }

    /** The value of an extension property. */
    static Optional<String> property(BaseElement element, String name) {
        return extensions(element, CamundaProperties.class).flatMap(p -> p.getCamundaProperties().stream())
                .filter(p -> name.equals(p.getCamundaName())).map(CamundaProperty::getCamundaValue).findFirst();
    }

    /** Names of the output parameters. */
    static List<String> outputs(BaseElement element) {
        return extensions(element, CamundaInputOutput.class).flatMap(io -> io.getCamundaOutputParameters().stream())
                .map(CamundaOutputParameter::getCamundaName).toList();
    }

    /** Extension elements of one type. */
    static <T extends ModelElementInstance> Stream<T> extensions(BaseElement element, Class<T> type) {
        return Optional.ofNullable(element.getExtensionElements()).stream()
                .flatMap(e -> e.getElementsQuery().filterByType(type).list().stream());
    }
}
