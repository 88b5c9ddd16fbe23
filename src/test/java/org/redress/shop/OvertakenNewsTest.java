package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** An order that arrives in the very moment in which news of its parcel are set aside does not leave them behind. */
@ShopTest
class OvertakenNewsTest {
    private static final AtomicInteger COUNT = new AtomicInteger(6_500_000);

    @Autowired
    private NewsIntake intake;

    @Autowired
    private Waiting waiting;

    @Autowired
    private WaitingRun run;

    @Autowired
    private ShopStory story;

    @Autowired
    private Echo echo;

    @Autowired
    private HandClock clock;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    private final String order = Integer.toString(COUNT.incrementAndGet());

    private List<News> read(String topic, String body) {
        return new ShopifyWords(Source.SHOPIFY).read(topic, ShopBodies.tree(body));
    }

    private List<News> parcel() {
        return read(
                "fulfillments/update", ShopBodies.fulfilment("3" + order, order, "in_transit", "2025-03-04T10:00:00Z"));
    }

    private void orderArrives() {
        intake.take(Source.SHOPIFY, read("orders/create", ShopBodies.shopifyOrder(order, "2025-03-03T10:00:00Z", "")));
    }

    @Test
    void newsSetAsideWhileTheOrderCommitsAreTakenAtTheNextLook() {
        var parcel = parcel();
        var aside = transaction.execute(status -> {
            holdPlaceOf(parcel.get(0));
            var other = CompletableFuture.runAsync(() -> intake.take(Source.SHOPIFY, parcel));
            Awaitility.await("it found no order and is about to be set aside").until(this::somebodyWaits);
            CompletableFuture.runAsync(this::orderArrives).join();
            status.setRollbackOnly();
            return other;
        });
        aside.join();
        run.run();

        assertThat(echo.parcelsOf(order)).hasSize(1);
        assertThat(rows()).isZero();
    }

    @Test
    void whoeverWakesItWinsAgainstWhoeverPutsItOff() {
        intake.take(Source.SHOPIFY, parcel());
        var taken = waiting.find(
                        sql.queryForObject("select id from redress.shop_waiting where order_id = ?", UUID.class, order))
                .orElseThrow();
        clock.advance(Duration.ofSeconds(1));
        orderArrives();
        waiting.postpone(taken, "unknown-order", clock.instant().plus(Duration.ofHours(1)));
        run.run();

        assertThat(echo.parcelsOf(order)).hasSize(1);
        assertThat(rows()).isZero();
    }

    /** A row with the same digest, not yet committed, holds up the one that is to be written. */
    private void holdPlaceOf(News news) {
        try {
            waiting.add(new WaitingNews(
                    UUID.randomUUID(),
                    Source.SHOPIFY,
                    Delivery.sha256(
                            Source.SHOPIFY + " " + json.writerFor(News.class).writeValueAsString(news)),
                    "{}",
                    null,
                    null,
                    "placeholder",
                    clock.instant(),
                    clock.instant()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private boolean somebodyWaits() {
        return story.count("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock' and query like '%shop_waiting%'")
                > 0;
    }

    private long rows() {
        return story.count("select count(*) from redress.shop_waiting where order_id = ?", order);
    }
}
