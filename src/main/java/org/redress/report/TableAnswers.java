package org.redress.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.redress.engine.DeployedModels;
import org.redress.engine.FlowHistory;
import org.redress.engine.FlowHistory.Asked;
import org.redress.engine.FlowHistory.Run;
import org.redress.engine.FlowHistory.Value;
import org.springframework.stereotype.Component;

/** What the decision tables answered in a case, by the version that was asked. */
@Component
class TableAnswers {
    private final FlowHistory history;
    private final DeployedModels models;

    TableAnswers(FlowHistory history, DeployedModels models) {
        this.history = history;
        this.models = models;
    }

    List<Moment> of(List<Run> runs) {
        if (runs.isEmpty()) return List.of();
        var asked = history.asked(runs.stream().map(Run::instanceId).toList());
        if (asked.isEmpty()) return List.of();
        var ids = asked.stream().map(Asked::id).toList();
        var inputs = history.inputs(ids).stream().collect(Collectors.groupingBy(Value::askedId));
        var outputs = history.outputs(ids).stream().collect(Collectors.groupingBy(Value::askedId));
        var byId = runs.stream().collect(Collectors.toMap(Run::instanceId, run -> run));
        return asked.stream()
                .map(one -> moment(
                        one,
                        byId.get(one.instanceId()),
                        inputs.getOrDefault(one.id(), List.of()),
                        outputs.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Moment moment(Asked asked, Run run, List<Value> inputs, List<Value> outputs) {
        var answer = new Moment.Answer(asked.table(), asked.version(), asked(asked, inputs), fired(asked, outputs));
        return new Moment(
                asked.at(),
                Moment.Kind.RULE,
                null,
                "SYSTEM",
                null,
                null,
                null,
                null,
                place(asked, run),
                null,
                null,
                answer,
                null);
    }

    private Moment.Place place(Asked asked, Run run) {
        if (asked.element() == null) return null;
        var node = models.drawn(run.definitionId()).nodes().get(asked.element());
        return new Moment.Place(run.processId(), asked.element(), node == null ? null : node.name());
    }

    private List<Moment.Fired> fired(Asked asked, List<Value> outputs) {
        var texts = models.rules(asked.definitionId());
        var byRule = outputs.stream()
                .filter(value -> value.ruleId() != null)
                .collect(Collectors.groupingBy(Value::ruleId, LinkedHashMap::new, Collectors.toList()));
        return byRule.entrySet().stream()
                .map(rule -> fired(rule.getKey(), texts.get(rule.getKey()), rule.getValue()))
                .toList();
    }

    private static Moment.Fired fired(String rule, DeployedModels.RuleText text, List<Value> outputs) {
        return new Moment.Fired(
                rule, text == null ? 0 : text.number(), text == null ? null : text.annotation(), byName(outputs));
    }

    private Map<String, String> asked(Asked asked, List<Value> inputs) {
        var questions = models.questions(asked.definitionId());
        var named = new LinkedHashMap<String, String>();
        inputs.forEach(input -> named.put(questions.getOrDefault(input.name(), input.name()), input.value()));
        return named;
    }

    private static Map<String, String> byName(List<Value> values) {
        var named = new LinkedHashMap<String, String>();
        values.forEach(value -> named.put(value.name(), value.value()));
        return named;
    }
}
