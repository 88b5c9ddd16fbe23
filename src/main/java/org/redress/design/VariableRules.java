package org.redress.design;

import java.util.HashSet;
import java.util.Set;

/** No variable takes the name of a bean: expressions would find it first, and every timer and step of the case fail. */
final class VariableRules implements RuleFamily {
    private static final Set<String> SCOPES = Set.of("execution", "task", "decisionResult");

    private final Set<String> taken;

    VariableRules(Catalogue catalogue) {
        taken = new HashSet<>(SCOPES);
        taken.addAll(catalogue.delegateBeans().keySet());
        taken.addAll(catalogue.expressionBeans().keySet());
    }

    @Override
    public void check(ModelSet set, Findings findings) {
        set.diagrams().values().stream().flatMap(Node::all).forEach(node -> {
            var name = named(node);
            if (taken.contains(name)) findings.add(Rule.VARIABLE_TAKEN, node, name);
        });
        set.forms().forEach((path, form) -> form.findParents("key").stream()
                .filter(field -> field.path("properties").path("variable").asBoolean())
                .map(field -> field.path("key").asText())
                .filter(taken::contains)
                .forEach(key -> findings.at(Rule.VARIABLE_TAKEN, path, key, "", 0, key)));
    }

    /** The variable that the element sets; empty if it sets none. */
    private static String named(Node node) {
        return switch (node.name()) {
            case "camunda:inputParameter", "camunda:outputParameter" -> node.attr("name");
            case "camunda:in", "camunda:out" -> node.attr("target");
            default -> node.attr("camunda:errorCodeVariable");
        };
    }
}
