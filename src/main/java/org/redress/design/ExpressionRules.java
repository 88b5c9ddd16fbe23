package org.redress.design;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where expressions may stand in a diagram, and that each of them is an allowed one. */
final class ExpressionRules implements RuleFamily {
    private static final Pattern WHOLE = Pattern.compile("[$#]\\{([^{}]*)}", Pattern.DOTALL);
    private static final Pattern BEAN = Pattern.compile("\\$\\{([A-Za-z]\\w*)}");

    /** Positions that need an expression. */
    private static final Set<String> ONLY = Set.of(
            "bpmn:conditionExpression",
            "bpmn:completionCondition",
            "bpmn:timeDate",
            "camunda:assignee",
            "sourceExpression",
            "businessKey",
            "expression");
    /** Positions that may also hold a plain value. */
    private static final Set<String> EITHER = Set.of(
            "camunda:inputParameter",
            "camunda:outputParameter",
            "bpmn:loopCardinality",
            "camunda:candidateGroups",
            "camunda:priority",
            "camunda:taskPriority",
            "camunda:jobPriority");

    private static final Set<String> LABELS = Set.of("name", "bpmn:documentation", "bpmn:text", "dmn:description");

    private final Catalogue catalogue;

    ExpressionRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void check(ModelSet set, Findings findings) {
        set.trees().forEach(tree -> tree.all().forEach(node -> check(node, findings)));
        set.forms().forEach((path, form) -> {
            if (holdsExpression(form.toString())) {
                findings.inFile(Rule.EXPRESSION_FORBIDDEN_HERE, path, "${", path);
            }
        });
    }

    private void check(Node node, Findings findings) {
        node.attributes().forEach((attribute, value) -> check(attribute, value, node, findings));
        check(node.name(), node.text(), node, findings);
    }

    private void check(String position, String value, Node node, Findings findings) {
        if (position.endsWith("elegateExpression")) {
            delegate(value, node, findings);
        } else if (position.equals("camunda:candidateGroups")) {
            for (String part : value.split(",", -1)) {
                one(position, part.strip(), node, findings);
            }
        } else {
            one(position, value, node, findings);
        }
    }

    private void delegate(String value, Node node, Findings findings) {
        Matcher bean = BEAN.matcher(value);
        Set<Use> uses = bean.matches() ? catalogue.delegateBeans().get(bean.group(1)) : null;
        if (uses == null) {
            findings.add(Rule.DELEGATE_UNKNOWN, node, value);
        } else if (!uses.contains(Use.neededBy(node))) {
            findings.add(Rule.DELEGATE_MISPLACED, node, value);
        }
    }

    private void one(String position, String value, Node node, Findings findings) {
        if (holdsExpression(value)) {
            if (LABELS.contains(position)) {
                findings.add(Rule.EXPRESSION_IN_LABEL, node, value);
            } else if (!ONLY.contains(position) && !EITHER.contains(position)) {
                findings.add(Rule.EXPRESSION_FORBIDDEN_HERE, node, value, position);
            } else {
                parse(value, node, findings);
            }
        } else if (ONLY.contains(position)) {
            findings.add(Rule.EXPRESSION_EXPECTED, node, value, position);
        }
    }

    private void parse(String value, Node node, Findings findings) {
        Matcher whole = WHOLE.matcher(value);
        if (!whole.matches()) {
            findings.add(Rule.EXPRESSION_NOT_ALONE, node, value);
            return;
        }
        try {
            Expression.check(whole.group(1), catalogue);
        } catch (Tokens.Refused e) {
            findings.add(Rule.EXPRESSION, node, value, e.getMessage());
        }
    }

    private static boolean holdsExpression(String value) {
        return value.contains("${") || value.contains("#{");
    }
}
