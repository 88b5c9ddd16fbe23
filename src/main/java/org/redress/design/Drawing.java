package org.redress.design;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One sheet of a diagram: what stands where. A subprocess that is drawn closed has a sheet of its own.
 *
 * @param element the process or subprocess that is drawn
 */
public record Drawing(String element, List<Box> boxes, List<Line> lines) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}(\\.\\d{1,9})?");

    /** A rectangle on the sheet. */
    public record Bounds(double x, double y, double width, double height) {}

    /**
     * An event, activity or gateway.
     *
     * @param label where its name stands if that is beside it, else null
     * @param closed whether it has a sheet of its own
     */
    public record Box(
            String id,
            String type,
            String name,
            String trigger,
            boolean interrupts,
            boolean closed,
            Bounds at,
            Bounds label) {}

    /** A flow with its corners; {@code label} is null where it has no name. */
    public record Line(String id, String name, List<double[]> corners, Bounds label) {}

    static List<Drawing> of(Node definitions) {
        Map<String, Node> elements = definitions
                .children("bpmn:process")
                .flatMap(Node::all)
                .filter(node -> !node.id().isEmpty())
                .collect(Collectors.toMap(Node::id, Function.identity(), (first, second) -> first));
        List<Node> planes = definitions.all("bpmndi:BPMNPlane").toList();
        List<String> drawn =
                planes.stream().map(plane -> plane.attr("bpmnElement")).toList();
        return planes.stream().map(plane -> sheet(plane, elements, drawn)).toList();
    }

    private static Drawing sheet(Node plane, Map<String, Node> elements, List<String> drawn) {
        return new Drawing(
                plane.attr("bpmnElement"),
                plane.children("bpmndi:BPMNShape")
                        .flatMap(shape -> box(shape, elements.get(shape.attr("bpmnElement")), drawn))
                        .toList(),
                plane.children("bpmndi:BPMNEdge")
                        .flatMap(edge -> line(edge, elements.get(edge.attr("bpmnElement"))))
                        .toList());
    }

    private static Stream<Box> box(Node shape, Node element, List<String> drawn) {
        if (element == null || !Flows.isNode(element)) return Stream.empty();
        HandbookElement told = HandbookElement.of(element);
        return bounds(shape).stream()
                .map(at -> new Box(
                        told.id(),
                        told.type(),
                        told.name(),
                        told.trigger(),
                        told.interrupts(),
                        drawn.contains(told.id()),
                        at,
                        label(shape)));
    }

    private static Stream<Line> line(Node edge, Node element) {
        if (element == null) return Stream.empty();
        List<double[]> corners = edge.children("di:waypoint")
                .map(point -> new double[] {number(point, "x"), number(point, "y")})
                .toList();
        return corners.size() < 2
                ? Stream.empty()
                : Stream.of(new Line(element.id(), element.attr("name"), corners, label(edge)));
    }

    private static Bounds label(Node drawn) {
        return drawn.children("bpmndi:BPMNLabel")
                .flatMap(label -> bounds(label).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<Bounds> bounds(Node drawn) {
        return drawn.children("dc:Bounds")
                .map(at -> new Bounds(number(at, "x"), number(at, "y"), number(at, "width"), number(at, "height")))
                .findFirst();
    }

    /** A place that cannot be read is the corner of the sheet: a drawing is no reason to refuse a model. */
    private static double number(Node node, String attribute) {
        String written = node.attr(attribute);
        return NUMBER.matcher(written).matches() ? Double.parseDouble(written) : 0;
    }
}
