package org.redress.shop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.redress.common.Money;

/**
 * A payment provider on loopback that fails in every way, by seed: what happens to the n-th call about a key does not
 * depend on what other threads do. It pays once per key; for some keys it never answers at all.
 */
final class FaultyPaymentServer implements AutoCloseable {
    /** What becomes of one call; MUTE is for good. */
    private enum Fate {
        ANSWERS,
        PAYS_AND_NEVER_ANSWERS,
        PAYS_AND_RESETS,
        PAYS_AND_FAILS,
        RESETS,
        FAILS,
        LATE
    }

    private static final long LATE_MILLIS = 400;
    private static final int MUTE_IN = 50;

    private final Map<UUID, RefundList.Listed> paid = new ConcurrentHashMap<>();
    private final AtomicInteger payments = new AtomicInteger();
    private final Map<UUID, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final Queue<HttpExchange> unanswered = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);
    private final HttpServer server;
    private final long seed;

    FaultyPaymentServer(long seed) throws IOException {
        this.seed = seed;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/refunds/", this::serve);
        server.setExecutor(later);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** How often money moved. */
    int payments() {
        return payments.get();
    }

    boolean paid(UUID key) {
        return paid.containsKey(key);
    }

    /** True for a key about which nobody ever hears anything. */
    boolean mute(UUID key) {
        return random(key, -1).nextInt(MUTE_IN) == 0;
    }

    List<RefundList.Listed> list() {
        return new ArrayList<>(paid.values());
    }

    private Random random(UUID key, int call) {
        var mixed = new Random(seed * 31 + key.getLeastSignificantBits() * 17 + call);
        mixed.nextLong();
        return mixed;
    }

    private void serve(HttpExchange call) throws IOException {
        var key = UUID.fromString(call.getRequestURI().getPath().substring("/refunds/".length()));
        int count = calls.computeIfAbsent(key, fresh -> new AtomicInteger()).incrementAndGet();
        boolean asks = "GET".equals(call.getRequestMethod());
        var words = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (asks) look(call, key, count);
        else refund(call, key, words, Fate.values()[random(key, count).nextInt(Fate.values().length)]);
    }

    private void look(HttpExchange call, UUID key, int count) throws IOException {
        if (mute(key)) unanswered.add(call);
        else if (random(key, count).nextInt(4) == 0) answer(call, 500, "");
        else answer(call, 200, paid.containsKey(key) ? paid.get(key).reference() : "");
    }

    private void refund(HttpExchange call, UUID key, String words, Fate fate) throws IOException {
        boolean pays = fate.name().startsWith("PAYS") || fate == Fate.ANSWERS;
        if (pays) pay(key, words);
        if (mute(key)) {
            unanswered.add(call);
            return;
        }
        switch (fate) {
            case ANSWERS -> answer(call, 200, paid.get(key).reference());
            case PAYS_AND_NEVER_ANSWERS -> unanswered.add(call);
            case PAYS_AND_RESETS, RESETS -> call.close();
            case PAYS_AND_FAILS, FAILS -> answer(call, 500, "");
            case LATE -> later.schedule(() -> pay(key, words), LATE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void pay(UUID key, String words) {
        var order = words.substring(0, words.indexOf(' '));
        var amount = Money.cny(Long.parseLong(words.substring(order.length() + 1)));
        paid.computeIfAbsent(
                key,
                fresh -> new RefundList.Listed(
                        fresh, "pay-" + payments.incrementAndGet(), order, amount, Instant.EPOCH));
    }

    private static void answer(HttpExchange call, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        try (call) {
            call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            call.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        unanswered.forEach(HttpExchange::close);
        server.stop(0);
        later.shutdownNow();
    }
}
