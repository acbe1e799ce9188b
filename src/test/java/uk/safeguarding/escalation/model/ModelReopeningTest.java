package uk.safeguarding.escalation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.Test;
import uk.safeguarding.escalation.engine.StageModel;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.model.Models.Model;
import uk.safeguarding.escalation.support.Proves;

/** What was agreed and not done is reopened where it was agreed: every ladder finds the way back to every such stage. */
class ModelReopeningTest {

    private static final Pattern ENTRY = Pattern.compile("entryPoint == '(\\w+)'");

    @Test
    @Proves("GEN-23")
    void everyStageThatCanEndInAgreementCanBeEnteredAgain() {
        List<String> faults = new ArrayList<>();
        for (Model ladder : Models.ladders()) {
            List<SubProcess> entries = entries(ladder);
            assertThat(entries).as(ladder.id()).isNotEmpty();
            Set<String> entered = Stream.concat(compared(ladder), byDefault(ladder)).collect(Collectors.toSet());
            entries.stream().filter(ModelReopeningTest::canAgree).filter(s -> !entered.contains(s.getId()))
                    .forEach(s -> faults.add(ladder.at(s) + " can end in agreement, and no condition leads back to it"));
        }
        assertThat(faults).isEmpty();
    }

    /** The stage entries of the register: sub-processes that say who acts. */
    private static List<SubProcess> entries(Model ladder) {
        return ladder.all(SubProcess.class).stream().filter(s -> StageModel.input(s, Vars.RUNG).isPresent()).toList();
    }

    /** Whether the gateway behind a stage asks for an agreement, or that behind the stage around a step. */
    private static boolean canAgree(SubProcess stage) {
        return asks(stage) || stage.getParentElement() instanceof SubProcess around
                && StageModel.input(around, Vars.STAGE).isPresent() && asks(around);
    }

    private static boolean asks(FlowNode stage) {
        return stage.getSucceedingNodes().list().stream().filter(ExclusiveGateway.class::isInstance)
                .flatMap(g -> g.getOutgoing().stream()).anyMatch(f -> condition(f).contains("AGREED"));
    }

    private static Stream<String> compared(Model ladder) {
        return ladder.all(SequenceFlow.class).stream().flatMap(f -> ENTRY.matcher(condition(f)).results().map(r -> r.group(1)));
    }

    /** What opens where no condition of a gateway that compares the entry point holds. */
    private static Stream<String> byDefault(Model ladder) {
        return ladder.all(ExclusiveGateway.class).stream()
                .filter(g -> g.getOutgoing().stream().anyMatch(f -> ENTRY.matcher(condition(f)).find()))
                .filter(g -> g.getDefault() != null).map(g -> g.getDefault().getTarget().getId());
    }

    private static String condition(SequenceFlow flow) {
        return flow.getConditionExpression() == null ? "" : flow.getConditionExpression().getTextContent();
    }
}
