package org.redress.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redress.shop.OrderImport;
import org.redress.shop.OrderState;

/** The same seed makes the same of recorded orders, and what is planted can be found again. */
class MixTest {
    private static final Instant LAST = Instant.parse("2018-08-29T12:00:00Z");

    @Test
    void theSameSeedGivesTheSameMixInWhateverOrderTheFileIs() {
        var shuffled = new ArrayList<>(recorded(400));
        Collections.shuffle(shuffled, new Random(3));
        var one = new Mix(7, recorded(400), null);
        var other = new Mix(7, shuffled, null);

        assertThat(other.orders()).isEqualTo(one.orders());
        assertThat(other.returns(50)).isEqualTo(one.returns(50));
        assertThat(other.faults(3)).isEqualTo(one.faults(3));
        assertThat(new Mix(8, recorded(400), null).returns(50)).isNotEqualTo(one.returns(50));
        assertThat(new Mix(8, recorded(400), null).faults(3)).isNotEqualTo(one.faults(3));
    }

    @Test
    void everyWishIsThereAndNoOrderComesBackTwice() {
        var returns = new Mix(7, recorded(400), null).returns(200);
        assertThat(returns).hasSize(200).extracting(Recorded.Row::key).doesNotHaveDuplicates();
        assertThat(returns)
                .extracting(row -> row.body().get("kind"))
                .contains("RETURN_REFUND", "EXCHANGE", "REFUND_ONLY", "RESEND", "REPAIR");
    }

    @Test
    void complaintsAboutAFaultShareItAndOthersSufferSilently() {
        var mix = new Mix(7, recorded(400), null);
        for (Fault fault : mix.faults(3)) {
            var complaining = fault.complaints().stream()
                    .map(row -> row.body().get("orderId"))
                    .toList();
            var subjects = mix.orders().stream()
                    .filter(order -> complaining.contains(order.id()))
                    .map(order -> fault.key().startsWith("PRODUCT")
                            ? "PRODUCT:" + order.lines().get(0).productId()
                            : "CARRIER:" + order.carrier())
                    .distinct()
                    .toList();
            assertThat(subjects).hasSize(1);
            assertThat(fault.key()).isEqualTo(subjects.get(0) + ":" + fault.cause());
            assertThat(fault.sharing()).isGreaterThan(3);
        }
    }

    @Test
    void ordersAreMovedByWholeDaysSoThatTheLastDeliveryWasThen() {
        var newest = Instant.parse("2026-11-21T13:00:00Z");
        var moved = new Mix(7, recorded(10), newest).orders();
        assertThat(moved.stream().map(OrderImport.Item::deliveredAt).max(Instant::compareTo))
                .hasValueSatisfying(last ->
                        assertThat(Duration.between(last, newest)).isBetween(Duration.ZERO, Duration.ofDays(1)));
        assertThat(moved).allSatisfy(order -> assertThat(Duration.between(order.orderedAt(), order.deliveredAt()))
                .isEqualTo(Duration.ofDays(6)));
    }

    @Test
    void tooFewOrdersForAFaultAreSaid() {
        var few = new Mix(7, recorded(4), null);
        assertThatThrownBy(() -> few.faults(3)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Delivered orders of forty products. */
    private static List<OrderImport.Item> recorded(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> new OrderImport.Item(
                        "order-" + at,
                        "buyer-" + at,
                        OrderState.DELIVERED,
                        "BRL",
                        500,
                        2_500L,
                        LAST.minus(Duration.ofDays(6 + at % 90)),
                        LAST.minus(Duration.ofDays(5 + at % 90)),
                        LAST.minus(Duration.ofDays(1 + at % 90)),
                        LAST.minus(Duration.ofDays(at % 90)),
                        null,
                        null,
                        List.of(new OrderImport.Line("p-" + at % 40, null, 1, 2_000))))
                .toList();
    }
}
