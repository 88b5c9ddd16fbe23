package org.redress.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.redress.shop.OrderImport;

/** The calls of a replay, with the demo accounts. A refused call ends the replay with the server's own words. */
final class Api {
    private static final int PAGE = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final String url;
    private final String password;

    /** The server refused a row. */
    static class Refused extends RuntimeException {
        Refused(int status, String answer) {
            super(status + " " + answer);
        }
    }

    Api(String url, String password) {
        this.url = url;
        this.password = password;
    }

    void putOrders(List<OrderImport.Item> orders) {
        send(request("/api/shop/orders", "admin").method("PUT", body(orders)), 200);
    }

    /** The receipt of what was filed. */
    JsonNode file(Recorded.Row row) {
        return send(
                request(row.path(), "agent")
                        .header("Idempotency-Key", row.key())
                        .POST(body(row.body())),
                201);
    }

    /** One page of the list of cases, newest first. */
    JsonNode cases(String cursor) {
        var path = "/api/cases?limit=" + PAGE + (cursor == null ? "" : "&cursor=" + cursor);
        return send(request(path, "agent").GET(), 200);
    }

    /** One case with its open tasks. */
    JsonNode see(String number) {
        return send(request("/api/cases/" + number, "auditor").GET(), 200);
    }

    /** One page of the list of improvements, newest first. */
    JsonNode improvements(String cursor) {
        var path = "/api/improvements?limit=" + PAGE + (cursor == null ? "" : "&cursor=" + cursor);
        return send(request(path, "auditor").GET(), 200);
    }

    /** What an agent does on the customer's behalf. */
    void post(String path, Map<String, Object> body) {
        send(request(path, "agent").POST(body(body)), 204);
    }

    void complete(String user, String task, Map<String, Object> fields) {
        send(request("/api/tasks/" + task + "/complete", user).POST(body(Map.of("variables", fields))), 204);
    }

    private HttpRequest.Builder request(String path, String user) {
        var basic = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/json");
    }

    private HttpRequest.BodyPublisher body(Object value) {
        try {
            return HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(value));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private JsonNode send(HttpRequest.Builder request, int expected) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != expected) throw new Refused(answer.statusCode(), answer.body());
            return json.readTree(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The replay was interrupted", stopped);
        }
    }
}
