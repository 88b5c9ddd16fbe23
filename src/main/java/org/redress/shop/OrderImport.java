package org.redress.shop;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redress.common.Refusal;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads orders into the built-in shop, up to 1,000 at a time; loading the same again changes nothing. */
@Component
public class OrderImport {
    static final int MOST = 1_000;

    private final ShopOrders orders;
    private final ShopOrderLines lines;
    private final ShopShipments shipments;
    private final Waiting waiting;
    private final Clock clock;

    OrderImport(ShopOrders orders, ShopOrderLines lines, ShopShipments shipments, Waiting waiting, Clock clock) {
        this.orders = orders;
        this.lines = lines;
        this.shipments = shipments;
        this.waiting = waiting;
        this.clock = clock;
    }

    /**
     * One order to load; times in UTC, amounts in minor units.
     *
     * @param customerReference the shop's own number of the buyer; a mail address is refused
     * @param paidMinor what was paid; null, or 0 although the goods cost something, means nobody knows
     */
    public record Item(
            String id,
            String customerReference,
            OrderState state,
            String currency,
            long freightMinor,
            Long paidMinor,
            Instant orderedAt,
            Instant shippedAt,
            Instant promisedAt,
            Instant deliveredAt,
            String carrier,
            String trackingNumber,
            List<Line> lines) {

        public Item {
            lines = lines == null ? List.of() : List.copyOf(lines);
            if (paidMinor != null && paidMinor == 0 && worthMore(lines)) paidMinor = null;
        }

        private static boolean worthMore(List<Line> lines) {
            return lines.stream().anyMatch(line -> line.priceMinor() > 0);
        }
    }

    /**
     * One product of an order; price of one piece in minor units.
     *
     * @param batch of which production or delivery the pieces are, or null; what was known before is kept then
     */
    public record Line(String productId, String productName, int quantity, long priceMinor, String batch) {
        /** A line of which nobody told the batch. */
        public Line(String productId, String productName, int quantity, long priceMinor) {
            this(productId, productName, quantity, priceMinor, null);
        }
    }

    record PlacedLine(String orderId, int number, Line line) {}

    /**
     * Writes all of them or, when one is at fault, none.
     *
     * @return how many orders were written
     * @throws Refusal {@code order-invalid} (422, pointing at the field) or {@code order-paid-below-refunded} (409)
     */
    @Transactional
    public int load(List<Item> items) {
        check(items);
        if (items.isEmpty()) return 0;
        try {
            write(items);
            writeParcels(items);
        } catch (DataIntegrityViolationException violation) {
            if (!String.valueOf(violation.getMessage()).contains("shop_payment_refund_within_paid")) throw violation;
            throw new Refusal("order-paid-below-refunded", 409, null);
        }
        waiting.wakeOrders(items, clock.instant());
        return items.size();
    }

    /** Writes orders, payments and lines that were checked; parcels are the caller's. */
    void write(List<Item> items) {
        orders.put(items);
        orders.putPayments(items);
        lines.cut(items.stream()
                .map(item -> new ShopOrderLines.Length(item.id(), item.lines().size()))
                .toList());
        List<PlacedLine> placed = items.stream().flatMap(OrderImport::placed).toList();
        if (!placed.isEmpty()) lines.put(placed);
    }

    private void writeParcels(List<Item> items) {
        List<Item> shipped =
                items.stream().filter(item -> item.shippedAt() != null).toList();
        if (!shipped.isEmpty()) shipments.putOriginals(shipped);
    }

    private static Stream<PlacedLine> placed(Item item) {
        return IntStream.range(0, item.lines().size())
                .mapToObj(index ->
                        new PlacedLine(item.id(), index + 1, item.lines().get(index)));
    }

    private static void check(List<Item> items) {
        if (items.size() > MOST) throw new Refusal("too-many-orders", 422, "", MOST);
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < items.size(); index++) {
            OrderCheck.check("/" + index, items.get(index));
            if (!seen.add(items.get(index).id())) throw OrderCheck.fault("/" + index + "/id");
        }
    }
}
