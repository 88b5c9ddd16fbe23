package org.redress.design;

import java.util.Set;
import java.util.function.Function;

/** Messages, errors and topics are known ones; a name nobody listens to would wait for ever. */
final class MessageRules implements RuleFamily {
    private static final String ESCALATION = "EscalationRaised";
    private static final String RAISE = "${raiseEscalation}";

    private final Catalogue catalogue;

    MessageRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Whether the event hands a breach to a person. */
    static boolean escalates(Node event) {
        return event.is("bpmn:endEvent")
                && event.children("bpmn:messageEventDefinition")
                        .anyMatch(message ->
                                message.attr("camunda:delegateExpression").equals(RAISE)
                                        && name(message, "messageRef", "name").equals(ESCALATION));
    }

    @Override
    public void check(ModelSet set, Findings findings) {
        set.elements("bpmn:messageEventDefinition", "bpmn:receiveTask")
                .forEach(message -> known(
                        message,
                        name(message, "messageRef", "name"),
                        catalogue.messages(),
                        Rule.MESSAGE_UNKNOWN,
                        findings));
        set.diagrams().values().stream()
                .flatMap(Node::all)
                .filter(node -> node.has("camunda:topic"))
                .forEach(task ->
                        known(task, task.attr("camunda:topic"), catalogue.topics(), Rule.TOPIC_UNKNOWN, findings));
    }

    private static String name(Node user, String reference, String attribute) {
        Function<Node, String> value = target -> target.attr(attribute);
        return ModelSet.byId(user, user.attr(reference)).map(value).orElse("");
    }

    private static void known(Node node, String name, Set<String> names, Rule rule, Findings findings) {
        if (!names.contains(name)) {
            findings.add(rule, node, name);
        }
    }
}
