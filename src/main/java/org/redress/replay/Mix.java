package org.redress.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.redress.shop.OrderImport;
import org.redress.shop.OrderState;

/**
 * What a seed makes of recorded orders: who carried each, of which batch its goods were, what comes back, and which
 * faults were planted. The same seed over the same orders gives the same mix, whatever their order in the file.
 */
final class Mix {
    private static final List<String> CARRIERS = List.of("AZUL", "BRISA", "CORREIO", "DIRETO", "EXPRESSO", "FRETE");
    private static final int BATCHES = 2;

    private static final Wish EXCHANGED = new Wish("EXCHANGE", "WRONG_ITEM");

    /** What is asked for and why, as often as it stands here. */
    private static final List<Wish> WISHES = List.of(
            new Wish("RETURN_REFUND", "CHANGED_MIND"),
            new Wish("RETURN_REFUND", "CHANGED_MIND"),
            new Wish("RETURN_REFUND", "NOT_AS_DESCRIBED"),
            new Wish("RETURN_REFUND", "QUALITY"),
            new Wish("EXCHANGE", "WRONG_ITEM"),
            new Wish("EXCHANGE", "CHANGED_MIND"),
            new Wish("REFUND_ONLY", "DAMAGED"),
            new Wish("RESEND", "MISSING_PART"),
            new Wish("REPAIR", "QUALITY"));

    private static final List<String> BROKEN = List.of(
            "It stopped working",
            "Broken on the second day",
            "Does not switch on any more",
            "A part came off in use",
            "Defective out of the box");
    private static final List<String> CRUSHED = List.of(
            "The parcel came crushed",
            "Dented by the courier",
            "Box torn open on arrival",
            "Soaked and squashed in transit",
            "Smashed on its way");

    private record Wish(String kind, String reason) {}

    private final long seed;
    private final List<OrderImport.Item> orders;

    /** @param newest when the last delivery of these orders is to have happened, or null to leave all times alone */
    Mix(long seed, List<OrderImport.Item> recorded, Instant newest) {
        this.seed = seed;
        var later = newest == null ? Duration.ZERO : days(recorded, newest);
        this.orders = recorded.stream()
                .map(order -> dressed(order, later))
                .sorted(Comparator.comparing(OrderImport.Item::id))
                .toList();
    }

    List<OrderImport.Item> orders() {
        return orders;
    }

    /** Returns of delivered orders, each order once. */
    List<Recorded.Row> returns(int count) {
        var delivered = new ArrayList<>(delivered());
        Collections.shuffle(delivered, new Random(seed));
        return delivered.stream().limit(count).map(this::comesBack).toList();
    }

    /** A batch of one product that breaks, and a carrier that crushes parcels, each with so many complaints. */
    List<Fault> faults(int complaints) {
        var batch = faultyBatch(complaints);
        var first = batch.get(0);
        var product = first.lines().get(0).productId();
        var others =
                delivered().stream().filter(order -> !batch.contains(order)).toList();
        var carried = faultyCarrier(others, complaints);
        var carrier = carried.get(0).carrier();
        return List.of(
                fault("PRODUCT:" + product, "PRODUCT_DEFECT", batch, batch, complaints, BROKEN),
                fault("CARRIER:" + carrier, "CARRIER_DAMAGE", carried, ofDifferentGoods(carried), complaints, CRUSHED));
    }

    private List<OrderImport.Item> faultyBatch(int complaints) {
        var batches = delivered().stream()
                .collect(Collectors.groupingBy(
                        order -> order.lines().get(0).productId() + " "
                                + order.lines().get(0).batch(),
                        TreeMap::new,
                        Collectors.toList()));
        return drawn(batches, "batch", batch -> batch.size() > complaints);
    }

    private List<OrderImport.Item> faultyCarrier(List<OrderImport.Item> orders, int complaints) {
        var carriers = orders.stream()
                .collect(Collectors.groupingBy(OrderImport.Item::carrier, TreeMap::new, Collectors.toList()));
        return drawn(carriers, "carrier", carried -> ofDifferentGoods(carried).size() >= complaints);
    }

    private List<OrderImport.Item> drawn(
            Map<String, List<OrderImport.Item>> groups, String what, Predicate<List<OrderImport.Item>> enough) {
        var large = groups.values().stream().filter(enough).toList();
        if (large.isEmpty())
            throw new IllegalArgumentException("No " + what + " has enough orders for that many complaints");
        return large.get(random(what).nextInt(large.size()));
    }

    /** One order per product and buyer, so that nothing but the carrier comes back. */
    private static List<OrderImport.Item> ofDifferentGoods(List<OrderImport.Item> carried) {
        return List.copyOf(carried.stream()
                .collect(Collectors.toMap(
                        order -> order.lines().get(0).productId(),
                        Function.identity(),
                        (one, other) -> one,
                        TreeMap::new))
                .values());
    }

    private Fault fault(
            String subject,
            String cause,
            List<OrderImport.Item> sharing,
            List<OrderImport.Item> complaining,
            int count,
            List<String> words) {
        var rows = new ArrayList<Recorded.Row>();
        for (int at = 0; at < count; at++) rows.add(complaint(complaining.get(at), words.get(at % words.size())));
        return new Fault(subject + ":" + cause, cause, sharing.size(), rows);
    }

    private Recorded.Row complaint(OrderImport.Item order, String subject) {
        return new Recorded.Row(
                Recorded.COMPLAINTS,
                "replay-fault-" + seed + "-" + order.id(),
                Map.of(
                        "channel",
                        "WEB",
                        "customer",
                        buyer(order),
                        "orderId",
                        order.id(),
                        "subject",
                        subject,
                        "text",
                        subject + ". Order " + order.id() + ", please put it right."));
    }

    private Recorded.Row comesBack(OrderImport.Item order) {
        var wish = wish(order);
        return new Recorded.Row(
                "/api/returns",
                "replay-return-" + seed + "-" + order.id(),
                Map.of(
                        "channel",
                        "WEB",
                        "customer",
                        buyer(order),
                        "orderId",
                        order.id(),
                        "kind",
                        wish.kind(),
                        "reason",
                        wish.reason(),
                        "lines",
                        List.of(Map.of("line", 1, "quantity", 1)),
                        "text",
                        "About order " + order.id() + ": " + wish.reason().toLowerCase(Locale.ROOT)));
    }

    /** Where nobody knows what was paid, nobody can pay it back. */
    private Wish wish(OrderImport.Item order) {
        var drawn = WISHES.get(random(order.id() + "wish").nextInt(WISHES.size()));
        return order.paidMinor() == null && drawn.kind().contains("REFUND") ? EXCHANGED : drawn;
    }

    private static Map<String, Object> buyer(OrderImport.Item order) {
        return Map.of("platformId", order.customerReference(), "language", "en");
    }

    private List<OrderImport.Item> delivered() {
        return orders.stream()
                .filter(order -> order.state() == OrderState.DELIVERED && order.deliveredAt() != null)
                .filter(order -> !order.lines().isEmpty())
                .toList();
    }

    private OrderImport.Item dressed(OrderImport.Item order, Duration later) {
        var random = random(order.id());
        var carrier = CARRIERS.get(random.nextInt(CARRIERS.size()));
        var batch = "B" + (1 + random.nextInt(BATCHES));
        return new OrderImport.Item(
                order.id(),
                order.customerReference(),
                order.state(),
                order.currency(),
                order.freightMinor(),
                order.paidMinor(),
                moved(order.orderedAt(), later),
                moved(order.shippedAt(), later),
                moved(order.promisedAt(), later),
                moved(order.deliveredAt(), later),
                order.carrier() == null ? carrier : order.carrier(),
                order.trackingNumber(),
                order.lines().stream().map(line -> of(line, batch)).toList());
    }

    private static OrderImport.Line of(OrderImport.Line line, String batch) {
        return new OrderImport.Line(
                line.productId(),
                line.productName(),
                line.quantity(),
                line.priceMinor(),
                line.batch() == null ? batch : line.batch());
    }

    private static Duration days(List<OrderImport.Item> recorded, Instant newest) {
        return recorded.stream()
                .map(OrderImport.Item::deliveredAt)
                .filter(time -> time != null)
                .max(Comparator.naturalOrder())
                .map(last -> Duration.ofDays(Duration.between(last, newest).toDays()))
                .orElse(Duration.ZERO);
    }

    private static Instant moved(Instant time, Duration later) {
        return time == null ? null : time.plus(later);
    }

    private Random random(String of) {
        return new Random(31 * seed + of.hashCode());
    }
}
