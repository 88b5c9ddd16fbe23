package org.redress.design;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An element of a diagram as the handbook tells it; what does not apply is empty.
 *
 * @param type the BPMN name, such as {@code userTask}
 * @param scope the id of the subprocess or process it stands in
 * @param depth how many subprocesses stand around it
 * @param on for a boundary event the activity it sits on
 * @param interrupts whether a boundary or start event ends what it stands beside
 * @param kinds the rows of the deadline table that run here
 * @param trigger what an event waits for or says: {@code timer}, {@code message}, {@code error}, {@code terminate}
 * @param named the message or error, by the name the diagram gives it
 */
public record HandbookElement(
        String id,
        String type,
        String name,
        Handbook.Documented text,
        String scope,
        int depth,
        String on,
        boolean interrupts,
        List<String> groups,
        String form,
        List<String> kinds,
        String trigger,
        String named,
        boolean escalates,
        String calls,
        String decides,
        List<String> steps,
        List<Way> ways) {
    private static final Pattern DEFINITION = Pattern.compile("bpmn:(\\w+)EventDefinition");

    /** A flow to the next element, with what must be true for it. */
    public record Way(String flow, String label, String target, boolean otherwise) {}

    static HandbookElement of(Node node) {
        Optional<Node> event = node.children().stream()
                .filter(child -> DEFINITION.matcher(child.name()).matches())
                .findFirst();
        return new HandbookElement(
                node.id(),
                node.name().substring("bpmn:".length()),
                node.attr("name"),
                Handbook.Documented.of(node.childText("bpmn:documentation")),
                node.parent().id(),
                Flows.around(node).size() - 1,
                node.attr("attachedToRef"),
                Flows.interrupts(node),
                split(node.attr("camunda:candidateGroups")),
                node.attr("camunda:formRef"),
                kinds(node),
                event.map(HandbookElement::trigger).orElse(""),
                event.map(HandbookElement::named).orElse(""),
                MessageRules.escalates(node),
                node.attr("calledElement"),
                node.attr("camunda:decisionRef"),
                steps(node),
                ways(node));
    }

    private static List<String> split(String groups) {
        return Stream.of(groups.split(","))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .toList();
    }

    private static List<String> kinds(Node node) {
        Stream<String> own = node.extensions("camunda:property")
                .filter(property -> property.attr("name").equals("deadline"))
                .map(property -> property.attr("value"));
        Stream<String> beside = Flows.boundaries(node).stream()
                .flatMap(event -> Timer.on(event).stream())
                .map(Timer::row);
        Stream<String> itself = Timer.on(node).stream().map(Timer::row);
        return Stream.of(own, itself, beside).flatMap(kinds -> kinds).distinct().toList();
    }

    private static String trigger(Node definition) {
        String name = definition.name();
        return name.substring("bpmn:".length(), name.length() - "EventDefinition".length());
    }

    private static String named(Node definition) {
        return Stream.of("messageRef", "errorRef")
                .flatMap(reference -> ModelSet.byId(definition, definition.attr(reference)).stream())
                .map(target -> target.attr("name"))
                .findFirst()
                .orElse("");
    }

    /** The beans behind it, which say what it does and which letters it writes. */
    private static List<String> steps(Node node) {
        Stream<Node> own = Stream.concat(Stream.of(node), node.children().stream());
        Stream<Node> beside = node.children("bpmn:extensionElements").flatMap(Node::all);
        return Stream.concat(own, beside)
                .map(part -> part.attr("camunda:delegateExpression").concat(part.attr("delegateExpression")))
                .filter(bean -> !bean.isEmpty())
                .map(bean -> bean.replaceAll("[${}]", ""))
                .distinct()
                .toList();
    }

    private static List<Way> ways(Node node) {
        return node.parent().childrenWith("sourceRef", node.id()).stream()
                .filter(flow -> flow.is("bpmn:sequenceFlow"))
                .map(flow -> new Way(
                        flow.id(),
                        flow.attr("name"),
                        flow.attr("targetRef"),
                        node.attr("default").equals(flow.id())))
                .toList();
    }
}
