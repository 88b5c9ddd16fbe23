package org.redress.design;

import java.util.Map;

/** Every element and attribute must be on the allow-list; those known to run foreign code are refused by their own name. */
final class ElementRules implements RuleFamily {
    private static final Map<String, Rule> FORBIDDEN_ELEMENTS = Map.of(
            "bpmn:scriptTask", Rule.SCRIPT,
            "bpmn:script", Rule.SCRIPT,
            "camunda:script", Rule.SCRIPT,
            "camunda:connector", Rule.CONNECTOR,
            "camunda:field", Rule.FIELD_INJECTION,
            "camunda:formData", Rule.FORM_KEY);

    private static final Map<String, Rule> FORBIDDEN_ATTRIBUTES = Map.of(
            "camunda:class", Rule.CLASS,
            "class", Rule.CLASS,
            "camunda:variableMappingClass", Rule.CLASS,
            "camunda:resource", Rule.EXTERNAL_RESOURCE,
            "resource", Rule.EXTERNAL_RESOURCE,
            "camunda:formKey", Rule.FORM_KEY,
            "camunda:formHandlerClass", Rule.CLASS,
            "scriptFormat", Rule.SCRIPT,
            "language", Rule.LANGUAGE,
            "expressionLanguage", Rule.LANGUAGE);

    private static final String EXTENSIONS = "bpmn:extensionElements";

    /** Where the engine looks for them; elsewhere it passes them over, and what we had read would not hold. */
    private static final Map<String, String> PLACES = Map.of(
            "camunda:executionListener", EXTENSIONS,
            "camunda:taskListener", EXTENSIONS,
            "camunda:inputOutput", EXTENSIONS,
            "camunda:in", EXTENSIONS,
            "camunda:out", EXTENSIONS,
            "camunda:properties", EXTENSIONS,
            "camunda:failedJobRetryTimeCycle", EXTENSIONS,
            "camunda:inputParameter", "camunda:inputOutput",
            "camunda:outputParameter", "camunda:inputOutput",
            "camunda:property", "camunda:properties");

    private final AllowList allowed = AllowList.shipped();

    @Override
    public void check(ModelSet set, Findings findings) {
        for (Node tree : set.trees()) {
            tree.all().forEach(node -> check(node, findings));
        }
    }

    private void check(Node node, Findings findings) {
        if (!allowed.element(node.name()) || isMisplaced(node)) {
            Rule rule = FORBIDDEN_ELEMENTS.getOrDefault(node.name(), Rule.ELEMENT_UNKNOWN);
            findings.add(rule, node, node.name());
            return;
        }
        for (String attribute : node.attributes().keySet()) {
            if (!allowed.attribute(node.name(), attribute)) {
                Rule rule = FORBIDDEN_ATTRIBUTES.getOrDefault(attribute, Rule.ATTRIBUTE_UNKNOWN);
                findings.add(rule, node, attribute, node.name());
            }
        }
    }

    private static boolean isMisplaced(Node node) {
        if (node.parent() == null) return false;
        if (Flows.isNode(node) || node.is("bpmn:sequenceFlow"))
            return !node.parent().is("bpmn:process", "bpmn:subProcess");
        if (node.name().endsWith("EventDefinition"))
            return !node.parent().name().endsWith("Event");
        String place = PLACES.get(node.name());
        return place == null ? isForExtensions(node.parent()) : !node.parent().is(place);
    }

    private static boolean isForExtensions(Node parent) {
        return parent.is(EXTENSIONS) || parent.name().startsWith("camunda:");
    }
}
