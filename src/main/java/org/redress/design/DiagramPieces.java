package org.redress.design;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.design.FileDifference.Piece;

/**
 * The elements of a diagram by id, each with all that it says: attributes, and what hangs on it without being an element
 * of its own, such as event definitions, listeners, parameters and conditions.
 */
final class DiagramPieces {
    private final Map<String, String> drawn;
    private final Map<String, Piece> pieces = new LinkedHashMap<>();

    private DiagramPieces(Node tree) {
        drawn = tree.all()
                .filter(node -> node.has("bpmnElement") && !node.is("bpmndi:BPMNPlane"))
                .collect(Collectors.toMap(
                        node -> node.attr("bpmnElement"), DiagramPieces::place, (one, other) -> one + other));
    }

    static Map<String, Piece> of(Node tree) {
        var pieces = new DiagramPieces(tree);
        pieces.collect(tree);
        return pieces.pieces;
    }

    private void collect(Node node) {
        if (isElement(node)) pieces.put(node.id(), piece(node));
        node.children().forEach(this::collect);
    }

    private Piece piece(Node node) {
        var says = new TreeMap<String, String>();
        say(says, "", node);
        if (node.parent() != null && isElement(node.parent()))
            says.put("scope", node.parent().id());
        says.remove("id");
        return new Piece(type(node), node.attr("name"), says, drawn.getOrDefault(node.id(), ""));
    }

    /** Attributes and texts under the path of the names that lead to them; what repeats is told apart by its number. */
    private static void say(Map<String, String> says, String path, Node node) {
        node.attributes().forEach((name, value) -> says.put(path + name, value));
        if (node.children().isEmpty() && !node.text().isEmpty())
            says.put(path.isEmpty() ? "text" : shortened(path), node.text());
        var counts = new LinkedHashMap<String, Integer>();
        for (Node child : node.children()) {
            if (isElement(child) || child.is("bpmn:incoming", "bpmn:outgoing")) continue;
            int at = counts.merge(type(child), 1, Integer::sum);
            say(says, path + step(child, at), child);
        }
    }

    private static String step(Node child, int at) {
        if (child.is("bpmn:extensionElements")) return "";
        return type(child) + (at > 1 ? "[" + at + "]" : "") + ".";
    }

    private static String shortened(String path) {
        return path.substring(0, path.length() - 1);
    }

    private static boolean isElement(Node node) {
        boolean part = node.name().endsWith("EventDefinition") || node.name().endsWith("LoopCharacteristics");
        return node.name().startsWith("bpmn:") && node.has("id") && !part && !node.is("bpmn:definitions");
    }

    private static String type(Node node) {
        return node.name().substring(node.name().indexOf(':') + 1);
    }

    private static String place(Node shape) {
        return Stream.concat(Stream.of(shape), shape.all())
                .filter(node -> node.is("dc:Bounds", "di:waypoint"))
                .map(node -> List.of("x", "y", "width", "height").stream()
                        .map(node::attr)
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
    }
}
