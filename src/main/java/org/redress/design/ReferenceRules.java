package org.redress.design;

import java.util.List;
import java.util.Set;

/** What a diagram refers to exists in the same set and is bound to it: forms, groups, tables, called processes. */
final class ReferenceRules implements RuleFamily {
    private static final Set<String> CASE_NUMBER =
            Set.of("${execution.processBusinessKey}", "#{execution.processBusinessKey}");

    private static final Set<String> SEVERAL = Set.of("COLLECT", "RULE ORDER");

    private final Catalogue catalogue;

    ReferenceRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void check(ModelSet set, Findings findings) {
        set.elements("bpmn:userTask").forEach(task -> {
            form(task, set, findings);
            groups(task, findings);
        });
        set.elements("bpmn:businessRuleTask").forEach(task -> decision(task, set, findings));
        set.elements("bpmn:callActivity").forEach(call -> called(call, set, findings));
    }

    private void form(Node task, ModelSet set, Findings findings) {
        String form = task.attr("camunda:formRef");
        if (form.isEmpty()) {
            findings.add(Rule.FORM_MISSING, task, task.id());
        } else if (set.form(form).isEmpty()) {
            findings.add(Rule.FORM_UNKNOWN, task, form);
        }
        bound(task, "camunda:formRefBinding", findings);
    }

    private void groups(Node task, Findings findings) {
        String groups = task.attr("camunda:candidateGroups");
        if (groups.isBlank()) {
            findings.add(Rule.GROUP_MISSING, task, task.id());
            return;
        }
        List.of(groups.split(",", -1)).stream()
                .map(String::strip)
                .filter(group -> !catalogue.groups().contains(group) && !group.matches("\\$\\{[A-Za-z]\\w*}"))
                .forEach(group -> findings.add(Rule.GROUP_UNKNOWN, task, group));
    }

    private void decision(Node task, ModelSet set, Findings findings) {
        String decision = task.attr("camunda:decisionRef");
        if (set.decision(decision).isEmpty()) {
            findings.add(Rule.DECISION_UNKNOWN, task, decision);
        }
        bound(task, "camunda:decisionRefBinding", findings);
        if (task.attr("camunda:mapDecisionResult").startsWith("single")) {
            set.decision(decision).stream()
                    .flatMap(found -> found.children("dmn:decisionTable"))
                    .filter(table -> SEVERAL.contains(table.attr("hitPolicy")) && !table.has("aggregation"))
                    .forEach(table -> findings.add(Rule.ONE_ANSWER, task, decision, table.attr("hitPolicy")));
        }
    }

    private void called(Node call, ModelSet set, Findings findings) {
        String process = call.attr("calledElement");
        if (set.process(process).isEmpty()) {
            findings.add(Rule.CALLED_UNKNOWN, call, process);
        }
        bound(call, "camunda:calledElementBinding", findings);
        if (call.extensions("camunda:in").noneMatch(in -> CASE_NUMBER.contains(in.attr("businessKey")))) {
            findings.add(Rule.BUSINESS_KEY, call, call.id());
        }
    }

    private static void bound(Node node, String attribute, Findings findings) {
        if (!node.attr(attribute).equals("deployment")) {
            findings.add(Rule.BINDING, node, attribute);
        }
    }
}
