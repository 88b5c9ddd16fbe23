package org.redress.replay;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.redress.shop.OrderCsv;

/**
 * Loads orders from a CSV file into the built-in shop, then files late orders and bad reviews as complaints, reads all
 * of them back, and prints what came of it. The same run again files nothing twice, since every row has its own
 * idempotency key.
 *
 * <p>Arguments: {@code --orders FILE} (columns of the Olist set), {@code --reviews FILE} (columns row, label, review;
 * label 0 is bad), {@code --recover true} (bad reviews run review recovery), {@code --count N} (2000), {@code --threads N} (8), {@code --url URL}, {@code --password PASSWORD}.
 */
public final class Replay {
    private static final int BATCH = 1000;
    private static final ZoneId ZONE_OF_ORDERS = ZoneId.of("America/Sao_Paulo");

    private final Map<String, String> settings;
    private final Api api;

    private Replay(Map<String, String> settings) {
        this.settings = settings;
        this.api = new Api(setting("url", "http://localhost:8080"), setting("password", "redress-demo-2026"));
    }

    public static void main(String[] args) throws Exception {
        var settings = new HashMap<String, String>();
        for (int at = 0; at + 1 < args.length; at += 2) settings.put(args[at].replaceFirst("^--", ""), args[at + 1]);
        if (!new Replay(settings).run()) System.exit(1);
    }

    /** False when a complaint was lost, lacks a promise, or reads otherwise than its receipt. */
    private boolean run() throws Exception {
        var orders = Path.of(setting("orders", "../shared/data/olist/orders_joined.csv"));
        load(orders);
        var reviews = Path.of(setting("reviews", "../shared/data/reviews/waimai_10k.csv"));
        var recorded = new Recorded(orders, reviews, Boolean.parseBoolean(setting("recover", "false")));
        var complaints = recorded.first(Integer.parseInt(setting("count", "2000")));
        var summary = new Summary();
        long begun = System.nanoTime();
        file(complaints, summary);
        double seconds = (System.nanoTime() - begun) / 1e9;
        readBack(summary);
        return summary.print(complaints.size(), seconds);
    }

    private void readBack(Summary summary) {
        for (var page = api.cases(null); ; page = api.cases(page.path("next").asText())) {
            page.path("items").forEach(summary::compare);
            if (summary.allRead() || page.path("next").isNull()) return;
        }
    }

    private void load(Path file) {
        var orders = new OrderCsv(ZONE_OF_ORDERS, "BRL").read(file);
        for (int from = 0; from < orders.size(); from += BATCH)
            api.putOrders(orders.subList(from, Math.min(from + BATCH, orders.size())));
        System.out.printf("%d orders in the shop%n", orders.size());
    }

    private void file(List<Recorded.Row> complaints, Summary summary) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(Integer.parseInt(setting("threads", "8")));
        var work = complaints.stream()
                .map(row -> (Callable<Void>) () -> {
                    summary.take(api.file(row));
                    return null;
                })
                .toList();
        for (var done : threads.invokeAll(work)) done.get();
        threads.shutdown();
    }

    private String setting(String name, String otherwise) {
        return settings.getOrDefault(name, otherwise);
    }
}
