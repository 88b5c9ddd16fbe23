package org.redress.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.redress.audit.ActName;

/** An entry of the record as an event of a log; {@code before} and {@code after} are its values, typed. */
record PackAct(PackRows.Entry entry, Map<String, Object> before, Map<String, Object> after) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DIGEST = "sha256:";
    private static final int SHORTEST_TIME = 20;

    static PackAct of(PackRows.Entry entry) {
        return new PackAct(entry, values(entry.oldValues()), values(entry.newValues()));
    }

    /** What it is about: a task by its name in the diagram, a deadline with its kind, anything else by the act alone. */
    String name(PackLanguage words) {
        var act = ActName.of(entry.action(), Boolean.TRUE.equals(after.get("late")));
        if (act.startsWith("TASK_") && after.get("activity") instanceof String element) return words.element(element);
        if (act.startsWith("DEADLINE_") && after.get("kind") instanceof String kind)
            return words.act(act) + ": " + words.deadline(kind);
        return words.act(act);
    }

    /** The step of the standard lifecycle (IEEE 1849, lifecycle extension) that the act takes. */
    String transition() {
        return switch (entry.action()) {
            case "DEADLINE_OPENED" -> "schedule";
            case "TASK_ASSIGNED" -> "assign";
            case "TASK_CLAIMED" -> "start";
            case "TASK_RELEASED", "TRANSFERRED" -> "reassign";
            case "DEADLINE_PAUSED" -> "suspend";
            case "DEADLINE_RESUMED" -> "resume";
            case "DEADLINE_WITHDRAWN" -> "withdraw";
            default -> "complete";
        };
    }

    /** The account that acted, or what acts by itself; of a customer no more than that it was one. */
    String resource() {
        return entry.whoKind().equals("CUSTOMER") ? "customer" : entry.who();
    }

    /** Digests stay out: they prove nothing here, and a short text could be guessed from one. */
    private static Map<String, Object> values(String json) {
        var values = new LinkedHashMap<String, Object>();
        read(json).properties().forEach(value -> {
            var typed = typed(value.getValue());
            if (typed != null && !typed.toString().startsWith(DIGEST)) values.put(value.getKey(), typed);
        });
        return values;
    }

    private static Object typed(JsonNode value) {
        if (value.isNull()) return null;
        if (value.isBoolean()) return value.booleanValue();
        if (value.isIntegralNumber()) return value.longValue();
        if (value.isNumber()) return value.decimalValue();
        return time(value.asText());
    }

    private static Object time(String value) {
        if (value.length() < SHORTEST_TIME || value.charAt(10) != 'T' || !value.endsWith("Z")) return value;
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException words) {
            return value;
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The record can always be read", unreadable);
        }
    }
}
