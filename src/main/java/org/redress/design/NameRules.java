package org.redress.design;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Ids are what records and tests speak of for years: written by a person, one shape, the same as the file's name. */
final class NameRules implements RuleFamily {
    private static final Pattern GENERATED = Pattern.compile("\\w+_[0-9a-z]{7}");
    private static final Pattern SHAPE =
            Pattern.compile("(Activity|Event|StartEvent|EndEvent|Gateway)_([A-Z][A-Za-z0-9]*)");

    @Override
    public void check(ModelSet set, Findings findings) {
        set.diagrams().forEach((path, tree) -> {
            file(path, tree, tree.children("bpmn:process").toList(), findings);
            ids(tree, findings);
        });
        set.tables().forEach((path, tree) -> {
            file(path, tree, tree.children("dmn:decision").toList(), findings);
            unique(tree, findings);
        });
        set.processes()
                .filter(process -> !process.attr("isExecutable").equals("true"))
                .forEach(process -> findings.add(Rule.NOT_EXECUTABLE, process, process.id()));
    }

    private void file(String path, Node tree, List<Node> models, Findings findings) {
        if (models.size() != 1) {
            findings.add(Rule.ONE_MODEL_PER_FILE, tree, models.size());
        }
        String name = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
        models.stream()
                .filter(model -> !model.id().equals(name))
                .forEach(model -> findings.add(Rule.ID_NOT_FILE_NAME, model, model.id(), name));
    }

    private void ids(Node tree, Findings findings) {
        unique(tree, findings);
        tree.all().filter(Flows::isNode).forEach(node -> {
            // What a Modeler makes up has no capital behind the underscore.
            if (GENERATED.matcher(node.id()).matches()) {
                findings.add(Rule.ID_GENERATED, node, node.id());
            } else if (!SHAPE.matcher(node.id()).matches()) {
                findings.add(Rule.ID_SHAPE, node, node.id());
            }
        });
    }

    private void unique(Node tree, Findings findings) {
        Set<String> seen = new HashSet<>();
        tree.all()
                .filter(node -> node.has("id") && !seen.add(node.id()))
                .forEach(node -> findings.add(Rule.ID_TWICE, node, node.id()));
    }
}
