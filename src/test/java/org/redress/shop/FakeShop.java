package org.redress.shop;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** A shop on loopback that takes exactly the requests that were announced, in their order, and notes every other. */
final class FakeShop implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Expected(String line, String body, int status, String answer) {}

    private final HttpServer server;
    private final String header;
    private final String value;
    private final Deque<Expected> expected = new ArrayDeque<>();
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

    FakeShop(String header, String value) throws IOException {
        this.header = header;
        this.value = value;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    ShopAddress address() {
        return ShopAddress.of("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** @param line method, path and query; a null answer breaks the line off */
    synchronized FakeShop get(String line, int status, String answer) {
        expected.add(new Expected("GET " + line, null, status, answer));
        return this;
    }

    synchronized FakeShop post(String line, String body, int status, String answer) {
        expected.add(new Expected("POST " + line, body, status, answer));
        return this;
    }

    /** What was asked otherwise than announced, and what was announced but not asked. */
    synchronized List<String> faults() {
        var all = new ArrayList<>(faults);
        expected.forEach(missing -> all.add("not asked: " + missing.line()));
        return all;
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var wanted = expected.poll();
        if (wanted == null || !fits(wanted, line, body, exchange)) {
            faults.add(line + " " + body + " instead of " + wanted);
            answer(exchange, 501, "{}");
        } else if (wanted.answer() == null) exchange.close();
        else answer(exchange, wanted.status(), wanted.answer());
    }

    private boolean fits(Expected wanted, String line, String body, HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        if (!wanted.line().equals(line) || !value.equals(headers.getFirst(header))) return false;
        if (!"application/json".equals(headers.getFirst("Accept"))) return false;
        if (wanted.body() == null) return body.isEmpty();
        return "application/json".equals(headers.getFirst("Content-Type"))
                && JSON.readTree(wanted.body()).equals(JSON.readTree(body));
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (status / 100 == 3) exchange.getResponseHeaders().set("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
