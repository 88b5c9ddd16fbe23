package org.redress.design;

import java.util.Map;

/** Ids and names that the engine's tables hold: what is longer would be refused there, with the first case. */
final class LengthRules implements RuleFamily {
    private static final Map<String, Integer> MOST =
            Map.of("id", 200, "name", 255, "target", 255, "label", 255, "camunda:versionTag", 64);

    private static final int MOST_TEXT = 4_000;

    @Override
    public void check(ModelSet set, Findings findings) {
        set.trees().stream().flatMap(Node::all).filter(LengthRules::isKept).forEach(node -> {
            MOST.forEach((attribute, most) -> length(attribute, node.attr(attribute), most, node, findings));
            if (node.is("camunda:inputParameter", "camunda:outputParameter"))
                length(node.attr("name"), node.text(), MOST_TEXT, node, findings);
        });
    }

    /** What is only drawn, and what stands beside an arrow, is not kept. */
    private static boolean isKept(Node node) {
        return node.name().matches("(bpmn|dmn|camunda):.*") && !node.is("bpmn:sequenceFlow", "bpmn:messageFlow");
    }

    private static void length(String what, String text, int most, Node node, Findings findings) {
        if (text.length() > most) findings.add(Rule.TOO_LONG, node, what, text.length(), most);
    }
}
