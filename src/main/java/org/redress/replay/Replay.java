package org.redress.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.redress.shop.OrderCsv;
import org.redress.shop.OrderImport;

/**
 * Loads orders from a CSV file into the built-in shop, files late orders, bad reviews and returns, plants faults that
 * must raise improvements by themselves, reads all of it back, and prints what came of it. The same run again files
 * nothing twice, since every row has its own idempotency key; the same seed gives the same mix.
 *
 * <p>Arguments: {@code --orders FILE} (columns of the Olist set), {@code --reviews FILE} (columns row, label, review;
 * label 0 is bad), {@code --recover true} (bad reviews run review recovery), {@code --count N} (2000 late orders and
 * reviews), {@code --returns N} (0), {@code --complaints-per-fault N} (0: no fault is planted), {@code --seed N} (1),
 * {@code --ends N} (0; as many reviews and returns for money alone are worked to their end), {@code --today true} (moves the orders so that the last delivery was yesterday), {@code --threads N} (8),
 * {@code --url URL}, {@code --password PASSWORD}.
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
        if (!run(args)) System.exit(1);
    }

    /** False when a case was lost, lacks a promise, reads otherwise than its receipt, or a fault was not found. */
    public static boolean run(String... args) throws Exception {
        var settings = new HashMap<String, String>();
        for (int at = 0; at + 1 < args.length; at += 2) settings.put(args[at].replaceFirst("^--", ""), args[at + 1]);
        return new Replay(settings).run();
    }

    private boolean run() throws Exception {
        var file = Path.of(setting("orders", "../shared/data/olist/orders_joined.csv"));
        var mix = mix(file);
        load(mix.orders());
        int complaints = number("complaints-per-fault", 0);
        var faults = complaints == 0 ? List.<Fault>of() : mix.faults(complaints);
        var rows = Stream.of(
                        recorded(file).stream(),
                        mix.returns(number("returns", 0)).stream(),
                        faults.stream().flatMap(fault -> fault.complaints().stream()))
                .flatMap(Function.identity())
                .toList();
        var summary = new Summary();
        long begun = System.nanoTime();
        file(rows, summary);
        double seconds = (System.nanoTime() - begun) / 1e9;
        work(rows, faults, summary);
        each(api::cases, summary::compare);
        var signals = new Signals();
        each(api::improvements, signals::take);
        return summary.print(rows.size(), seconds) & signals.print(faults);
    }

    private Mix mix(Path file) {
        var yesterday =
                Boolean.parseBoolean(setting("today", "false")) ? Instant.now().minus(Duration.ofDays(1)) : null;
        return new Mix(number("seed", 1), new OrderCsv(ZONE_OF_ORDERS, "BRL").read(file), yesterday);
    }

    private List<Recorded.Row> recorded(Path orders) {
        var reviews = Path.of(setting("reviews", "../shared/data/reviews/waimai_10k.csv"));
        return new Recorded(orders, reviews, Boolean.parseBoolean(setting("recover", "false")))
                .first(number("count", 2000));
    }

    private void load(List<OrderImport.Item> orders) {
        for (int from = 0; from < orders.size(); from += BATCH)
            api.putOrders(orders.subList(from, Math.min(from + BATCH, orders.size())));
        System.out.printf("%d orders in the shop%n", orders.size());
    }

    private void file(List<Recorded.Row> rows, Summary summary) throws InterruptedException, ExecutionException {
        atOnce(rows.stream()
                .map(row -> (Runnable) () -> summary.take(row.key(), api.file(row)))
                .toList());
    }

    /** Complaints about a fault are worked to their cause, from which the application draws its own conclusion. */
    private void work(List<Recorded.Row> rows, List<Fault> faults, Summary summary)
            throws InterruptedException, ExecutionException {
        var agents = new Agents(api);
        var work = new ArrayList<Runnable>();
        for (Fault fault : faults) work.add(() -> found(agents, fault, summary));
        for (var row : someOf(rows, row -> row.path().equals("/api/reviews")))
            work.add(() -> agents.close(summary.numberOf(row.key()), "SERVICE"));
        for (var row : someOf(rows, row -> "REFUND_ONLY".equals(row.body().get("kind"))))
            work.add(() -> agents.close(summary.numberOf(row.key()), "PACKAGING"));
        atOnce(work);
    }

    /** One after the other: two that end in the same moment do not see each other, and only the next sweep does. */
    private static void found(Agents agents, Fault fault, Summary summary) {
        for (var row : fault.complaints()) agents.close(summary.numberOf(row.key()), fault.cause());
    }

    private List<Recorded.Row> someOf(List<Recorded.Row> rows, Predicate<Recorded.Row> kind) {
        return rows.stream().filter(kind).limit(number("ends", 0)).toList();
    }

    private void atOnce(List<Runnable> work) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(number("threads", 8));
        var calls = work.stream().map(one -> (Callable<Void>) () -> {
            one.run();
            return null;
        });
        for (var done : threads.invokeAll(calls.toList())) done.get();
        threads.shutdown();
    }

    private static void each(Function<String, JsonNode> page, Consumer<JsonNode> take) {
        for (var rows = page.apply(null); ; rows = page.apply(rows.path("next").asText())) {
            rows.path("items").forEach(take);
            if (rows.path("next").isNull()) return;
        }
    }

    private int number(String name, int otherwise) {
        return Integer.parseInt(setting(name, String.valueOf(otherwise)));
    }

    private String setting(String name, String otherwise) {
        return settings.getOrDefault(name, otherwise);
    }
}
