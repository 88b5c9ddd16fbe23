package org.redress.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The line to a shop's REST API: one host, no redirects, 5 s to connect and 20 s for the whole answer. Throws
 * {@link ShopAway} where the answer is lost or says nothing about the request.
 */
final class ShopLine {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final long WHOLE_SECONDS = 20;

    private final ShopAddress address;
    private final Map<String, String> credentials;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(Redirect.NEVER)
            .build();

    /** @param credentials headers that prove who we are; they are never logged or part of an exception */
    ShopLine(ShopAddress address, Map<String, String> credentials) {
        this.address = address;
        this.credentials = Map.copyOf(credentials);
    }

    /** What the shop said: a status of 2xx, 404, 409 or 422, or another 4xx about the request itself. */
    record Answer(int status, JsonNode body) {
        boolean good() {
            return status / 100 == 2;
        }
    }

    Answer get(String path) {
        return call(request(path).GET());
    }

    Answer post(String path, JsonNode body, Map<String, String> headers) {
        var request = request(path).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return call(request.POST(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(address.at(path))
                .timeout(Duration.ofSeconds(WHOLE_SECONDS))
                .header("Accept", "application/json");
        credentials.forEach(request::header);
        return request;
    }

    private Answer call(HttpRequest.Builder request) {
        var answer = sent(request.build());
        int status = answer.statusCode();
        // Rights, haste and the shop's own troubles are no word about what was asked.
        if (status / 100 == 3 || status == 401 || status == 403 || status == 408 || status == 429 || status >= 502)
            throw new ShopAway("status " + status);
        return new Answer(status, body(answer.body()));
    }

    private HttpResponse<byte[]> sent(HttpRequest request) {
        var answer = client.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return answer.get(WHOLE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException lost) {
            answer.cancel(true);
            throw new ShopAway("no answer");
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ShopAway("stopped");
        }
    }

    private static JsonNode body(byte[] bytes) {
        try {
            var tree = JSON.readTree(bytes);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (IOException notJson) {
            throw new ShopAway("an answer that is not JSON");
        }
    }
}
