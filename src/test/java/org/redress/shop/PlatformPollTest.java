package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** A marketplace's date or ruling whose callback was lost is noticed when it is asked, and has its effect once. */
@ShopTest
class PlatformPollTest {
    private static final AtomicInteger COUNT = new AtomicInteger(6_600_000);
    private static final Duration PAUSE = Duration.ofMinutes(15);
    private static final String DISPUTES = "/admin/api/2025-10/shopify_payments/disputes";

    @Autowired
    private NewsIntake intake;

    @Autowired
    private PlatformCases known;

    @Autowired
    private BuiltInMarketplace builtIn;

    @Autowired
    private ShopStory story;

    @Autowired
    private Echo echo;

    @Autowired
    private HandClock clock;

    @Autowired
    private JdbcTemplate sql;

    private final String order = Integer.toString(COUNT.incrementAndGet());
    private final String reference = "shopify:dispute:" + order;
    private FakeShop shop;
    private PlatformPoll poll;

    @BeforeEach
    void connect() throws IOException {
        sql.update("update redress.case_file set closed_at = now() where closed_at is null");
        sql.update("delete from redress.platform_poll");
        shop = new FakeShop("X-Shopify-Access-Token", "shpat_hush");
        var beans = new StaticListableBeanFactory();
        beans.addBean("shop", new ShopifyAdapter(shop.address(), "2025-10", "shpat_hush"));
        poll = new PlatformPoll(builtIn, beans.getBeanProvider(ShopAdapter.class), known, intake, PAUSE, clock);
    }

    @AfterEach
    void disconnect() {
        assertThat(shop.faults()).isEmpty();
        shop.close();
    }

    private String dispute(String status, String finalizedOn) {
        return ShopBodies.dispute(order, order, status, finalizedOn);
    }

    private void waiting() {
        shop.get(
                        DISPUTES + ".json?status=needs_response",
                        200,
                        "{\"disputes\": [" + dispute("needs_response", null) + "]}")
                .get(DISPUTES + ".json?status=needs_response&last_id=" + order, 200, "{\"disputes\": []}");
    }

    private void nothingWaits() {
        shop.get(DISPUTES + ".json?status=needs_response", 200, "{\"disputes\": []}");
    }

    private void standsAs(String status, String finalizedOn) {
        shop.get(DISPUTES + "/" + order + ".json", 200, "{\"dispute\": " + dispute(status, finalizedOn) + "}");
    }

    private void nextTurn() {
        clock.advance(PAUSE);
        poll.run();
    }

    private List<PlatformTold> told() {
        return echo.heard(PlatformTold.class).stream()
                .filter(one -> reference.equals(one.reference()))
                .toList();
    }

    @Test
    void aDateWhoseCallbackWasLostIsNoticedOnceAndSoIsTheRuling() {
        CaseNumber number = story.caseOf(order);
        waiting();
        poll.run();
        poll.run();
        waiting();
        standsAs("needs_response", null);
        nextTurn();
        assertThat(told())
                .containsExactly(new PlatformTold(
                        number,
                        PlatformTold.What.STEPPED_IN,
                        reference,
                        Instant.parse("2025-03-12T16:00:00Z"),
                        null,
                        null));

        nothingWaits();
        standsAs("won", clock.instant().toString());
        nextTurn();
        nothingWaits();
        nextTurn();
        assertThat(told())
                .extracting(PlatformTold::what)
                .containsExactly(PlatformTold.What.STEPPED_IN, PlatformTold.What.RULED);
    }

    @Test
    void whatACallbackToldIsNotToldAgainByThePoll() {
        story.caseOf(order);
        var heard = new ShopifyWords(Source.SHOPIFY)
                .read("disputes/create", ShopBodies.tree(dispute("needs_response", null)));
        intake.take(Source.SHOPIFY, heard);
        waiting();
        standsAs("under_review", null);
        poll.run();

        assertThat(told()).hasSize(1);
    }

    @Test
    void ofTwoNodesOneAsks() {
        story.caseOf(order);
        waiting();
        var other = CompletableFuture.runAsync(poll::run);
        poll.run();
        other.join();

        assertThat(told()).hasSize(1);
    }

    @Test
    void aDisputeWithoutACaseIsForAPersonOnce() {
        waiting();
        poll.run();
        waiting();
        nextTurn();

        assertThat(told()).isEmpty();
        assertThat(story.count("select count(*) from redress.shop_waiting where order_id = ?", order))
                .isEqualTo(1);
    }

    @Test
    void aDecisionFromBeforeTheCaseDoesNotEndIt() {
        story.caseOf(order);
        var old = new ShopifyWords(Source.SHOPIFY)
                .read("disputes/update", ShopBodies.tree(dispute("lost", "2025-03-10T11:00:00-05:00")));
        intake.take(Source.SHOPIFY, old);

        assertThat(told()).isEmpty();
    }

    @Test
    void aMarketplaceThatIsAwayIsAskedAgainNextTime() {
        story.caseOf(order);
        shop.get(DISPUTES + ".json?status=needs_response", 503, "{}");
        poll.run();
        assertThat(told()).isEmpty();

        waiting();
        nextTurn();
        assertThat(told()).hasSize(1);
    }
}
