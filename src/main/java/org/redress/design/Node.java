package org.redress.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An XML element with its line; names carry one fixed prefix per namespace, whatever prefix the file uses. */
final class Node {
    private final String resource;
    private final String name;
    private final Node parent;
    private final int line;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();
    private final Map<String, Map<String, List<Node>>> byAttribute = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    Node(String resource, String name, Node parent, int line) {
        this.resource = resource;
        this.name = name;
        this.parent = parent;
        this.line = line;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    String resource() {
        return resource;
    }

    String name() {
        return name;
    }

    Node parent() {
        return parent;
    }

    int line() {
        return line;
    }

    String id() {
        return attr("id");
    }

    /** What a person reads on the diagram or in the table; empty if there is none. */
    String label() {
        return attributes.getOrDefault("name", childText("dmn:description"));
    }

    Map<String, String> attributes() {
        return attributes;
    }

    List<Node> children() {
        return children;
    }

    /** The attribute's value, empty if absent. */
    String attr(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    boolean is(String... names) {
        for (String wanted : names) {
            if (wanted.equals(name)) {
                return true;
            }
        }
        return false;
    }

    void append(String more) {
        text.append(more);
    }

    String text() {
        return text.toString().strip();
    }

    Stream<Node> children(String wanted) {
        return children.stream().filter(child -> child.is(wanted));
    }

    /** The children whose attribute has this value; indexed, so that big diagrams stay fast. Ask after reading only. */
    List<Node> childrenWith(String attribute, String value) {
        return byAttribute
                .computeIfAbsent(attribute, key -> children.stream()
                        .filter(child -> child.has(key))
                        .collect(Collectors.groupingBy(child -> child.attr(key))))
                .getOrDefault(value, List.of());
    }

    boolean hasChild(String wanted) {
        return children(wanted).findAny().isPresent();
    }

    String childText(String wanted) {
        return children(wanted).findFirst().map(Node::text).orElse("");
    }

    /** This element and everything below it, in document order. */
    Stream<Node> all() {
        List<Node> all = new ArrayList<>();
        collect(all);
        return all.stream();
    }

    private void collect(List<Node> all) {
        all.add(this);
        children.forEach(child -> child.collect(all));
    }

    Stream<Node> all(String wanted) {
        return all().filter(node -> node.is(wanted));
    }

    /** The extension elements of the given name that belong to this element itself. */
    Stream<Node> extensions(String wanted) {
        return children("bpmn:extensionElements").flatMap(Node::all).filter(node -> node.is(wanted));
    }

    /** The nearest element that a designer can see and select: not an event definition, not a table cell. */
    Node subject() {
        Node node = this;
        while (node.parent != null && (node.id().isEmpty() || node.isPart())) {
            node = node.parent;
        }
        return node;
    }

    private boolean isPart() {
        return name.endsWith("EventDefinition")
                || name.endsWith("Entry")
                || name.endsWith("inputExpression")
                || name.endsWith("LoopCharacteristics")
                || name.startsWith("camunda:");
    }
}
