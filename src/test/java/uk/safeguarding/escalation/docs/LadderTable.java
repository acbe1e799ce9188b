package uk.safeguarding.escalation.docs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.engine.StageModel;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.form.Properties;
import uk.safeguarding.escalation.partnership.BoardPost;
import uk.safeguarding.escalation.partnership.BoardRole;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.Rung;

/** A ladder as people read it: its stages from the model, the names of the rungs from the partnership's file. */
final class LadderTable {

    private static final Pattern CHOSEN = Pattern.compile("\\$\\{rungs\\.chosen\\(.*\\)}");
    private static final Pattern BELOW_TOP = Pattern.compile("\\$\\{rungs\\.nextBelowTop\\(.*\\)}");
    private static final Pattern TOP = Pattern.compile("\\$\\{rungs\\.top\\(.*\\)}");
    private static final String NOBODYS_RUNG = "${null}";
    private static final String BREAK = "<br>";

    private final BpmnModelInstance model;
    private final Partnership partnership;

    LadderTable(BpmnModelInstance model, Partnership partnership) {
        this.model = model;
        this.partnership = partnership;
    }

    /** One row for each stage, and for each decision between stages, as they are drawn from left to right. */
    Table table() {
        Table table = new Table("Stage", "Name", "Who acts", "Limit", "At the limit", "What follows");
        List<SubProcess> stages = model.getModelElementsByType(SubProcess.class).stream()
                .filter(s -> StageModel.input(s, Vars.STAGE).isPresent()).toList();
        List<FlowNode> fromLeftToRight = model.getModelElementsByType(FlowNode.class).stream()
                .sorted(Comparator.comparing(n -> ((BpmnShape) n.getDiagramElement()).getBounds().getX())).toList();
        for (FlowNode step : fromLeftToRight) {
            if (step instanceof SubProcess stage && stages.contains(stage)) {
                table.row(input(stage, Vars.STAGE), words(stage), who(stage), limit(stage), atTheLimit(stage), whatFollows(stage));
            } else if (step instanceof UserTask && stages.stream().anyMatch(s -> s.getParentElement().equals(step.getParentElement()))) {
                table.row("", step.getName(), "Those to whom it was referred last", "none", "", String.join(BREAK, ways(step)));
            }
        }
        return table;
    }

    private static String input(SubProcess stage, String name) {
        return StageModel.input(stage, name).orElse("");
    }

    /** The name without the number that stands in the column before. */
    private static String words(SubProcess stage) {
        String name = stage.getName().replaceFirst("^Stage \\d+: ", "");
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private String who(SubProcess stage) {
        String rung = input(stage, Vars.RUNG);
        List<Rung> ofStage = partnership.rungsOfStage(Integer.parseInt(input(stage, Vars.STAGE)));
        if (CHOSEN.matcher(rung).matches()) {
            return names(Stream.concat(ofStage.stream(), alternatives(ofStage)).distinct(), " or ");
        }
        if (BELOW_TOP.matcher(rung).matches()) {
            return names(ofStage.stream().filter(r -> !r.top()), ", then ");
        }
        if (TOP.matcher(rung).matches()) {
            return names(ofStage.stream().filter(Rung::top), ", ");
        }
        if (rung.equals(NOBODYS_RUNG)) {
            return Stream.of(BoardRole.MEDIATOR_FIRST, BoardRole.INDEPENDENT_CHAIR).flatMap(r -> partnership.boardPost(r).stream())
                    .map(BoardPost::name).collect(Collectors.joining("; with a conflict of interest: "));
        }
        return partnership.rung(rung).name();
    }

    private Stream<Rung> alternatives(List<Rung> rungs) {
        return partnership.rungs().stream().filter(r -> rungs.stream().anyMatch(o -> o.id().equals(r.alternativeTo())));
    }

    private static String names(Stream<Rung> rungs, String between) {
        return rungs.map(Rung::name).collect(Collectors.joining(between));
    }

    private static String limit(SubProcess stage) {
        return StageModel.input(stage, Vars.LIMIT).map(l -> l + (l.equals("1") ? " working day" : " working days")).orElse("none");
    }

    private String atTheLimit(SubProcess stage) {
        return border(stage).filter(LadderTable::timer).flatMap(b -> ways(b).stream()).collect(Collectors.joining(BREAK));
    }

    private String whatFollows(SubProcess stage) {
        Stream<String> events = border(stage).filter(b -> !timer(b))
                .flatMap(b -> ways(b).stream().map(way -> b.getName() + ": " + way));
        return Stream.concat(ways(stage).stream(), events).collect(Collectors.joining(BREAK));
    }

    private Stream<BoundaryEvent> border(SubProcess stage) {
        return model.getModelElementsByType(BoundaryEvent.class).stream().filter(b -> b.getAttachedTo().equals(stage));
    }

    private static boolean timer(BoundaryEvent event) {
        return event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    private static List<String> ways(FlowNode from) {
        List<String> ways = new ArrayList<>();
        from.getOutgoing().forEach(f -> walk(f.getTarget(), "", new HashSet<>(Set.of(from.getId())), ways));
        return ways;
    }

    /** Goes on to the next stage, decision or end, and notes the questions and answers on the way. */
    private static void walk(FlowNode node, String answers, Set<String> seen, List<String> ways) {
        Optional<String> place = place(node);
        if (place.isPresent()) {
            ways.add(answers.isEmpty() ? place.get() : answers + ": " + place.get());
        } else if (seen.add(node.getId())) {
            for (SequenceFlow flow : node.getOutgoing()) {
                boolean question = node instanceof ExclusiveGateway && node.getOutgoing().size() > 1;
                String answer = question ? node.getName() + " " + flow.getName() : "";
                walk(flow.getTarget(), answers + (answers.isEmpty() || answer.isEmpty() ? "" : "; ") + answer, new HashSet<>(seen), ways);
            }
        }
    }

    private static Optional<String> place(FlowNode node) {
        if (node instanceof SubProcess || node instanceof UserTask) {
            return Optional.of(node.getName());
        }
        if (node instanceof EndEvent) {
            String outcome = Properties.of(node, "outcome");
            return Optional.of("**" + (outcome == null ? node.getName() : Outcome.valueOf(outcome).words()) + "**");
        }
        return Optional.empty();
    }
}
