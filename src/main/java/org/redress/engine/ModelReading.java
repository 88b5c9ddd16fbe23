package org.redress.engine;

import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Reads a deployed diagram into what replays and heat maps need of it. */
final class ModelReading {
    private static final Pattern DUE = Pattern.compile("\\.due\\(execution,\\s*'([^']+)'\\)");
    private static final String DEADLINE = "deadline";

    private ModelReading() {}

    static DrawnModel of(ProcessDefinition definition, BpmnModelInstance model) {
        var nodes = new LinkedHashMap<String, DrawnModel.Node>();
        model.getModelElementsByType(FlowNode.class).forEach(node -> nodes.put(node.getId(), node(node)));
        var flows = model.getModelElementsByType(SequenceFlow.class).stream()
                .map(ModelReading::flow)
                .toList();
        return new DrawnModel(definition.getId(), definition.getKey(), definition.getVersion(), nodes, flows);
    }

    private static DrawnModel.Flow flow(SequenceFlow flow) {
        return new DrawnModel.Flow(
                flow.getId(),
                flow.getSource().getId(),
                flow.getTarget().getId(),
                flow.getConditionExpression() != null);
    }

    private static DrawnModel.Node node(FlowNode node) {
        return new DrawnModel.Node(
                node.getId(),
                node.getElementType().getTypeName(),
                node.getName(),
                node instanceof BoundaryEvent boundary
                        ? boundary.getAttachedTo().getId()
                        : null,
                node instanceof StartEvent || isEventSubprocess(node),
                isCutting(node),
                deadline(node));
    }

    private static boolean isEventSubprocess(FlowNode node) {
        return node instanceof SubProcess part && part.triggeredByEvent();
    }

    private static boolean isCutting(FlowNode node) {
        if (node instanceof EndEvent end)
            return end.getEventDefinitions().stream().anyMatch(TerminateEventDefinition.class::isInstance);
        return isEventSubprocess(node)
                && node.getChildElementsByType(StartEvent.class).stream().anyMatch(StartEvent::isInterrupting);
    }

    /** A timer asks the clock for its kind by name; a task whose deadline only counts names it as a property. */
    private static String deadline(FlowNode node) {
        var timed = node.getChildElementsByType(TimerEventDefinition.class).stream()
                .map(TimerEventDefinition::getTimeDate)
                .filter(Objects::nonNull)
                .map(ModelElementInstance::getTextContent)
                .map(DUE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
        return timed.orElseGet(() -> named(node));
    }

    private static String named(FlowNode node) {
        if (node.getExtensionElements() == null) return null;
        return node.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(all -> all.getCamundaProperties().stream())
                .filter(property -> DEADLINE.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse(null);
    }
}
