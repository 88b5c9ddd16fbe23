package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.RepairAsked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What cannot take effect is neither lost nor done twice: it waits, and a person hears of it. */
@ShopTest
class WaitingNewsTest {
    private static final AtomicInteger COUNT = new AtomicInteger(7_000_000);

    @Autowired
    private CallbackApi api;

    @Autowired
    private WaitingApi people;

    @Autowired
    private WaitingRun run;

    @Autowired
    private AnnouncedParcels announced;

    @Autowired
    private BuiltInOrderBook orders;

    @Autowired
    private BuiltInParcels parcels;

    @Autowired
    private OrderImport load;

    @Autowired
    private ShopStory story;

    @Autowired
    private Echo echo;

    @Autowired
    private HandClock clock;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    private final String order = Integer.toString(COUNT.incrementAndGet());

    private void shopify(String topic, String body) throws IOException {
        var bytes = ShopBodies.bytes(body);
        api.shopify(Signed.shopify(topic, "w-" + COUNT.incrementAndGet(), bytes), new ByteArrayInputStream(bytes));
    }

    private void told(String type, String data) throws IOException {
        told(type, clock.instant(), data);
    }

    private void told(String type, Instant at, String data) throws IOException {
        String body = "{\"type\": \"%s\", \"timestamp\": \"%s\", \"data\": %s}".formatted(type, at, data);
        send(body);
    }

    private void send(String body) throws IOException {
        var headers = Signed.events("msg_" + COUNT.incrementAndGet(), clock.instant(), body);
        api.events(headers, new ByteArrayInputStream(ShopBodies.bytes(body)));
    }

    private List<String> reasons() {
        return sql.queryForList(
                "select reason from redress.shop_waiting where order_id = ? and state = 'WAITING'",
                String.class,
                order);
    }

    private UUID waitingId() {
        return sql.queryForObject("select id from redress.shop_waiting where order_id = ?", UUID.class, order);
    }

    private Instant askedFrom() {
        return sql.queryForObject(
                        "select since from redress.stuck where key = 'shop-event:' || ?",
                        java.sql.Timestamp.class,
                        waitingId().toString())
                .toInstant();
    }

    @Test
    void aParcelOfAnOrderNobodyToldYetWaitsForIt() throws IOException {
        shopify("fulfillments/update", ShopBodies.fulfilment("3" + order, order, "delivered", "2025-03-04T10:00:00Z"));
        assertThat(reasons()).containsExactly("unknown-order");
        assertThat(askedFrom()).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));

        shopify(
                "orders/create",
                ShopBodies.shopifyOrder(order, "2025-03-03T10:00:00Z", "\"fulfillment_status\": \"fulfilled\""));
        run.run();

        assertThat(reasons()).isEmpty();
        assertThat(orders.find(order).orElseThrow().state()).isEqualTo(OrderState.DELIVERED);
        assertThat(echo.parcelsOf(order)).hasSize(1);
    }

    @Test
    void anOrderLoadedByHandWakesItToo() throws IOException {
        shopify("refunds/create", ShopBodies.refund("4" + order, order, "20.00", ""));
        load.load(List.of(story.item(order, 10_000L, OrderState.DELIVERED)));
        run.run();

        assertThat(echo.refundsOf(order)).hasSize(1);
        assertThat(story.count("select count(*) from redress.stuck where key like '%' || ?", order))
                .isZero();
    }

    @Test
    void moreThanWasPaidIsForAPersonAndRaisedOnce() throws IOException {
        shopify("orders/create", ShopBodies.shopifyOrder(order, "2025-03-03T10:00:00Z", ""));
        for (int again = 0; again < 3; again++)
            shopify("refunds/create", ShopBodies.refund("5" + order, order, "209.01", "") + " ".repeat(again));

        assertThat(reasons()).containsExactly("above-paid");
        assertThat(askedFrom()).isEqualTo(clock.instant());
        assertThat(orders.find(order).orElseThrow().refunded().minor()).isZero();
        assertThat(echo.refundsOf(order)).isEmpty();
    }

    @Test
    void theRestOfACallbackIsTakenWithoutThePartThatFails() throws IOException {
        shopify(
                "orders/updated",
                ShopBodies.shopifyOrder(
                        order,
                        "2025-03-06T10:00:00Z",
                        "\"fulfillments\": ["
                                + ShopBodies.fulfilment("6" + order, order, "in_transit", "2025-03-04T10:00:00Z")
                                + "], \"refunds\": [" + ShopBodies.refund("7" + order, order, "500.00", "") + "]"));

        assertThat(reasons()).containsExactly("above-paid");
        assertThat(orders.find(order)).isPresent();
        assertThat(parcels.ofOrder(order)).hasSize(1);
    }

    @Test
    void aClockInTheFutureStopsNothingThatIsTrue() throws IOException {
        shopify("orders/create", ShopBodies.shopifyOrder(order, "2025-03-03T10:00:00Z", ""));
        String ahead = clock.instant().plus(Duration.ofDays(3)).toString();
        shopify("orders/updated", ShopBodies.shopifyOrder(order, ahead, "\"cancelled_at\": \"2025-03-03T10:00:00Z\""));
        assertThat(reasons()).containsExactly("clock-ahead");

        shopify(
                "orders/updated",
                ShopBodies.shopifyOrder(order, "2025-03-04T10:00:00Z", "\"fulfillment_status\": \"fulfilled\""));
        assertThat(orders.find(order).orElseThrow().state()).isEqualTo(OrderState.SHIPPED);

        clock.advance(Duration.ofDays(3));
        run.run();
        assertThat(orders.find(order).orElseThrow().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(reasons()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsShownAndMayBeDismissed() throws IOException {
        String broken = "{\"id\": " + order + ", \"updated_at\": \"2025-03-03T10:00:00Z\"}";
        shopify("orders/updated", broken);
        assertThat(reasons()).containsExactly("unreadable");
        assertThat(people.list(null, 200).items()).anySatisfy(view -> {
            assertThat(view.orderId()).isEqualTo(order);
            assertThat(view.told()).contains("unread", "orders/updated");
        });

        people.dismiss(waitingId(), Person.staff("admin"), new WaitingApi.Reason("looked at the shop"));
        assertThat(reasons()).isEmpty();
        assertThatThrownBy(() -> people.dismiss(waitingId(), Person.staff("admin"), new WaitingApi.Reason("again")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aPersonMayHaveItTriedAgain() throws IOException {
        shopify("orders/create", ShopBodies.shopifyOrder(order, "2025-03-03T10:00:00Z", ""));
        shopify("refunds/create", ShopBodies.refund("8" + order, order, "300.00", ""));
        sql.update("update redress.shop_payment set paid_minor = 30000 where order_id = ?", order);
        transaction.executeWithoutResult(
                status -> events.publishEvent(new RepairAsked(WaitingNews.stuckKey(waitingId()))));
        run.run();

        assertThat(reasons()).isEmpty();
        assertThat(orders.find(order).orElseThrow().refunded().minor()).isEqualTo(30_000);
    }

    @Test
    void aParcelOnItsWayBackIsFoundByItsNumberAlone() throws IOException {
        shopify("orders/create", ShopBodies.shopifyOrder(order, "2025-03-03T10:00:00Z", ""));
        told("parcel.scanned", "{\"carrier\": \"YTO\", \"trackingNumber\": \"YT%s\"}".formatted(order));
        assertThat(story.count("select count(*) from redress.shop_waiting where tracking_number = ?", "YT" + order))
                .isEqualTo(1);

        transaction.executeWithoutResult(status -> {
            var reference = announced.announce(order, "YTO", "YT" + order);
            assertThat(reference).isPresent();
            assertThat(announced.announce(order, "YTO", "YT" + order)).isEqualTo(reference);
            assertThat(announced.announce("told-to-nobody", "YTO", "YT-NOBODY")).isEmpty();
        });
        run.run();
        told("parcel.delivered", "{\"trackingNumber\": \"YT%s\"}".formatted(order));

        assertThat(echo.parcelsOf(order))
                .extracting(ParcelMoved::kind, ParcelMoved::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Parcel.Kind.RETURN, Parcel.State.UNDER_WAY),
                        org.assertj.core.groups.Tuple.tuple(Parcel.Kind.RETURN, Parcel.State.DELIVERED));
        assertThat(orders.find(order).orElseThrow().state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void anOrderMayBeToldInOurOwnWords() throws IOException {
        told("order.updated", clock.instant().minusSeconds(60), """
            {"id": "%s", "customerReference": "B-1", "state": "SHIPPED", "currency": "CNY", "freightMinor": 0,
             "paidMinor": 10000, "orderedAt": "2025-03-01T00:00:00Z", "shippedAt": "2025-03-02T00:00:00Z",
             "carrier": "SF", "trackingNumber": "SF%s",
             "lines": [{"productId": "TEA-01", "productName": "tea", "quantity": 1, "priceMinor": 10000}]}\
            """.formatted(order, order));
        told("parcel.delivered", "{\"trackingNumber\": \"SF%s\"}".formatted(order));
        told(
                "refund.made",
                "{\"orderId\": \"%s\", \"reference\": \"r%s\", \"amountMinor\": 500, \"currency\": \"CNY\"}"
                        .formatted(order, order));

        var seen = orders.find(order).orElseThrow();
        assertThat(seen.state()).isEqualTo(OrderState.DELIVERED);
        assertThat(seen.refunded().minor()).isEqualTo(500);
        assertThat(parcels.ofOrder(order))
                .singleElement()
                .extracting(Parcel::reference)
                .isEqualTo("SH-" + order);
    }

    @Test
    void anotherShopDoesNotOverwriteAnOrder() throws IOException {
        shopify("orders/create", ShopBodies.shopifyOrder(order, "2025-03-03T10:00:00Z", ""));
        var bytes = ShopBodies.bytes(ShopBodies.wooOrder(order, "cancelled", "2025-03-09T10:00:00", ""));
        api.woocommerce(Signed.woo("order.updated", "x", bytes), new ByteArrayInputStream(bytes));

        assertThat(reasons()).containsExactly("order-of-other-shop");
        assertThat(orders.find(order).orElseThrow().state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void aMarketplaceReachesTheCaseOfItsOrder() throws IOException {
        shopify("orders/create", ShopBodies.shopifyOrder(order, "2025-03-03T10:00:00Z", ""));
        String letter = "{\"orderId\": \"%s\", \"reference\": \"%s\", \"due\": \"%s\"}";
        String due = clock.instant().plus(Duration.ofDays(2)).toString();
        told("platform.stepped_in", letter.formatted(order, "PL-1", due));
        assertThat(reasons()).containsExactly("no-case-of-order");

        var number = story.caseOf(order);
        clock.advance(Duration.ofHours(1));
        run.run();
        assertThat(reasons()).isEmpty();
        assertThat(echo.heard(PlatformTold.class)).anySatisfy(told -> {
            assertThat(told.caseNumber()).isEqualTo(number);
            assertThat(told.due()).isEqualTo(due);
        });

        told("platform.stepped_in", letter.formatted(order, "refuse-me", due));
        assertThat(reasons()).containsExactly("case-closed");
    }

    @Test
    void aFaultOfOursCostsNoNews() throws IOException {
        story.caseOf(order);
        String due = clock.instant().plus(Duration.ofDays(2)).toString();
        String body = "{\"type\": \"platform.stepped_in\", \"timestamp\": \"%s\", \"data\": %s}"
                .formatted(
                        clock.instant(),
                        "{\"orderId\": \"%s\", \"reference\": \"break-me\", \"due\": \"%s\"}".formatted(order, due));
        send(body);
        send(body);

        assertThat(reasons()).containsExactly("failed");
        assertThat(askedFrom()).isEqualTo(clock.instant());
    }

    @Test
    void whatOurSendersGetWrongIsToldByPointerAndNotKept() throws IOException {
        long before = story.count("select count(*) from redress.shop_delivery");
        String at = clock.instant().toString();
        for (var fault : new String[][] {
            {"not json", ""},
            {"[]", ""},
            {"{\"timestamp\": \"%s\", \"data\": {}}".formatted(at), "/type"},
            {"{\"type\": \"parcel.lost\", \"data\": {}}", "/timestamp"},
            {"{\"type\": \"parcel.flown\", \"timestamp\": \"%s\", \"data\": {}}".formatted(at), "/type"},
            {"{\"type\": \"parcel.lost\", \"timestamp\": \"%s\", \"data\": {}}".formatted(at), "/data/trackingNumber"},
            {"{\"type\": \"order.created\", \"timestamp\": \"%s\", \"data\": 3}".formatted(at), "/data"},
            {
                "{\"type\": \"order.created\", \"timestamp\": \"%s\", \"data\": {\"id\": \"a b\"}}".formatted(at),
                "/data/id"
            },
            {
                "{\"type\": \"platform.ruled\", \"timestamp\": \"%s\", \"data\": {\"orderId\": \"1\", \"ruling\": \"X\"}}"
                        .formatted(at),
                "/data/ruling"
            },
            {
                "{\"type\": \"refund.made\", \"timestamp\": \"%s\", \"data\": {\"orderId\": \"1\", \"reference\": \"1\", \"amountMinor\": -5, \"currency\": \"CNY\"}}"
                        .formatted(at),
                "/data/amountMinor"
            }
        })
            assertThatThrownBy(() -> send(fault[0])).as(fault[0]).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.status()).isEqualTo(422);
                assertThat(refusal.pointer()).isEqualTo(fault[1]);
            });
        assertThat(story.count("select count(*) from redress.shop_delivery")).isEqualTo(before);
    }

    @Test
    void anEventFromOutsideItsFiveMinutesIsTurnedAway() {
        String body = "{}";
        for (int seconds : new int[] {-301, 301}) {
            var headers = Signed.events("late" + seconds, clock.instant().plusSeconds(seconds), body);
            assertThatThrownBy(() -> api.events(headers, new ByteArrayInputStream(ShopBodies.bytes(body))))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.status())
                            .isEqualTo(401));
        }
    }
}
