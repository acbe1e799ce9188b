package uk.safeguarding.escalation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.junit.jupiter.api.Test;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.form.FormField;
import uk.safeguarding.escalation.engine.mediation.Mediation;
import uk.safeguarding.escalation.model.Forms.Form;
import uk.safeguarding.escalation.model.Models.Model;

/** What a gateway reads is there when it is read, and what it compares with can be the answer. */
class ModelConditionsTest {

    private static final Pattern CALL = Pattern.compile("\\w+\\.\\w+\\([^()]*\\)");
    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");
    private static final Pattern COMPARISON = Pattern.compile("([\\w.]+(?:\\([^()]*\\))?)\\s*[!=]=\\s*'([^']*)'");
    private static final Set<String> WORDS = Set.of("null", "true", "false", "empty", "not", "and", "or");

    private final List<Model> models = Models.all();
    private final List<Form> forms = Forms.all();
    private final String sources = Models.files(Path.of("src/main/java"), ".java").stream().map(Models::text).collect(Collectors.joining());
    private final List<String> faults = new ArrayList<>();

    @Test
    void aGatewayHasOneWayOutForEveryCase() {
        for (Model model : models) {
            for (ExclusiveGateway gateway : model.all(ExclusiveGateway.class)) {
                if (gateway.getOutgoing().size() > 1) {
                    expect(gateway.getDefault() != null, model.at(gateway) + " has a default");
                    gateway.getOutgoing().stream().filter(f -> !f.equals(gateway.getDefault()))
                            .forEach(f -> expect(f.getConditionExpression() != null, model.at(f) + " has a condition"));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyVariableThatAConditionReadsIsProduced() {
        for (Model model : models) {
            for (SequenceFlow flow : conditional(model)) {
                String rest = TEXT.matcher(CALL.matcher(condition(flow)).replaceAll("")).replaceAll("");
                NAME.matcher(rest).results().map(m -> m.group()).filter(n -> !WORDS.contains(n))
                        .forEach(name -> expect(produced(model, name), model.at(flow) + ": something produces " + name));
            }
        }
        assertThat(faults).isEmpty();
    }

    private boolean produced(Model model, String name) {
        boolean shared = Stream.of(Vars.class.getFields()).filter(f -> Modifier.isStatic(f.getModifiers())).anyMatch(f -> name.equals(value(f)));
        boolean byDelegate = Pattern.compile("setVariable(Local)?\\(\"" + name + "\"").matcher(sources).find();
        boolean byCall = model.all(CamundaOut.class).stream().anyMatch(o -> name.equals(o.getCamundaTarget()));
        return shared || byDelegate || byCall || !fields(model, name).isEmpty();
    }

    private static Object value(java.lang.reflect.Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fields of this name that tasks of the model, or of a model that it calls, hand up to the process. */
    private List<FormField> fields(Model model, String name) {
        return Stream.concat(own(model, name), model.all(CallActivity.class).stream().filter(c -> handsUp(c, name))
                .flatMap(c -> models.stream().filter(m -> m.id().equals(c.getCalledElement()) && model.sees(m.folder())))
                .flatMap(called -> own(called, name))).toList();
    }

    private static boolean handsUp(CallActivity call, String name) {
        return Models.extensions(call, CamundaOut.class).anyMatch(o -> name.equals(o.getCamundaTarget())
                && name.equals(o.getCamundaSource()));
    }

    private Stream<FormField> own(Model model, String name) {
        return model.all(UserTask.class).stream().filter(t -> Models.outputs(t).contains(name))
                .flatMap(t -> Forms.of(model, t, models).stream())
                .flatMap(id -> forms.stream().filter(f -> f.id().equals(id)))
                .flatMap(f -> f.schema().field(name).stream());
    }

    @Test
    void everyFieldThatATaskPromotesIsOneOfItsForm() {
        for (Model model : models) {
            for (UserTask task : model.all(UserTask.class)) {
                Models.outputs(task).forEach(name -> expect(!fields(model, name).isEmpty(), model.at(task) + ": its form asks for " + name));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyValueThatAConditionComparesWithCanOccur() {
        int comparisons = 0;
        for (Model model : models) {
            for (SequenceFlow flow : conditional(model)) {
                Matcher comparison = COMPARISON.matcher(condition(flow));
                while (comparison.find()) {
                    comparisons++;
                    expect(possible(model, comparison.group(1), comparison.group(2)),
                            model.at(flow) + ": " + comparison.group(1) + " can be " + comparison.group(2));
                }
            }
        }
        assertThat(comparisons).isPositive();
        assertThat(faults).isEmpty();
    }

    private boolean possible(Model model, String read, String value) {
        if (read.equals(Vars.ENTRY_POINT)) {
            return model.instance().getModelElementById(value) instanceof FlowNode;
        }
        if (read.equals(Vars.STAGE_RESULT) || read.startsWith("stages.lastResult(")) {
            return value.equals(Mediation.STEPPED_BACK) || Stream.of(LeftReason.values()).anyMatch(r -> r.name().equals(value));
        }
        List<FormField> fields = fields(model, read);
        return !fields.isEmpty() && fields.stream().allMatch(f -> f.options().contains(value));
    }

    private static List<SequenceFlow> conditional(Model model) {
        return model.all(SequenceFlow.class).stream().filter(f -> f.getConditionExpression() != null).toList();
    }

    private static String condition(SequenceFlow flow) {
        String text = flow.getConditionExpression().getTextContent().strip();
        return text.substring(2, text.length() - 1);
    }

    private void expect(boolean holds, String rule) {
        if (!holds) {
            faults.add("Not so: " + rule);
        }
    }
}
