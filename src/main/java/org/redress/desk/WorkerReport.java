package org.redress.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.redress.common.Refusal;

/** What an outside worker may report: the provider's reference, and of a failure a code, since words may name a person. */
final class WorkerReport {
    private static final Pattern PATH =
            Pattern.compile("/engine-rest/external-task/([^/]+)/(complete|failure|bpmnError)");
    private static final Pattern ASKS_WITH_A_NAME =
            Pattern.compile("/engine-rest/external-task/(fetchAndLock|[^/]+/(complete|failure|bpmnError|extendLock))");
    private static final Set<String> VARIABLES = Set.of("providerReference");
    private static final Set<String> PLAIN_TYPES = Set.of("String", "Null");
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,79}");
    private static final String NO_CODE = "failed-outside";
    private static final int LONGEST_TEXT = 2_000;

    private WorkerReport() {}

    /** The external task that a path reports on; empty for any other path. */
    static Optional<String> taskOf(String path) {
        var match = PATH.matcher(path);
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }

    /** Refuses what the engine would stumble over: a call without the worker's name, a fetch without what to fetch. */
    static void check(String path, JsonNode body) {
        if (!ASKS_WITH_A_NAME.matcher(path).matches()) return;
        if (body.path("workerId").asText("").isBlank()) throw new Refusal("worker-missing", 400, "/workerId");
        if (!path.endsWith("/fetchAndLock")) return;
        if (!body.path("maxTasks").isInt()) throw new Refusal("worker-missing", 400, "/maxTasks");
        if (!body.path("topics").isArray()) throw new Refusal("worker-missing", 400, "/topics");
    }

    /** The report with a code for what failed, and no details; refused if it sets what a worker may not set. */
    static JsonNode cleaned(JsonNode report) {
        if (!(report instanceof ObjectNode fields)) throw new Refusal("bad-json", 400, null);
        fields.remove("errorDetails");
        if (fields.hasNonNull("errorMessage")
                && !CODE.matcher(fields.get("errorMessage").asText()).matches()) fields.put("errorMessage", NO_CODE);
        for (String variables : List.of("variables", "localVariables"))
            if (fields.get(variables) instanceof ObjectNode values)
                values.properties().forEach(value -> check(variables, value.getKey(), value.getValue()));
        return fields;
    }

    private static void check(String place, String name, JsonNode variable) {
        var pointer = "/" + place + "/" + name;
        if (!VARIABLES.contains(name)) throw new Refusal("worker-variable", 400, pointer, name);
        if (!(variable instanceof ObjectNode value)) throw new Refusal("bad-json", 400, pointer);
        var type = value.path("type").asText("String");
        if (!PLAIN_TYPES.contains(type) || value.path("value").isContainerNode())
            throw new Refusal("worker-variable", 400, pointer, name);
        clean(value, "value");
    }

    private static void clean(ObjectNode fields, String name) {
        if (fields.get(name) instanceof TextNode text)
            fields.put(name, PersonalText.scrubbed(shortened(text.asText())));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }
}
