package org.redress.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.improvement.ImprovementWorld.NOON;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The forecast is when orders like it leave; an order is late a day before its promise. */
@ImprovementWorld.Slice
class LateOrdersTest {
    @Autowired
    private LateOrders orders;

    @Autowired
    private Records records;

    @BeforeEach
    void ordersUsuallyLeaveAfterTwoDays() {
        records.sql().execute("truncate redress.shop_order cascade");
        for (int i = 1; i <= 5; i++) {
            var ordered = NOON.minus(Duration.ofDays(5 + i));
            order("S-" + i, "SHIPPED", ordered, ordered.plus(Duration.ofDays(i == 5 ? 9 : 2)), null);
        }
    }

    @Test
    void aForecastLaterThanADayBeforeThePromiseIsLate() {
        var ordered = NOON.minus(Duration.ofHours(1));
        order("ON-TIME", "PAID", ordered, null, ordered.plus(Duration.ofHours(73)));
        order("LATE", "PAID", ordered, null, ordered.plus(Duration.ofHours(71)));
        assertThat(orders.late(NOON, 24, 10))
                .extracting(LateOrders.Forecast::orderId)
                .containsExactly("LATE");
        assertThat(orders.forecast("LATE", NOON).orElseThrow().forecastAt())
                .isEqualTo(ordered.plus(Duration.ofDays(2)));
    }

    @Test
    void anOverdueOrderIsForecastForNow() {
        order("OVERDUE", "PLACED", NOON.minus(Duration.ofDays(6)), null, NOON.minus(Duration.ofDays(1)));
        assertThat(orders.forecast("OVERDUE", NOON).orElseThrow().forecastAt()).isEqualTo(NOON);
    }

    @Test
    void whatHasLeftOrWasCancelledIsNeverLate() {
        var ordered = NOON.minus(Duration.ofDays(6));
        order("GONE", "SHIPPED", ordered, NOON.minus(Duration.ofHours(1)), NOON);
        order("CANCELLED", "CANCELLED", ordered, null, NOON);
        order("NO-PROMISE", "PAID", ordered, null, null);
        assertThat(orders.late(NOON, 24, 10)).isEmpty();
        assertThat(orders.forecast("GONE", NOON)).isEmpty();
    }

    private void order(String id, String state, Instant ordered, Instant shipped, Instant promised) {
        records.sql()
                .update(
                        "insert into redress.shop_order (order_id, customer_reference, state, currency, ordered_at,"
                                + " shipped_at, promised_at) values (?, 'B-1', ?, 'CNY', ?, ?, ?)",
                        id,
                        state,
                        stamp(ordered),
                        stamp(shipped),
                        stamp(promised));
    }

    private static Timestamp stamp(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
