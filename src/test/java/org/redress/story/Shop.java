package org.redress.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** The people of a shop at their keyboards: everything goes over HTTP with their demo accounts. */
public final class Shop {
    /** What the shop signs its events with, in Base64. */
    static final String EVENTS_SECRET = "aHVzaC10aGlzLWlzLXRoZS1zZWNyZXQtb2YtdGhlLWV2ZW50cw==";

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    /** An answer with its status; {@code body} is a missing node when there was none. */
    public record Answer(int status, JsonNode body, HttpHeaders headers) {}

    public Shop(int port) {
        this.url = "http://127.0.0.1:" + port;
    }

    /** Files a complaint and returns its number. */
    public String complaint(String text) {
        return file(Map.of("subject", "Complaint", "text", text))
                .body()
                .path("number")
                .asText();
    }

    public Answer file(Map<String, ?> more) {
        return fileWith(UUID.randomUUID().toString(), complaint(more));
    }

    /** A complaint as a customer of this shop has one, with this put over it. */
    public static Map<String, Object> complaint(Map<String, ?> more) {
        var complaint = new java.util.HashMap<String, Object>(Map.of(
                "channel",
                "WEB",
                "orderId",
                "8817",
                "customer",
                Map.of("name", "Li Wei", "email", UUID.randomUUID() + "@example.com", "language", "en")));
        complaint.putAll(more);
        return complaint;
    }

    /** Reports a bad review of a known order. */
    public Answer review(Map<String, ?> more) {
        var review = new java.util.HashMap<String, Object>(Map.of(
                "channel",
                "MARKETPLACE",
                "platform",
                "tmall",
                "reviewId",
                UUID.randomUUID().toString(),
                "score",
                1,
                "text",
                "The cup arrived broken and nobody answered.",
                "orderId",
                "8817",
                "customer",
                Map.of("name", "Li Wei", "email", UUID.randomUUID() + "@example.com", "language", "en")));
        review.putAll(more);
        return send("POST", "/api/reviews", "agent", review, UUID.randomUUID().toString());
    }

    /** Files exactly this under exactly this key; a null key sends none. */
    public Answer fileWith(String key, Map<String, ?> complaint) {
        return send("POST", "/api/complaints", "agent", complaint, key);
    }

    /** Loads an order that was delivered yesterday, with so many pieces of one product; returns its id. */
    public String order(long priceMinor, int quantity) {
        return order("CNY", priceMinor, quantity);
    }

    /** The same, paid in another currency. */
    public String order(String currency, long priceMinor, int quantity) {
        var id = "S-" + UUID.randomUUID().toString().substring(0, 18);
        var now = Instant.now();
        var order = new java.util.HashMap<String, Object>(Map.of(
                "id",
                id,
                "customerReference",
                "B-" + id,
                "state",
                "DELIVERED",
                "currency",
                currency,
                "paidMinor",
                priceMinor * quantity,
                "orderedAt",
                now.minus(Duration.ofDays(4)),
                "shippedAt",
                now.minus(Duration.ofDays(3)),
                "deliveredAt",
                now.minus(Duration.ofDays(1)),
                "lines",
                java.util.List.of(Map.of("productId", "CUP-" + id, "quantity", quantity, "priceMinor", priceMinor))));
        order.put("freightMinor", 0);
        if (put("admin", "/api/shop/orders", java.util.List.of(order)).status() != 200)
            throw new IllegalStateException("the order was not loaded");
        return id;
    }

    /** Asks for a return of an order's goods. */
    public Answer giveBack(String orderId, String kind, String reason, Map<String, ?> more) {
        var asked = new java.util.HashMap<String, Object>(Map.of(
                "channel",
                "WEB",
                "orderId",
                orderId,
                "kind",
                kind,
                "reason",
                reason,
                "text",
                "I would like to give this back.",
                "lines",
                java.util.List.of(Map.of("line", 1, "quantity", 1)),
                "customer",
                Map.of("name", "Li Wei", "email", UUID.randomUUID() + "@example.com", "language", "en")));
        asked.putAll(more);
        return send("POST", "/api/returns", "agent", asked, UUID.randomUUID().toString());
    }

    /** Asks for a return and has an agent accept it; returns its number. */
    public String takeBack(String orderId, String kind, String reason, Map<String, ?> more) {
        var number = giveBack(orderId, kind, reason, more).body().path("number").asText();
        var accepted = Map.of(
                "decision",
                "ACCEPT",
                "returnKind",
                kind,
                "reasons",
                "Dear Li Wei, I am sorry. We take it back gladly.");
        var decided = complete("agent", number, "Activity_DecideReturn", accepted);
        if (decided.status() != 204) throw new IllegalStateException(decided.toString());
        return number;
    }

    /** Tells an event as carriers and marketplaces do, signed; the same id again is the same delivery. */
    public int tell(String id, String type, Instant at, Map<String, ?> data) {
        try {
            var body = json(Map.of("type", type, "timestamp", at.toString(), "data", data));
            var now = Instant.now().getEpochSecond();
            var request = HttpRequest.newBuilder(URI.create(url + "/api/shop-events"))
                    .header("Content-Type", "application/json")
                    .header("webhook-id", id)
                    .header("webhook-timestamp", Long.toString(now))
                    .header("webhook-signature", new Webhook(EVENTS_SECRET).sign(id, now, body))
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            return exchange(request).statusCode();
        } catch (IOException | EmptyWebhookSecretException | WebhookSigningException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Adds a picture to a case. */
    public int photo(String user, String number) {
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        var head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"parcel.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n";
        var request = HttpRequest.newBuilder(URI.create(url + "/api/cases/" + number + "/files"))
                .header("Authorization", basic(user))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(java.util.List.of(
                        head.getBytes(StandardCharsets.UTF_8), png, "\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8))));
        return exchange(request).statusCode();
    }

    /** Deploys one file, as the Modeler does. */
    public int deploy(String fileName, String content) {
        var part = "--x\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        var body = part.formatted("deployment-name", "", "story")
                + part.formatted(fileName, "; filename=\"" + fileName + "\"", content)
                + "--x--\r\n";
        var request = HttpRequest.newBuilder(URI.create(url + "/engine-rest/deployment/create"))
                .header("Authorization", basic("designer"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return exchange(request).statusCode();
    }

    public Answer get(String user, String path) {
        return send("GET", path, user, null, null);
    }

    /** A file as it comes, for a reader of Chinese. */
    /** Why an auditor wants an evidence pack, as the parameter that carries it. */
    public String because(String reason) {
        var search = post("auditor", "/api/audit/searches", Map.of("reason", reason));
        return "search=" + search.body().path("id").asText();
    }

    public HttpResponse<byte[]> download(String user, String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", basic(user))
                .header("Accept-Language", "zh-CN");
        return exchange(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    public Answer post(String user, String path, Map<String, ?> body) {
        return send("POST", path, user, body, null);
    }

    public Answer put(String user, String path, Object body) {
        return send("PUT", path, user, body, null);
    }

    public Answer delete(String user, String path) {
        return send("DELETE", path, user, null, null);
    }

    static String json(Object body) throws IOException {
        return JSON.writeValueAsString(body);
    }

    public JsonNode see(String number) {
        return get("supervisor", "/api/cases/" + number).body();
    }

    /** Waits for the task and completes it. */
    public Answer complete(String user, String number, String activity, Map<String, ?> variables) {
        return post(user, "/api/tasks/" + task(number, activity) + "/complete", Map.of("variables", variables));
    }

    /** The id of the open task of this activity; waits for workers of the shop to bring the case there. */
    public String task(String number, String activity) {
        return Awaitility.await(activity).atMost(PATIENCE).until(() -> open(number, activity), id -> !id.isEmpty());
    }

    private String open(String number, String activity) {
        return StreamSupport.stream(see(number).path("tasks").spliterator(), false)
                .filter(task -> task.path("activity").asText().equals(activity))
                .map(task -> task.path("id").asText())
                .findFirst()
                .orElse("");
    }

    /** Fires the timer of this event by hand, which counts as the breach. */
    public void fire(String number, String event) {
        for (JsonNode instance : get("admin", "/engine-rest/process-instance?businessKey=" + number)
                .body())
            for (JsonNode job : get(
                            "admin",
                            "/engine-rest/job?activityId=" + event + "&processInstanceId="
                                    + instance.path("id").asText())
                    .body()) post("admin", "/engine-rest/job/" + job.path("id").asText() + "/execute", Map.of());
    }

    /** State of the newest deadline of a kind. */
    public String deadline(String number, String kind) {
        var state = "";
        for (JsonNode row : see(number).path("deadlines"))
            if (row.path("kind").asText().equals(kind))
                state = row.path("state").asText();
        return state;
    }

    /** Brings a fresh case to the verified facts. */
    public void verify(String number) {
        complete(
                "agent",
                number,
                "Activity_FirstResponse",
                Map.of("kind", "COMPLAINT", "answer", "Dear Li Wei, I am sorry and look into it today."));
        complete(
                "agent",
                number,
                "Activity_VerifyFacts",
                Map.of("verification", "VERIFIED", "cause", "Broken in transport.", "responsibility", "CARRIER"));
    }

    /** A case that ended with its buyer blocked by the supervisor and the manager; returns its number. */
    public String blocked() {
        var number = complaint("Pay me or I write a hundred bad reviews.");
        complete(
                "agent",
                number,
                "Activity_FirstResponse",
                Map.of("kind", "COMPLAINT", "answer", "Dear Li Wei, I look into it today."));
        complete(
                "agent",
                number,
                "Activity_VerifyFacts",
                Map.of("verification", "ABUSE_SUSPECTED", "suspicion", "Threatens with reviews."));
        complete(
                "supervisor",
                number,
                "Activity_JudgeAbuse",
                Map.of("verdict", "BLOCK", "reason", "The messages show it.", "blockDays", 30));
        complete("manager", number, "Activity_ConfirmBlock", Map.of("block", "CONFIRM", "reason", "I agree."));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> see(number).path("outcome").asText().equals("ABUSE_CLOSED"));
        return number;
    }

    private Answer send(String method, String path, String user, Object body, String key) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url + path))
                    .header("Authorization", basic(user))
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
            if (body != null) request.header("Content-Type", "application/json");
            if (key != null) request.header("Idempotency-Key", key);
            var answer = exchange(request);
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()), answer.headers());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String basic(String user) {
        var account = (user + ":redress-demo-2026").getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(account);
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        return exchange(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
