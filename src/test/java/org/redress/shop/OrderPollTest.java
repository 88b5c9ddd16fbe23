package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.common.Money;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A callback that was lost is noticed when the shop is asked, and has its effect once. */
@ShopTest
class OrderPollTest {
    private static final AtomicInteger COUNT = new AtomicInteger(9_000_000);
    private static final Duration PAUSE = Duration.ofMinutes(15);

    @Autowired
    private NewsIntake intake;

    @Autowired
    private BuiltInOrderBook told;

    @Autowired
    private BuiltInParcels parcels;

    @Autowired
    private PolledOrders polled;

    @Autowired
    private Actions actions;

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

    private final String order = Integer.toString(COUNT.incrementAndGet());
    private final String place = "/admin/api/2025-10/orders/" + order;
    private FakeShop shop;
    private RealOrderBook orders;
    private RealPayments payments;

    @BeforeEach
    void connect() throws IOException {
        sql.update("update redress.case_file set closed_at = now() where closed_at is null");
        shop = new FakeShop("X-Shopify-Access-Token", "shpat_hush");
        var adapter = new ShopifyAdapter(shop.address(), "2025-10", "shpat_hush");
        orders = new RealOrderBook(adapter, intake, told);
        payments = new RealPayments(adapter, actions, clock);
    }

    @AfterEach
    void disconnect() {
        assertThat(shop.faults()).isEmpty();
        shop.close();
    }

    private OrderPoll poll() {
        return new OrderPoll(orders, polled, PAUSE, clock);
    }

    private String answer() {
        return "{\"order\": "
                + ShopBodies.shopifyOrder(
                        order,
                        "2025-03-06T10:00:00Z",
                        "\"fulfillment_status\": \"fulfilled\", \"fulfillments\": ["
                                + ShopBodies.fulfilment("1" + order, order, "delivered", "2025-03-04T10:00:00Z")
                                + "], \"refunds\": [" + ShopBodies.refund("2" + order, order, "20.00", "") + "]")
                + "}";
    }

    @Test
    void whatNoCallbackToldIsNoticedOnce() {
        story.caseOf(order);
        shop.get(place + ".json", 200, answer()).get(place + ".json", 200, answer());
        poll().run();
        poll().run();
        clock.advance(PAUSE);
        poll().run();

        assertThat(told.find(order).orElseThrow().state()).isEqualTo(OrderState.DELIVERED);
        assertThat(parcels.ofOrder(order)).hasSize(1);
        assertThat(echo.parcelsOf(order)).hasSize(1);
        assertThat(echo.refundsOf(order)).hasSize(1);
        assertThat(echo.changesOf(order)).as("told, then delivered").hasSize(2);
    }

    @Test
    void ofTwoNodesOneAsks() {
        story.caseOf(order);
        shop.get(place + ".json", 200, answer());
        var other = CompletableFuture.runAsync(poll()::run);
        poll().run();
        other.join();

        assertThat(told.find(order).orElseThrow().state()).isEqualTo(OrderState.DELIVERED);
        assertThat(echo.refundsOf(order)).hasSize(1);
        assertThat(echo.parcelsOf(order)).hasSize(1);
    }

    @Test
    void orderWithoutOpenCasesAndNumbersOfOtherShopsAreNotAskedFor() {
        story.caseOf("T-" + order);
        poll().run();
        assertThat(told.find("T-" + order)).isEmpty();
    }

    @Test
    void aShopThatIsAwayIsAskedAgainNextTime() {
        story.caseOf(order);
        shop.get(place + ".json", 503, "{}").get(place + ".json", 200, answer());
        poll().run();
        assertThat(told.find(order)).isEmpty();

        clock.advance(PAUSE);
        poll().run();
        assertThat(told.find(order)).isPresent();
    }

    @Test
    void anOrderThatCannotBeReadIsForAPersonOnce() {
        story.caseOf(order);
        String broken = answer().replace("\"209.00\"", "\"plenty\"");
        shop.get(place + ".json", 200, broken).get(place + ".json", 200, broken);
        poll().run();
        clock.advance(PAUSE);
        poll().run();

        assertThat(story.count("select count(*) from redress.shop_waiting where order_id = ?", order))
                .isEqualTo(1);
    }

    @Test
    void insideATransactionNothingLeavesTheHouse() {
        transaction.executeWithoutResult(
                status -> assertThat(orders.find(order)).isEmpty());

        shop.get(place + ".json", 200, answer());
        assertThat(orders.find(order).orElseThrow().refunded()).isEqualTo(Money.cny(2_000));
    }

    @Test
    void aRefundWhoseAnswerWasLostIsPendingUntilItCannotComeAnyMore() {
        var work = story.prepared("refund", order, Money.cny(500), java.util.Map.of());
        sql.update(
                "update redress.action set state = 'SENT', first_sent_at = ? where id = ?",
                java.sql.Timestamp.from(clock.instant()),
                work.actionId());
        String none = "{\"refunds\": []}";
        String list = place + "/refunds.json?limit=250";
        shop.get(list, 200, none).get(list, 200, none).get(list, 200, none.replace("[]", """
            [{"id": 5, "note": "%s"}]\
            """.formatted(
                        ShopifyWords.note(work.actionId()))));

        assertThat(payments.lookUp(work.actionId())).isInstanceOf(Outcome.Pending.class);
        clock.advance(Duration.ofMinutes(3));
        assertThat(payments.lookUp(work.actionId())).isInstanceOf(Outcome.Absent.class);
        assertThat(payments.lookUp(work.actionId())).isEqualTo(new Outcome.Done("shopify:5"));
    }
}
