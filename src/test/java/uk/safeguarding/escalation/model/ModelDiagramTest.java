package uk.safeguarding.escalation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.Test;
import uk.safeguarding.escalation.model.Models.Model;

/** A model is read by people: everything is drawn, nothing lies on anything else, and no line crosses another. */
class ModelDiagramTest {

    private final List<Model> models = Models.all();
    private final List<String> faults = new ArrayList<>();

    @Test
    void everythingIsDrawn() {
        for (Model model : models) {
            Diagram diagram = new Diagram(model);
            model.all(FlowNode.class).forEach(n -> expect(diagram.shapes.containsKey(n), model.at(n) + " is drawn"));
            model.all(SequenceFlow.class).forEach(f -> expect(diagram.edges.containsKey(f) && !diagram.edges.get(f).isEmpty(),
                    model.at(f) + " is drawn"));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyLineJoinsItsTwoShapes() {
        for (Model model : models) {
            Diagram diagram = new Diagram(model);
            diagram.edges.forEach((flow, lines) -> {
                expect(onBorder(lines.get(0).getP1(), diagram.shapes.get(flow.getSource())), model.at(flow) + " leaves its source");
                expect(onBorder(lines.get(lines.size() - 1).getP2(), diagram.shapes.get(flow.getTarget())), model.at(flow) + " reaches its target");
            });
        }
        assertThat(faults).isEmpty();
    }

    private static boolean onBorder(Point2D point, Rectangle2D shape) {
        return Diagram.inner(shape, -1).contains(point) && !Diagram.inner(shape, 1).contains(point);
    }

    @Test
    void noShapeLiesOnAnother() {
        for (Model model : models) {
            Map<FlowNode, Rectangle2D> shapes = new Diagram(model).shapes;
            shapes.forEach((a, first) -> shapes.forEach((b, second) -> {
                if (a.getId().compareTo(b.getId()) < 0 && !Diagram.within(a, b) && !Diagram.within(b, a) && !attached(a, b) && !attached(b, a)) {
                    expect(!first.intersects(second), model.at(a) + " does not lie on " + b.getId());
                }
            }));
        }
        assertThat(faults).isEmpty();
    }

    private static boolean attached(FlowNode event, FlowNode host) {
        return event instanceof BoundaryEvent boundary && boundary.getAttachedTo().equals(host);
    }

    @Test
    void whatIsInASubProcessIsDrawnInIt() {
        for (Model model : models) {
            Map<FlowNode, Rectangle2D> shapes = new Diagram(model).shapes;
            shapes.forEach((node, shape) -> {
                if (node.getParentElement() instanceof SubProcess parent) {
                    expect(Diagram.inner(shapes.get(parent), 5).contains(shape), model.at(node) + " is drawn in " + parent.getId());
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void noLineCrossesAShapeThatIsNotItsOwn() {
        for (Model model : models) {
            Diagram diagram = new Diagram(model);
            diagram.edges.forEach((flow, lines) -> diagram.shapes.forEach((node, shape) -> {
                boolean own = node.equals(flow.getSource()) || node.equals(flow.getTarget()) || Diagram.within(flow, node);
                expect(own || lines.stream().noneMatch(l -> l.intersects(Diagram.inner(shape, 1))), model.at(flow) + " does not cross " + node.getId());
            }));
        }
        assertThat(faults).isEmpty();
    }

    /** Lines that come from one place or lead to one place may run together: so they are read as one way. */
    @Test
    void noLineCrossesAnother() {
        for (Model model : models) {
            Map<SequenceFlow, List<Line2D>> edges = new Diagram(model).edges;
            edges.forEach((a, first) -> edges.forEach((b, second) -> {
                if (a.getId().compareTo(b.getId()) < 0) {
                    boolean together = a.getSource().equals(b.getSource()) || a.getTarget().equals(b.getTarget());
                    first.forEach(l -> second.forEach(m -> expect(!Diagram.cross(l, m) && (together || !Diagram.runAlong(l, m)),
                            model.at(a) + " does not cross " + b.getId())));
                }
            }));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void noNameIsWrittenOnAnotherNameOrOnAShape() {
        for (Model model : models) {
            Diagram diagram = new Diagram(model);
            diagram.labels.forEach((a, label) -> {
                diagram.labels.forEach((b, other) -> {
                    if (a.getId().compareTo(b.getId()) < 0) {
                        expect(!label.intersects(other), model.at(a) + " is not written on the name of " + b.getId());
                    }
                });
                diagram.shapes.forEach((node, shape) -> expect(around(a, node) || !label.intersects(shape),
                        model.at(a) + " is not written on " + node.getId()));
            });
        }
        assertThat(faults).isEmpty();
    }

    private static boolean around(BaseElement element, FlowNode node) {
        return node instanceof SubProcess && Diagram.within(element, node);
    }

    private void expect(boolean holds, String rule) {
        if (!holds) {
            faults.add("Not so: " + rule);
        }
    }
}
