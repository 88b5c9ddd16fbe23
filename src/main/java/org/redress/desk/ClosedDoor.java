package org.redress.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;

/** Answers everybody on this node's port with 503 and a time to come back, until it is closed. */
final class ClosedDoor implements AutoCloseable {
    private static final Failure AWAY = Failures.ofStatus(503);

    private final Problems problems;
    private final HttpServer server;

    private ClosedDoor(HttpServer server) {
        this.server = server;
        this.problems = new Problems(
                WebSettings.messageSource(),
                new ObjectMapper(),
                java.util.Optional.empty(),
                java.util.Optional.empty());
        server.createContext("/", this::refuse);
    }

    static ClosedDoor at(Environment settings) throws IOException {
        int port = settings.getProperty("server.port", Integer.class, 8080);
        var host = settings.getProperty("server.address");
        var address = host == null ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
        var door = new ClosedDoor(HttpServer.create(address, 0));
        door.server.start();
        return door;
    }

    private void refuse(HttpExchange call) throws IOException {
        try (call) {
            var language = Languages.of(call.getRequestHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
            var body = problems.bytes(AWAY, language);
            call.getResponseHeaders().putAll(problems.headers(AWAY));
            boolean silent = call.getRequestMethod().equals("HEAD");
            call.sendResponseHeaders(AWAY.status(), silent ? -1 : body.length);
            if (!silent) call.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
