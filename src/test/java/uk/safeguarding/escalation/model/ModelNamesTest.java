package uk.safeguarding.escalation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.RootElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.junit.jupiter.api.Test;
import uk.safeguarding.escalation.engine.StageModel;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.model.Models.Model;
import uk.safeguarding.escalation.support.Proves;

/** Names and ids of the models: a person reads them in Cockpit, in a task list and in Modeler, and a test reads the ids. */
class ModelNamesTest {

    private final List<Model> models = Models.all();
    private final List<String> faults = new ArrayList<>();

    @Test
    void aFileHoldsOneExecutableProcessOfItsOwnName() {
        for (Model model : models) {
            expect(model.all(Process.class).size() == 1, model.file() + " holds one process");
            expect(model.file().getFileName().toString().equals(model.id() + ".bpmn"), model.file() + " is named as its process");
            expect(model.process().isExecutable(), model.id() + " is executable");
            expect(named(model.process().getName()), model.id() + " has a name");
        }
        assertThat(models).isNotEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    @Proves("GEN-24")
    void aProcessCarriesAVersionAndKeepsItsHistoryForTenYears() {
        for (Model model : models) {
            expect(named(model.process().getCamundaVersionTag()), model.id() + " has a version tag");
            expect("P3653D".equals(model.process().getCamundaHistoryTimeToLiveString()),
                    model.id() + " keeps its history as long as the longest retention");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPartnershipHasALadderAndAFileOfFacts() {
        for (Model model : models) {
            if (!model.folder().equals(Models.SHARED)) {
                expect(models.stream().anyMatch(m -> m.id().equals(model.folder() + "-escalation")),
                        model.folder() + " has a ladder");
                expect(Files.exists(Path.of("src/main/resources/partnerships", model.folder() + ".yaml")),
                        model.folder() + " has a file of facts");
            }
        }
        assertThat(Models.ladders()).isNotEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void everyElementThatAPersonMeetsHasAName() {
        for (Model model : models) {
            for (FlowNode node : model.all(FlowNode.class)) {
                expect(named(node.getName()) || mayBeUnnamed(node), model.at(node) + " has a name");
            }
        }
        assertThat(faults).isEmpty();
    }

    private static boolean mayBeUnnamed(FlowNode node) {
        boolean joins = node instanceof Gateway && node.getOutgoing().size() < 2;
        boolean inside = Models.inSubProcess(node) && (node instanceof StartEvent || node instanceof EndEvent);
        return joins || node instanceof ParallelGateway || inside;
    }

    @Test
    void aGatewayThatDividesIsAQuestionAndItsFlowsAreTheAnswers() {
        for (Model model : models) {
            for (ExclusiveGateway gateway : model.all(ExclusiveGateway.class)) {
                if (gateway.getOutgoing().size() > 1) {
                    expect(named(gateway.getName()) && gateway.getName().endsWith("?"), model.at(gateway) + " is a question");
                    expect(gateway.getId().startsWith("gateway"), model.at(gateway) + " has an id that says gateway");
                    gateway.getOutgoing().forEach(f -> expect(named(f.getName()), model.at(f) + " is an answer"));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void idsSayWhatTheThingIs() {
        for (Model model : models) {
            expect(model.id().matches("[a-z]+(-[a-z]+)*"), model.id() + " is in small letters");
            model.all(FlowElement.class).forEach(e -> speaks(model, e));
            model.all(RootElement.class).stream().filter(e -> !(e instanceof Process)).forEach(e -> speaks(model, e));
            model.all(SequenceFlow.class).forEach(f -> expect(f.getId().startsWith("flow"), model.at(f) + " starts with flow"));
            model.stages().forEach(s -> expect(model.named(s) || s.getId().startsWith("stage" + StageModel.input(s, Vars.STAGE).orElseThrow()),
                    model.at(s) + " starts with its stage"));
        }
        assertThat(faults).isEmpty();
    }

    private void speaks(Model model, BaseElement element) {
        expect(element.getId() != null && element.getId().matches("[a-z]+([A-Z0-9][a-z0-9]*)*"), model.at(element) + " is no generated id");
    }

    private static boolean named(String name) {
        return name != null && !name.isBlank();
    }

    private void expect(boolean holds, String rule) {
        if (!holds) {
            faults.add("Not so: " + rule);
        }
    }
}
