package org.redress.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.extension.ExtendWith;
import org.redress.OwnEngine;
import org.redress.Redress;
import org.redress.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application on a database of its own, with demo accounts; started once for all tests that extend this. */
@SpringBootTest(
        classes = Redress.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "redress.embedded=true",
            "redress.samples=false",
            "redress.shop.workers.facts=false",
            "server.forward-headers-strategy=native",
            "management.server.port=0"
        })
@ExtendWith(OwnEngine.class)
abstract class RunningApp {
    /** Lets {@link SignedDoorTest} sign; the other sources stay unconnected. */
    static final String EVENTS_SECRET = "whsec_aHVzaC10aGlzLWlzLXRoZS1zZWNyZXQtb2YtdGhlLWV2ZW50cw==";

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", DATABASE::url);
        properties.add("spring.datasource.username", () -> "app");
        properties.add("spring.flyway.user", () -> "owner");
        properties.add("redress.shop.events.secret", () -> EVENTS_SECRET);
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    static String demo(String userId) {
        return basic(userId, DemoAccounts.PASSWORD);
    }

    static String basic(String userId, String password) {
        var pair = (userId + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    HttpResponse<String> get(String path, String authorization) {
        return send(to(path).header("Authorization", authorization).GET());
    }

    HttpResponse<String> post(String path, String authorization, String json) {
        return call("POST", path, authorization, json);
    }

    HttpResponse<String> call(String method, String path, String authorization, String json) {
        return send(to(path).header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    /** Sends a request line as it stands, which a client library would tidy up; the status of the answer. */
    int raw(String line, String authorization) {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            var credentials = authorization == null ? "" : "Authorization: " + authorization + "\r\n";
            var request = line + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + credentials + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ")[1]);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
