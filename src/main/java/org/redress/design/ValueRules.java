package org.redress.design;

import java.util.Set;
import java.util.regex.Pattern;

/** Attributes and texts whose value the engine would act on: task types, languages, lifetimes, retries, priorities. */
final class ValueRules implements RuleFamily {
    private static final Set<String> FEEL =
            Set.of("feel", "http://www.omg.org/spec/FEEL/20140401", "https://www.omg.org/spec/DMN/20191111/FEEL/");
    private static final Pattern DAYS = Pattern.compile("P\\d{1,5}D");
    // At least ten seconds between tries, so that a failing step cannot spin.
    private static final Pattern RETRIES = Pattern.compile(
            "(R\\d{1,2}/)?PT([1-9]\\d{1,4}S|[1-9]\\d{0,3}[MH])" + "(,PT([1-9]\\d{1,4}S|[1-9]\\d{0,3}[MH])){0,9}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}|\\$\\{[A-Za-z]\\w*}");

    @Override
    public void check(ModelSet set, Findings findings) {
        set.trees().forEach(tree -> tree.all().forEach(node -> check(node, findings)));
    }

    private void check(Node node, Findings findings) {
        switch (node.name()) {
            case "bpmn:process", "dmn:decision" -> lifetime(node, findings);
            case "bpmn:serviceTask", "bpmn:sendTask" -> step(node, findings);
            case "bpmn:messageEventDefinition" -> message(node, findings);
            case "camunda:executionListener", "camunda:taskListener" -> listener(node, findings);
            case "camunda:failedJobRetryTimeCycle" -> retries(node, findings);
            default -> values(node, findings);
        }
    }

    private void lifetime(Node node, Findings findings) {
        String days = node.attr("camunda:historyTimeToLive");
        if (!DAYS.matcher(days).matches()) {
            findings.add(Rule.HISTORY_TTL, node, node.id(), days);
        }
    }

    private void step(Node node, Findings findings) {
        values(node, findings);
        boolean external = node.attr("camunda:type").equals("external") && node.has("camunda:topic");
        if (external == node.has("camunda:delegateExpression")) {
            findings.add(Rule.STEP_WITHOUT_DELEGATE, node, node.id());
        }
    }

    private void message(Node node, Findings findings) {
        if (node.parent().is("bpmn:endEvent", "bpmn:intermediateThrowEvent")) {
            step(node, findings);
        } else if (node.has("camunda:delegateExpression") || node.has("camunda:type")) {
            findings.add(
                    Rule.ATTRIBUTE_UNKNOWN,
                    node,
                    "camunda:delegateExpression",
                    node.parent().name());
        }
    }

    private void listener(Node node, Findings findings) {
        if (node.has("expression") == node.has("delegateExpression")) {
            findings.add(Rule.STEP_WITHOUT_DELEGATE, node, node.name());
        }
    }

    private void retries(Node node, Findings findings) {
        if (!RETRIES.matcher(node.text()).matches()) {
            findings.add(Rule.RETRY_CYCLE, node, node.text());
        }
    }

    private void values(Node node, Findings findings) {
        node.attributes().forEach((name, value) -> {
            switch (name) {
                case "camunda:type" -> require(value.equals("external"), Rule.TASK_TYPE, node, value, findings);
                case "expressionLanguage" ->
                    require(FEEL.contains(value) || value.equals("FEEL"), Rule.LANGUAGE, node, value, findings);
                case "xsi:type" -> require(value.endsWith("tFormalExpression"), Rule.LANGUAGE, node, value, findings);
                case "camunda:priority", "camunda:taskPriority", "camunda:jobPriority" ->
                    require(NUMBER.matcher(value).matches(), Rule.PRIORITY_NOT_NUMBER, node, value, findings);
                default -> {}
            }
        });
    }

    private static void require(boolean kept, Rule rule, Node node, String value, Findings findings) {
        if (!kept) {
            findings.add(rule, node, value, node.name());
        }
    }
}
