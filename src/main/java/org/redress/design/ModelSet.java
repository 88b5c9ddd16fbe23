package org.redress.design;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A set of files, read: diagrams and tables as trees, forms as JSON, each by its path. */
final class ModelSet {
    private static final int MAX_NODES = 2_000;

    private final Map<String, Node> diagrams = new TreeMap<>();
    private final Map<String, Node> tables = new TreeMap<>();
    private final Map<String, List<Node>> byName = new HashMap<>();
    private final Map<String, JsonNode> forms = new TreeMap<>();

    static ModelSet read(Map<String, byte[]> files, Findings findings) {
        ModelSet set = new ModelSet();
        files.forEach((path, bytes) -> set.read(path, bytes, findings));
        return set;
    }

    private void read(String path, byte[] bytes, Findings findings) {
        try {
            if (path.endsWith(".form")) {
                forms.put(path, FormReader.read(bytes));
                return;
            }
            String root = path.endsWith(".bpmn") ? "bpmn:definitions" : "dmn:definitions";
            Node tree = XmlReader.read(path, bytes);
            if (!tree.is(root)) {
                findings.inFile(Rule.WRONG_ROOT, path, tree.name(), root);
            }
            if (tree.all().filter(ModelSet::counts).count() > MAX_NODES) {
                findings.inFile(Rule.TOO_MANY_ELEMENTS, path);
            }
            (path.endsWith(".bpmn") ? diagrams : tables).put(path, tree);
        } catch (Unreadable e) {
            findings.at(e.rule(), path, "", "", e.line());
        }
    }

    // Drawing and cells come along with what they draw: only what the engine runs is counted.
    private static boolean counts(Node node) {
        return node.is("bpmn:sequenceFlow", "dmn:rule") || Flows.isNode(node);
    }

    Map<String, Node> diagrams() {
        return diagrams;
    }

    Map<String, Node> tables() {
        return tables;
    }

    Map<String, JsonNode> forms() {
        return forms;
    }

    /** Roots of all XML files. */
    List<Node> trees() {
        List<Node> trees = new ArrayList<>(diagrams.values());
        trees.addAll(tables.values());
        return trees;
    }

    /** Every BPMN element of the given names, in all diagrams. */
    Stream<Node> elements(String... names) {
        if (byName.isEmpty()) {
            diagrams.values().stream().flatMap(Node::all).forEach(node -> byName.computeIfAbsent(
                            node.name(), name -> new ArrayList<>())
                    .add(node));
        }
        return Stream.of(names).flatMap(name -> byName.getOrDefault(name, List.of()).stream());
    }

    Stream<Node> processes() {
        return elements("bpmn:process");
    }

    Optional<Node> process(String id) {
        return processes().filter(process -> process.id().equals(id)).findFirst();
    }

    Stream<Node> decisions() {
        return tables.values().stream().flatMap(tree -> tree.children("dmn:decision"));
    }

    Optional<Node> decision(String id) {
        return decisions().filter(decision -> decision.id().equals(id)).findFirst();
    }

    Optional<JsonNode> form(String id) {
        return forms.values().stream()
                .filter(form -> form.path("id").asText().equals(id))
                .findFirst();
    }

    /** The element with this id in the same file, for messages and errors. */
    static Optional<Node> byId(Node anywhere, String id) {
        Node root = anywhere;
        while (root.parent() != null) {
            root = root.parent();
        }
        return root.children().stream()
                .filter(child -> !id.isEmpty() && child.id().equals(id))
                .findFirst();
    }
}
