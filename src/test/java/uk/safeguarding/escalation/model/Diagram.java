package uk.safeguarding.escalation.model;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import uk.safeguarding.escalation.model.Models.Model;

/** The drawing of a model, in pixels. */
final class Diagram {

    /** Where every node is drawn. */
    final Map<FlowNode, Rectangle2D> shapes = new LinkedHashMap<>();
    /** The straight pieces of every flow, from its source to its target. */
    final Map<SequenceFlow, List<Line2D>> edges = new LinkedHashMap<>();
    /** Where every name is written that stands beside its element. */
    final Map<BaseElement, Rectangle2D> labels = new LinkedHashMap<>();

    Diagram(Model model) {
        model.all(BpmnShape.class).forEach(shape -> {
            if (shape.getBpmnElement() instanceof FlowNode node) {
                shapes.put(node, rectangle(shape.getBounds()));
                label(node, shape.getBpmnLabel());
            }
        });
        model.all(BpmnEdge.class).forEach(edge -> {
            if (edge.getBpmnElement() instanceof SequenceFlow flow) {
                edges.put(flow, lines(edge));
                label(flow, edge.getBpmnLabel());
            }
        });
    }

    private void label(BaseElement element, BpmnLabel label) {
        if (label != null && label.getBounds() != null) {
            labels.put(element, rectangle(label.getBounds()));
        }
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static List<Line2D> lines(BpmnEdge edge) {
        List<Line2D> lines = new ArrayList<>();
        Waypoint before = null;
        for (Waypoint point : edge.getWaypoints()) {
            if (before != null) {
                lines.add(new Line2D.Double(before.getX(), before.getY(), point.getX(), point.getY()));
            }
            before = point;
        }
        return lines;
    }

    /** Whether an element is, or lies within, another. */
    static boolean within(ModelElementInstance element, ModelElementInstance other) {
        for (ModelElementInstance e = element; e != null; e = e.getParentElement()) {
            if (e.equals(other)) {
                return true;
            }
        }
        return false;
    }

    /** A rectangle made smaller on each side, so that what touches does not overlap. */
    static Rectangle2D inner(Rectangle2D r, double margin) {
        return new Rectangle2D.Double(r.getX() + margin, r.getY() + margin, r.getWidth() - 2 * margin, r.getHeight() - 2 * margin);
    }

    /** Whether two lines cross in the midst of both; lines that end on another or run along it do not. */
    static boolean cross(Line2D a, Line2D b) {
        return a.relativeCCW(b.getP1()) * a.relativeCCW(b.getP2()) < 0 && b.relativeCCW(a.getP1()) * b.relativeCCW(a.getP2()) < 0
                && a.intersectsLine(b);
    }

    /** Whether two lines run along one another for a while. */
    static boolean runAlong(Line2D a, Line2D b) {
        boolean upright = a.getX1() == a.getX2() && b.getX1() == b.getX2() && a.getX1() == b.getX1();
        boolean level = a.getY1() == a.getY2() && b.getY1() == b.getY2() && a.getY1() == b.getY1();
        return upright && overlap(a.getY1(), a.getY2(), b.getY1(), b.getY2()) || level && overlap(a.getX1(), a.getX2(), b.getX1(), b.getX2());
    }

    private static boolean overlap(double a1, double a2, double b1, double b2) {
        return Math.min(Math.max(a1, a2), Math.max(b1, b2)) > Math.max(Math.min(a1, a2), Math.min(b1, b2));
    }
}
