package uk.safeguarding.escalation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.api.Test;
import uk.safeguarding.escalation.model.Forms.Form;
import uk.safeguarding.escalation.model.Models.Model;

/** What every task and every call of the models must say, and that nothing they name is missing or left over. */
class ModelTasksTest {

    /** Started by the product itself when a notice has been issued, see the engine's notices. */
    private static final Set<String> STARTED_BY_THE_PRODUCT = Set.of("notice");

    private final List<Model> models = Models.all();
    private final List<Form> forms = Forms.all();
    private final List<String> faults = new ArrayList<>();

    @Test
    void everyTaskHasAFormSomebodyToDoItAndADueDate() {
        for (Model model : models) {
            for (UserTask task : model.all(UserTask.class)) {
                expect(task.getCamundaFormRef() != null && "deployment".equals(task.getCamundaFormRefBinding()),
                        model.at(task) + " has a form of its own deployment");
                expect(task.getCamundaAssignee() != null || task.getCamundaCandidateGroups() != null
                        || task.getCamundaCandidateUsers() != null, model.at(task) + " says who does it");
                expect(task.getCamundaDueDate() != null && task.getCamundaDueDate().matches("\\$\\{deadlines\\.\\w+\\(execution\\)}"),
                        model.at(task) + " takes its due date from the one deadline bean");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyFormThatAModelNamesExistsWhereItIsDeployed() {
        for (Model model : models) {
            for (UserTask task : model.all(UserTask.class)) {
                Set<String> ids = Forms.of(model, task, models);
                expect(!ids.isEmpty(), model.at(task) + ": every caller says which form");
                ids.forEach(id -> expect(exists(id, task.getCamundaFormRef().equals(id) ? model : null),
                        model.at(task) + ": form " + id + " exists"));
            }
            for (StartEvent start : model.all(StartEvent.class)) {
                if (start.getCamundaFormRef() != null) {
                    expect(exists(start.getCamundaFormRef(), model), model.at(start) + ": form " + start.getCamundaFormRef() + " exists");
                    expect("deployment".equals(start.getCamundaFormRefBinding()), model.at(start) + " has a form of its own deployment");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private boolean exists(String form, Model model) {
        return forms.stream().anyMatch(f -> f.id().equals(form) && (model == null || model.sees(f.folder())));
    }

    @Test
    void everyFormIsUsed() {
        Set<String> used = new TreeSet<>(Forms.startForms(models));
        models.forEach(m -> m.all(UserTask.class).forEach(t -> used.addAll(Forms.of(m, t, models))));
        assertThat(forms).isNotEmpty().extracting(Form::id).allSatisfy(id -> assertThat(used).contains(id));
    }

    @Test
    void everyCallNamesAProcessOfItsDeploymentAndPassesTheReference() {
        for (Model model : models) {
            for (CallActivity call : model.all(CallActivity.class)) {
                List<CamundaIn> in = Models.extensions(call, CamundaIn.class).toList();
                expect(models.stream().anyMatch(m -> m.id().equals(call.getCalledElement()) && model.sees(m.folder())),
                        model.at(call) + ": " + call.getCalledElement() + " exists");
                expect("deployment".equals(call.getCamundaCalledElementBinding()), model.at(call) + " calls within its deployment");
                expect(in.stream().anyMatch(i -> "#{execution.processBusinessKey}".equals(i.getCamundaBusinessKey())),
                        model.at(call) + " passes the business key");
                expect(in.stream().anyMatch(i -> "reference".equals(i.getCamundaSource()) && "reference".equals(i.getCamundaTarget())),
                        model.at(call) + " passes the reference");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyProcessIsStartedBySomething() {
        for (Model model : models) {
            boolean called = models.stream().flatMap(m -> m.all(CallActivity.class).stream())
                    .anyMatch(c -> model.id().equals(c.getCalledElement()));
            boolean startable = model.process().isCamundaStartableInTasklist();
            boolean hasForm = model.all(StartEvent.class).stream().anyMatch(s -> s.getCamundaFormRef() != null);
            boolean byTime = model.all(StartEvent.class).stream()
                    .anyMatch(s -> !Models.inSubProcess(s) && !s.getEventDefinitions().isEmpty());
            expect(called || startable || byTime || STARTED_BY_THE_PRODUCT.contains(model.id()), model.id() + " is started by something");
            expect(startable == hasForm, model.id() + " is offered in the task list exactly when it has a start form");
        }
        assertThat(faults).isEmpty();
    }

    private void expect(boolean holds, String rule) {
        if (!holds) {
            faults.add("Not so: " + rule);
        }
    }
}
