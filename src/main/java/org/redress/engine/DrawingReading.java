package org.redress.engine;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.redress.engine.Drawing.Box;
import org.redress.engine.Drawing.Line;
import org.redress.engine.Drawing.Point;
import org.redress.engine.Drawing.Shape;

/** Reads where the elements of a model are drawn; what surrounds another comes before it. */
final class DrawingReading {
    private DrawingReading() {}

    /** Every sheet, the one of the process first. */
    static List<Drawing> of(BpmnModelInstance model) {
        return model.getModelElementsByType(BpmnPlane.class).stream()
                .map(DrawingReading::sheet)
                .filter(sheet -> !sheet.shapes().isEmpty())
                .toList();
    }

    private static Drawing sheet(BpmnPlane plane) {
        var shapes = plane.getChildElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() != null)
                .map(DrawingReading::shape)
                .sorted((one, other) -> Double.compare(area(other), area(one)))
                .toList();
        var lines = plane.getChildElementsByType(BpmnEdge.class).stream()
                .filter(edge -> edge.getBpmnElement() != null)
                .map(DrawingReading::line)
                .toList();
        var element = plane.getBpmnElement();
        return moved(element == null ? null : element.getId(), shapes, lines);
    }

    private static double area(Shape shape) {
        return shape.box().width() * shape.box().height();
    }

    /** A drawing may begin anywhere, even left of or above zero. */
    private static Drawing moved(String element, List<Shape> shapes, List<Line> lines) {
        var boxes = boxes(shapes, lines);
        double left = boxes.stream().mapToDouble(Box::x).min().orElse(0);
        double top = boxes.stream().mapToDouble(Box::y).min().orElse(0);
        double right =
                boxes.stream().mapToDouble(box -> box.x() + box.width()).max().orElse(0);
        double bottom =
                boxes.stream().mapToDouble(box -> box.y() + box.height()).max().orElse(0);
        return new Drawing(
                element,
                right - left,
                bottom - top,
                shapes.stream()
                        .map(one -> new Shape(
                                one.element(),
                                one.type(),
                                one.name(),
                                one.event(),
                                one.open(),
                                moved(one.box(), left, top),
                                moved(one.label(), left, top)))
                        .toList(),
                lines.stream()
                        .map(one -> new Line(
                                one.element(),
                                one.type(),
                                one.name(),
                                one.points().stream()
                                        .map(point -> new Point(point.x() - left, point.y() - top))
                                        .toList(),
                                moved(one.label(), left, top)))
                        .toList());
    }

    private static List<Box> boxes(List<Shape> shapes, List<Line> lines) {
        var bodies = shapes.stream().flatMap(shape -> Stream.of(shape.box(), shape.label()));
        var points = lines.stream()
                .flatMap(line -> Stream.concat(
                        line.points().stream().map(point -> new Box(point.x(), point.y(), 0, 0)),
                        Stream.of(line.label())));
        return Stream.concat(bodies, points).filter(box -> box != null).toList();
    }

    private static Box moved(Box box, double left, double top) {
        return box == null ? null : new Box(box.x() - left, box.y() - top, box.width(), box.height());
    }

    private static Shape shape(BpmnShape shape) {
        var element = shape.getBpmnElement();
        var event = element.getChildElementsByType(EventDefinition.class).stream()
                .map(one -> one.getElementType().getTypeName())
                .findFirst();
        return new Shape(
                element.getId(),
                element.getElementType().getTypeName(),
                name(element),
                event.orElse(null),
                shape.isExpanded(),
                box(shape.getBounds()),
                label(shape.getBpmnLabel()));
    }

    private static Line line(BpmnEdge edge) {
        var element = edge.getBpmnElement();
        var points = edge.getWaypoints().stream()
                .map(point -> new Point(point.getX(), point.getY()))
                .toList();
        return new Line(
                element.getId(),
                element.getElementType().getTypeName(),
                name(element),
                points,
                label(edge.getBpmnLabel()));
    }

    private static String name(BaseElement element) {
        var text = element.getChildElementsByType(org.camunda.bpm.model.bpmn.instance.Text.class).stream()
                .map(one -> one.getTextContent())
                .findFirst();
        return text.orElseGet(() -> element.getAttributeValue("name"));
    }

    private static Box label(BpmnLabel label) {
        return label == null || label.getBounds() == null ? null : box(label.getBounds());
    }

    private static Box box(Bounds bounds) {
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
