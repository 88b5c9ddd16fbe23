package org.redress.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.redress.story.Shop;
import org.redress.story.Shop.Answer;

/** Many people who work at once with one shop, and who repeat a request when they are asked to. */
final class People implements AutoCloseable {
    static final int REFUND_MINOR = 500;
    private static final int AT_ONCE = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
    private final Shop shop;

    People(Shop shop) {
        this.shop = shop;
    }

    /** New complaints of as many customers, each under one key however often it is repeated. */
    List<Future<String>> file(int complaints) {
        return each(complaints, number -> {
            var key = UUID.randomUUID().toString();
            var complaint = Shop.complaint(Map.of("subject", "Complaint", "text", "Complaint " + number));
            var answer = insist(() -> shop.fileWith(key, complaint));
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
            return answer.body().path("number").asText();
        });
    }

    /** Cases with an order of their own, to whose customers a refund was offered. */
    List<Future<String>> offerRefunds(int cases) {
        if (cases == 0) return List.of();
        var ordered = shop.put(
                "admin",
                "/api/shop/orders",
                IntStream.range(0, cases).mapToObj(People::order).toList());
        assertThat(ordered.status()).isEqualTo(200);
        return each(cases, number -> {
            var filed = shop.file(Map.of("subject", "Broken", "text", "Broken " + number, "orderId", "F-" + number));
            var offered = filed.body().path("number").asText();
            shop.verify(offered);
            var proposed = Map.of("remedyKind", "REFUND", "amountMinor", REFUND_MINOR, "reasons", "It came broken.");
            var answer = shop.complete("agent", offered, "Activity_ProposeSolution", proposed);
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(204);
            return offered;
        });
    }

    private static Map<String, ?> order(int number) {
        return Map.of(
                "id",
                "F-" + number,
                "customerReference",
                "B-" + number,
                "state",
                "DELIVERED",
                "currency",
                "CNY",
                "freightMinor",
                0,
                "paidMinor",
                10_000,
                "orderedAt",
                Instant.now().minus(Duration.ofDays(5)).toString(),
                "lines",
                List.of(Map.of("productId", "CUP-01", "quantity", 1, "priceMinor", 10_000)));
    }

    /** Accepts what was offered; somebody who had no answer and hears that nothing is open has been understood. */
    List<Future<String>> accept(List<String> offered) {
        return each(offered.size(), number -> {
            var answer =
                    insist(() -> shop.post("agent", "/api/cases/" + offered.get(number) + "/acceptance", Map.of()));
            assertThat(answer.status()).as(answer.body().toString()).isIn(204, 409);
            return offered.get(number);
        });
    }

    /** Repeats while the shop is out of order, or may still be at the first request. */
    private static Answer insist(Supplier<Answer> request) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(request::get, answer -> answer.status() != 503 && !stillRunning(answer));
    }

    private static boolean stillRunning(Answer answer) {
        return answer.body().path("code").asText().equals("request-running");
    }

    private List<Future<String>> each(int times, java.util.function.IntFunction<String> act) {
        return IntStream.range(0, times)
                .mapToObj(number -> hands.submit(() -> act.apply(number)))
                .toList();
    }

    /** What they all got in the end. */
    static List<String> done(List<Future<String>> acts) throws Exception {
        var results = new java.util.ArrayList<String>();
        for (var act : acts) results.add(act.get());
        return results;
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
