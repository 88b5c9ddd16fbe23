package org.redress.design;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tables decide one way only, give their sources, and judge remedies by nothing that a review could change. */
final class TableRules implements RuleFamily {
    private static final Set<String> HIT_POLICIES = Set.of("", "UNIQUE", "ANY", "FIRST", "RULE ORDER", "COLLECT");

    // No benefit for a review, not even by implication (China 2024-09-01; US 16 CFR 465.4).
    private static final Map<String, Set<String>> INPUTS = Map.of(
            "triage",
            Set.of(
                    "subjectSignal",
                    "safety",
                    "threat",
                    "urgentWords",
                    "moneyAtRiskMinor",
                    "orderState",
                    "remedySought",
                    "channel"),
            "remedy",
            Set.of("caseType", "severity", "tier", "earlierRemedies", "abuseScore", "paidMinor", "responsibility"));

    /** Answers that steps read by name; what is called otherwise would be found missing by the next case. */
    private static final Map<String, Set<String>> OUTPUTS = Map.ofEntries(
            Map.entry("abuse-score", Set.of("score", "judgement")),
            Map.entry("customer-tier", Set.of("tier")),
            Map.entry("follow-up-plan", Set.of("callBackWanted", "surveyWanted", "useCallWanted")),
            Map.entry("improvement-effect", Set.of("effect")),
            Map.entry("improvement-signals", Set.of("watched", "days", "threshold", "base")),
            Map.entry("improvement-trigger", Set.of("improvementWanted", "reason")),
            Map.entry("late-order", Set.of("marginHours", "reasonHours", "quietFrom", "quietUntil")),
            Map.entry(
                    "remedy",
                    Set.of(
                            "remedy",
                            "agentLimitMinor",
                            "supervisorLimitMinor",
                            "managerLimitMinor",
                            "shipFirst",
                            "advice")),
            Map.entry("return-eligibility", Set.of("eligible", "basis")),
            Map.entry("return-freight", Set.of("freightPayer")),
            Map.entry("review-invitation", Set.of("invite")),
            Map.entry("review-triage", Set.of("publicity", "severity", "urgency")),
            Map.entry("routing", Set.of("group", "dedicated", "priority")),
            Map.entry(
                    "sampling",
                    Set.of("share", "perAgent", "obligations", "aboveLimit", "toneOverrides", "pauseHours", "goal")),
            Map.entry("triage", Set.of("caseType", "urgency", "severity")));

    @Override
    public void check(ModelSet set, Findings findings) {
        set.decisions().forEach(decision -> {
            decision.children("dmn:decisionTable").forEach(table -> table(decision, table, findings));
            decision.all("dmn:text")
                    .filter(text -> !text.parent().is("dmn:annotationEntry"))
                    .forEach(text -> cell(text, findings));
        });
    }

    private void table(Node decision, Node table, Findings findings) {
        if (!HIT_POLICIES.contains(table.attr("hitPolicy"))) {
            findings.add(Rule.HIT_POLICY, decision, table.attr("hitPolicy"));
        }
        if (decision.id().equals(DeadlineTable.NAME) && !collects(table)) {
            findings.add(Rule.ALL_ANSWERS, decision, decision.id());
        }
        answers(decision, table, findings);
        table.children("dmn:rule")
                .filter(rule -> rule.childText("dmn:description").isEmpty() && isUnsourced(rule))
                .forEach(rule -> findings.add(Rule.RULE_WITHOUT_SOURCE, rule, rule.id()));
        Set<String> inputs = INPUTS.get(decision.id());
        if (inputs != null) {
            table.all("dmn:inputExpression")
                    .filter(input -> !inputs.contains(input.childText("dmn:text")))
                    .forEach(input -> findings.add(Rule.TABLE_INPUT, input, input.childText("dmn:text")));
            table.children("dmn:rule").forEach(rule -> names(rule, inputs, findings));
        }
    }

    private static void answers(Node decision, Node table, Findings findings) {
        Set<String> outputs =
                table.children("dmn:output").map(output -> output.attr("name")).collect(Collectors.toSet());
        OUTPUTS.getOrDefault(decision.id(), Set.of()).stream()
                .filter(name -> !outputs.contains(name))
                .sorted()
                .forEach(name -> findings.add(Rule.OUTPUT_MISSING, decision, decision.id(), name));
    }

    /** A cell that names another fact would let it decide past the listed inputs. */
    private static void names(Node rule, Set<String> inputs, Findings findings) {
        rule.all("dmn:text")
                .filter(text -> text.parent().is("dmn:inputEntry", "dmn:outputEntry"))
                .forEach(text -> Feel.names(text.text())
                        .filter(name -> !inputs.contains(name))
                        .forEach(name -> findings.add(Rule.TABLE_INPUT, text, name)));
    }

    /** One answer for each row that fits; reckoned together they would be none of them. */
    private static boolean collects(Node table) {
        return Set.of("COLLECT", "RULE ORDER").contains(table.attr("hitPolicy")) && !table.has("aggregation");
    }

    private static boolean isUnsourced(Node rule) {
        return rule.children("dmn:annotationEntry")
                .allMatch(entry -> entry.childText("dmn:text").isEmpty());
    }

    private void cell(Node text, Findings findings) {
        Feel.offence(text.text()).ifPresent(part -> findings.add(Rule.FEEL, text, text.text(), part));
    }
}
