package org.redress.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Works a complaint, a return for money alone or a bad review as the people of a shop do, from the first answer to the
 * cause. What was done already is left alone, so that a replay that broke off goes on.
 */
final class Agents {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long PAUSE = 200;
    private static final Map<String, String> USERS =
            Map.of("vipagents", "vipagent", "quality", "quality", "supervisors", "supervisor", "managers", "manager");

    private final Api api;

    Agents(Api api) {
        this.api = api;
    }

    /** Brings the case to its end and gives it this cause. */
    void close(String number, String cause) {
        Set<String> answered = new HashSet<>();
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (var seen = api.see(number); !closed(seen); seen = api.see(number)) {
            if (System.nanoTime() > until)
                throw new IllegalStateException(
                        number + " does not go on from " + seen.path("stage").asText());
            if (!worked(seen, cause) && !customerAnswers(seen, answered)) pause();
        }
    }

    private static boolean closed(JsonNode seen) {
        return seen.path("stage").asText().equals("CLOSED");
    }

    private boolean worked(JsonNode seen, String cause) {
        for (JsonNode task : seen.path("tasks")) {
            var fields = fields(task.path("activity").asText(), cause);
            if (fields.isEmpty()) continue;
            var user = USERS.getOrDefault(task.path("group").asText(), "agent");
            api.complete(user, task.path("id").asText(), fields);
            return true;
        }
        return false;
    }

    private static Map<String, Object> fields(String activity, String cause) {
        return switch (activity) {
            case "Activity_FirstResponse" ->
                Map.of("kind", "COMPLAINT", "answer", "I am sorry for that and look into it today.");
            case "Activity_VerifyFacts" ->
                Map.of("verification", "VERIFIED", "cause", "As the customer says.", "responsibility", "SHOP");
            case "Activity_ProposeSolution" ->
                Map.of("remedyKind", "APOLOGY", "reasons", "We are sorry and put it right.");
            case "Activity_DecideReturn" ->
                Map.of("decision", "ACCEPT", "returnKind", "REFUND_ONLY", "reasons", "You get your money back.");
            case "Activity_ApproveRemedy", "Activity_ApproveReply" ->
                Map.of("approval", "APPROVE", "reason", "As it should be.");
            case "Activity_ContactBuyer" ->
                Map.of(
                        "contact",
                        "REFUSED",
                        "contactChannel",
                        "MARKETPLACE",
                        "message",
                        "We are sorry for what happened.");
            case "Activity_ReplyPublicly" ->
                Map.of("reply", "We are sorry. What is not right is put right; please write to us.");
            case "Activity_CallBack" -> Map.of("callBack", "REACHED", "solved", "YES");
            case "Activity_RecordCause" -> Map.of("causeCode", cause, "preventable", "YES", "articleHelps", "NO");
            default -> Map.of();
        };
    }

    /** When nobody has a task, it is the customer's turn: once to accept, once to say how it was. */
    private boolean customerAnswers(JsonNode seen, Set<String> answered) {
        if (!seen.path("tasks").isEmpty()) return false;
        var stage = seen.path("stage").asText();
        var number = seen.path("number").asText();
        if (stage.equals("RESOLVE") && number.startsWith("C-") && answered.add("acceptance")) {
            api.post("/api/cases/" + number + "/acceptance", Map.of());
            return true;
        }
        if (stage.equals("FOLLOW_UP") && !number.startsWith("B-") && answered.add("survey")) {
            api.post("/api/cases/" + number + "/survey", Map.of("csat", 4, "nps", 8));
            return true;
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The replay was interrupted", stopped);
        }
    }
}
