package org.redress.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** What people choose in the forms of a set, so that a step nobody has ever done can be rehearsed too. */
final class Forms {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> APPROVAL = Set.of("APPROVE", "REFUSE");

    /** A field that becomes a decision; without values it is ticked or not. */
    private record Field(String key, List<String> values) {
        boolean approves() {
            return APPROVAL.equals(Set.copyOf(values));
        }
    }

    private final Play play;
    private final Map<String, List<Field>> forms = new HashMap<>();

    Forms(Play play, Map<String, String> files) {
        this.play = play;
        files.forEach((path, text) -> {
            if (path.endsWith(".form")) read(text);
        });
    }

    private void read(String text) {
        try {
            var form = JSON.readTree(text);
            var fields = new ArrayList<Field>();
            collect(form.path("components"), fields);
            forms.put(form.path("id").asText(), fields);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void collect(JsonNode components, List<Field> fields) {
        for (var one : components) {
            if ("true".equals(one.path("properties").path("variable").asText())) fields.add(field(one));
            collect(one.path("components"), fields);
        }
    }

    private static Field field(JsonNode one) {
        var values = new ArrayList<String>();
        one.path("values").forEach(value -> values.add(value.path("value").asText()));
        if (one.path("type").asText().equals("number")) values.add("1");
        return new Field(one.path("key").asText(), values.isEmpty() ? List.of("true", "false") : values);
    }

    /** What somebody fills in for this task. */
    Map<String, Object> filledIn(TaskEntity task, PlayedCase theCase) {
        var id = form(task);
        int time = theCase.again("form " + task.getTaskDefinitionKey());
        var values = new HashMap<String, Object>();
        for (var field : forms.getOrDefault(id, List.of())) {
            var asked = theCase.fact(field.key(), null);
            var did = time == 1 ? theCase.fact(id + "." + field.key(), asked) : asked;
            var weights = field.values().contains(did) ? Map.of((String) did, 1.0) : weights(id, field, theCase);
            var chosen =
                    play.chance().choose(weights, theCase.number(), task.getTaskDefinitionKey(), field.key(), time);
            values.put(field.key(), Answers.typed(chosen));
        }
        return values;
    }

    private static String form(TaskEntity task) {
        var form = task.getTaskDefinition().getCamundaFormDefinitionKey();
        return form == null ? "" : form.getExpressionText();
    }

    /** Whether somebody approves or refuses with this task. */
    boolean approves(TaskEntity task) {
        return forms.getOrDefault(form(task), List.of()).stream().anyMatch(Field::approves);
    }

    /** What people choose in a field; an approval that is new is given as often as the one that there is. */
    private Map<String, Double> habit(String form, Field field) {
        var choices = play.habits().choices();
        var otherwise =
                field.approves() ? choices.getOrDefault("approve-remedy.approval", Map.of()) : Map.<String, Double>of();
        return choices.getOrDefault(form + "." + field.key(), otherwise);
    }

    /** A choice that nobody could make before is as likely as the others on average. */
    private Map<String, Double> weights(String form, Field field, PlayedCase theCase) {
        var known = habit(form, field);
        double average = known.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(1);
        var weights = new TreeMap<String, Double>();
        for (var value : field.values())
            if (!field.key().equals("remedyKind") || theCase.options.containsKey(value))
                weights.put(value, known.getOrDefault(value, average));
        if (weights.isEmpty()) field.values().forEach(value -> weights.put(value, 1.0));
        return weights;
    }
}
