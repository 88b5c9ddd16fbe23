package org.redress.engine;

import java.util.List;
import java.util.Map;

/** One version of a process as it is drawn: its elements by id, and the flows between them. */
public record DrawnModel(
        String definitionId, String processId, int version, Map<String, Node> nodes, List<Flow> flows) {
    /**
     * An element that a case can be at.
     *
     * @param type the BPMN name, such as {@code userTask}
     * @param host for a boundary event the element it sits on, else null
     * @param entry true where a case may begin without coming from somewhere: start events, event subprocesses
     * @param cutting true for what ends everything around it: interrupting event subprocesses, terminate end events
     * @param deadline the kind of deadline drawn here, or null
     */
    public record Node(
            String id, String type, String name, String host, boolean entry, boolean cutting, String deadline) {}

    /** A sequence flow; {@code conditional} ones are taken only when their condition holds. */
    public record Flow(String id, String source, String target, boolean conditional) {}

    public List<Flow> from(String element) {
        return flows.stream().filter(flow -> flow.source().equals(element)).toList();
    }

    public List<Flow> into(String element) {
        return flows.stream().filter(flow -> flow.target().equals(element)).toList();
    }
}
