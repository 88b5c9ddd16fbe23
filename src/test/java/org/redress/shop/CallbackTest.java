package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.redress.common.Money;
import org.redress.common.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

/** A callback has its effect once and in order, or none at all; nothing of people is kept of it. */
@ShopTest
class CallbackTest {
    private static final AtomicInteger COUNT = new AtomicInteger(5_000_000);

    @Autowired
    private CallbackApi api;

    @Autowired
    private BuiltInOrderBook orders;

    @Autowired
    private BuiltInParcels parcels;

    @Autowired
    private DeliveryCleaning cleaning;

    @Autowired
    private WaitingRun waiting;

    @Autowired
    private ShopStory story;

    @Autowired
    private Echo echo;

    @Autowired
    private HandClock clock;

    private final String order = Integer.toString(COUNT.incrementAndGet());

    private static String newId() {
        return "delivery-" + COUNT.incrementAndGet();
    }

    private void shopify(String topic, String body) throws IOException {
        shopify(Signed.shopify(topic, newId(), ShopBodies.bytes(body)), body);
    }

    private void shopify(HttpHeaders headers, String body) throws IOException {
        api.shopify(headers, new ByteArrayInputStream(ShopBodies.bytes(body)));
    }

    private void woo(String id, String body) throws IOException {
        var bytes = ShopBodies.bytes(body);
        api.woocommerce(Signed.woo("order.updated", id, bytes), new ByteArrayInputStream(bytes));
    }

    private String body(String updatedAt, String more) {
        return ShopBodies.shopifyOrder(order, updatedAt, more);
    }

    private long rows() {
        return story.count("select count(*) from redress.shop_delivery");
    }

    @Test
    void anOrderIsSeenInTheShop() throws IOException {
        shopify("orders/create", body("2025-03-01T10:05:00Z", ""));

        var seen = orders.find(order).orElseThrow();
        assertThat(seen.state()).isEqualTo(OrderState.PAID);
        assertThat(seen.paid()).isEqualTo(Money.cny(20_900));
        assertThat(seen.items()).isEqualTo(Money.cny(19_900));
        assertThat(echo.changesOf(order)).extracting(OrderChanged::before).containsExactly((OrderState) null);
    }

    @Test
    void nothingOfPeopleIsKept() throws IOException {
        shopify("orders/create", body("2025-03-01T10:05:00Z", ""));
        shopify("orders/create", "{\"id\": 99" + order + ", \"email\": \"li.wei@example.com\"}");

        for (String table : List.of("shop_delivery", "shop_waiting", "shop_order", "stuck"))
            assertThat(story.count("select count(*) from redress." + table + " t where t::text ~* 'wei|@|13800'"))
                    .as(table)
                    .isZero();
    }

    @Test
    void whatIsNotSignedLeavesNoRow() throws IOException {
        String body = body("2025-03-01T10:05:00Z", "");
        var bytes = ShopBodies.bytes(body);
        var forged = new ArrayList<HttpHeaders>();
        for (String signature : new String[] {
            null,
            "",
            "AAAA",
            Signed.hmac("another secret of the right length", bytes),
            Signed.hmac(Signed.SECRET, new byte[0])
        }) {
            var headers = Signed.shopify("orders/create", newId(), bytes);
            headers.remove("X-Shopify-Hmac-SHA256");
            if (signature != null) headers.set("X-Shopify-Hmac-SHA256", signature);
            forged.add(headers);
        }
        forged.add(Signed.woo("order.updated", newId(), bytes));
        long before = rows();

        for (HttpHeaders headers : forged) refused(headers, body, "signature-wrong", 401);
        var good = Signed.shopify("orders/create", newId(), bytes);
        refused(good, body.replace("209.00", "209.01"), "signature-wrong", 401);
        refused(good, body + " ", "signature-wrong", 401);
        assertThat(rows()).isEqualTo(before);
        assertThat(orders.find(order)).isEmpty();
    }

    private void refused(HttpHeaders headers, String body, String code, int status) {
        assertThatThrownBy(() -> shopify(headers, body)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.status()).isEqualTo(status);
        });
    }

    @Test
    void aShopWithoutASecretIsNotConnected() {
        var bytes = ShopBodies.bytes("{}");
        assertThatThrownBy(() -> api.shopline(new HttpHeaders(), new ByteArrayInputStream(bytes)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(404));
    }

    @Test
    void theSecretBeforeIsTakenWhileTheNewOneSpreads() throws IOException {
        String body = body("2025-03-01T10:05:00Z", "");
        var headers = Signed.shopify("orders/create", newId(), ShopBodies.bytes(body));
        headers.set("X-Shopify-Hmac-SHA256", Signed.hmac(Signed.OLD_SECRET, ShopBodies.bytes(body)));
        shopify(headers, body);

        assertThat(orders.find(order)).isPresent();
    }

    @Test
    void aHundredDeliveriesAreOneEffect() throws Exception {
        shopify("orders/create", body("2025-03-01T10:05:00Z", ""));
        String refund = ShopBodies.refund("1" + order, order, "30.00", "");
        var headers = Signed.shopify("refunds/create", newId(), ShopBodies.bytes(refund));
        long before = rows();
        var threads = Executors.newFixedThreadPool(10);
        try {
            Callable<Void> one = () -> {
                shopify(headers, refund);
                return null;
            };
            for (var done : threads.invokeAll(Collections.nCopies(100, one))) done.get();
        } finally {
            threads.shutdown();
        }

        assertThat(rows()).isEqualTo(before + 1);
        assertThat(echo.refundsOf(order)).hasSize(1);
        assertThat(orders.find(order).orElseThrow().refunded()).isEqualTo(Money.cny(3_000));
    }

    @Test
    void theSameBodyUnderAnotherNumberIsTheSame() throws IOException {
        String body = body("2025-03-01T10:05:00Z", "");
        shopify("orders/create", body);
        long before = rows();
        shopify("orders/updated", body);

        assertThat(rows()).isEqualTo(before);
        assertThat(echo.changesOf(order)).hasSize(1);
    }

    @Test
    void wooCommerceMayGiveTwoDeliveriesOfOneSecondTheSameNumber() throws IOException {
        String id = newId();
        woo(id, ShopBodies.wooOrder(order, "processing", "2025-03-01T03:00:00", ""));
        woo(id, ShopBodies.wooOrder(order, "completed", "2025-03-01T03:00:00", ""));

        assertThat(orders.find(order).orElseThrow().state()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    void thePingOfWooCommerceIsAnsweredAndForgotten() throws IOException {
        long before = rows();
        api.woocommerce(new HttpHeaders(), new ByteArrayInputStream(ShopBodies.bytes("webhook_id=12")));

        assertThat(rows()).isEqualTo(before);
        assertThatThrownBy(() -> api.woocommerce(
                        new HttpHeaders(), new ByteArrayInputStream(ShopBodies.bytes("webhook_id=12&x=1"))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whateverTheOrderOfArrivalTheNewestStays() throws IOException {
        var story = List.of(
                body("2025-03-01T10:05:00Z", "\"financial_status\": \"pending\""),
                body("2025-03-01T10:06:00Z", ""),
                body(
                        "2025-03-02T10:00:00Z",
                        "\"fulfillment_status\": \"fulfilled\", \"fulfillments\": ["
                                + ShopBodies.fulfilment("2" + order, order, "in_transit", "2025-03-02T10:00:00Z")
                                + "]"),
                ShopBodies.fulfilment("2" + order, order, "delivered", "2025-03-04T10:00:00Z"),
                ShopBodies.fulfilment("2" + order, order, "out_for_delivery", "2025-03-03T10:00:00Z"),
                body("2025-03-03T10:00:00Z", "\"fulfillment_status\": \"fulfilled\""));
        for (int seed = 0; seed < 6; seed++) {
            var shuffled = new ArrayList<>(story);
            Collections.shuffle(shuffled, new Random(seed));
            String id = Integer.toString(COUNT.incrementAndGet());
            for (String one : shuffled) {
                String mine = one.replace(order, id);
                shopify(mine.contains("line_items") ? "orders/updated" : "fulfillments/update", mine);
            }
            waiting.run();

            var end = orders.find(id).orElseThrow();
            assertThat(end.state()).as("seed %d", seed).isEqualTo(OrderState.DELIVERED);
            assertThat(end.paid()).isEqualTo(Money.cny(20_900));
            assertThat(parcels.ofOrder(id)).singleElement().satisfies(parcel -> {
                assertThat(parcel.state()).isEqualTo(Parcel.State.DELIVERED);
                assertThat(parcel.deliveredAt()).isEqualTo("2025-03-04T10:00:00Z");
                assertThat(parcel.shippedAt()).isEqualTo("2025-03-02T01:00:00Z");
            });
            assertThat(echo.parcelsOf(id))
                    .filteredOn(event ->
                            event.before() != Parcel.State.DELIVERED && event.state() == Parcel.State.DELIVERED)
                    .hasSize(1);
        }
    }

    @Test
    void takenCallbacksAreForgottenAfterThirtyDays() throws IOException {
        shopify("orders/create", body("2025-03-01T10:05:00Z", ""));
        cleaning.run();
        assertThat(rows()).isPositive();

        clock.advance(Duration.ofDays(31));
        cleaning.run();
        assertThat(rows()).isZero();
        shopify("orders/create", body("2025-03-01T10:05:00Z", ""));
        assertThat(echo.changesOf(order))
                .as("still once: the order is known as of then")
                .hasSizeLessThanOrEqualTo(2);
        clock.advance(Duration.ofDays(-31));
    }
}
