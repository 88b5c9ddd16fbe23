package org.redress.shop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A payment provider on loopback that has the calling process killed at a chosen point of the call. */
final class LethalProvider implements AutoCloseable {
    /** Where in the call the caller dies. */
    enum Point {
        BEFORE_PAYING,
        BETWEEN_PAYMENT_AND_ANSWER,
        AFTER_ANSWERING
    }

    private final Map<String, String> remembered = new ConcurrentHashMap<>();
    private final AtomicInteger payments = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server;
    private volatile Process victim;
    private volatile Point point;

    LethalProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/refunds/", this::serve);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** How often money moved. */
    int payments() {
        return payments.get();
    }

    /** How often somebody asked for money to move. */
    int asked() {
        return asked.get();
    }

    void kill(Process process, Point at) {
        point = at;
        victim = process;
    }

    private void serve(HttpExchange call) throws IOException {
        String key = call.getRequestURI().getPath().substring("/refunds/".length());
        if ("GET".equals(call.getRequestMethod())) {
            answer(call, remembered.getOrDefault(key, ""));
            return;
        }
        asked.incrementAndGet();
        if (strike(Point.BEFORE_PAYING)) {
            call.close();
            return;
        }
        String reference = remembered.computeIfAbsent(key, fresh -> "pay-" + payments.incrementAndGet());
        if (strike(Point.BETWEEN_PAYMENT_AND_ANSWER)) {
            call.close();
            return;
        }
        answer(call, reference);
        strike(Point.AFTER_ANSWERING);
    }

    /** SIGKILL: no hook of the victim runs. */
    private boolean strike(Point here) {
        Process struck = victim;
        if (struck == null || point != here) return false;
        victim = null;
        struck.destroyForcibly();
        struck.onExit().join();
        return true;
    }

    private static void answer(HttpExchange call, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        try (call) {
            call.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            call.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
