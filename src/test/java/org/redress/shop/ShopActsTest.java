package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.common.Money;
import org.redress.engine.ExternalWork.Done;
import org.redress.engine.ExternalWork.Refused;
import org.redress.engine.ExternalWork.Work;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

@ShopTest
class ShopActsTest {
    @Autowired
    ReshipWork reship;

    @Autowired
    ExchangeShipmentWork exchange;

    @Autowired
    CouponWork coupon;

    @Autowired
    RepairWork repair;

    @Autowired
    BlockBuyerWork block;

    @Autowired
    Parcels parcels;

    @Autowired
    Blocks blocks;

    @Autowired
    ShopStory story;

    @Autowired
    HandClock clock;

    @Autowired
    JdbcTemplate sql;

    @Test
    void sendsGoodsAgainOnce() {
        String order = story.order(10_000L);

        twice(reship, story.prepared("reship", order, null, Map.of()));
        twice(exchange, story.prepared("exchange-shipment", order, null, Map.of()));

        assertThat(parcels.ofOrder(order))
                .extracting(Parcel::kind)
                .containsExactly(Parcel.Kind.ORIGINAL, Parcel.Kind.RESEND, Parcel.Kind.EXCHANGE);
    }

    @Test
    void refusesToSendWhatIsCancelledOrUnknown() {
        String cancelled = story.order(10_000L, OrderState.CANCELLED);

        assertThat(reship.run(story.prepared("reship", cancelled, null, Map.of())))
                .isEqualTo(new Refused("order-cancelled"));
        assertThat(reship.run(story.prepared("reship", "no-such", null, Map.of())))
                .isEqualTo(new Refused("order-unknown"));
        assertThat(coupon.run(story.prepared("coupon", null, Money.cny(1), Map.of())))
                .isEqualTo(new Refused("order-unknown"));
    }

    @Test
    void issuesOneCouponWithACodeThatCanBeReadOut() {
        Work work = story.prepared("coupon", story.order(10_000L), Money.cny(2_000), Map.of());

        Done done = twice(coupon, work);

        assertThat(done.providerReference()).matches("[2-9A-HJ-NP-Z]{12}");
        assertThat(story.count("select count(*) from redress.shop_coupon where key = ?", work.actionId()))
                .isOne();
    }

    @Test
    void repairsOnlyWhatWasDelivered() {
        twice(repair, story.prepared("repair", story.order(10_000L), null, Map.of()));

        assertThat(repair.run(story.prepared("repair", story.order(1L, OrderState.SHIPPED), null, Map.of())))
                .isEqualTo(new Refused("order-not-delivered"));
    }

    @Test
    void aBlockEndsByItself() {
        String order = story.order(10_000L);
        Instant until = clock.instant().plus(Duration.ofDays(30));

        twice(block, blocking(order, until));

        assertThat(blocks.blocked("B-" + order, clock.instant())).isTrue();
        assertThat(blocks.blocked("B-" + order, until)).isFalse();
        assertThat(blocks.blocked("B-other", clock.instant())).isFalse();
    }

    @Test
    void aBlockLastsAYearAtMost() {
        String order = story.order(10_000L);
        Instant year = clock.instant().plus(Duration.ofDays(365));

        assertThat(block.run(blocking(order, year.plusMillis(1)))).isEqualTo(new Refused("block-end-out-of-bounds"));
        assertThat(block.run(blocking(order, clock.instant()))).isEqualTo(new Refused("block-end-out-of-bounds"));
        assertThat(block.run(story.prepared("block-buyer", order, null, Map.of("until", year.toString()))))
                .isEqualTo(new Refused("block-without-reason"));
        assertThatThrownBy(() -> sql.update("""
                        insert into redress.shop_block (reference, key, customer_reference, reason, blocked_at, until)
                        values ('BL-1', gen_random_uuid(), 'B-1', 'x', now(), now() + interval '366 days')""")).isInstanceOf(DataIntegrityViolationException.class);
        twice(block, blocking(order, year));
    }

    private Work blocking(String order, Instant until) {
        return story.prepared(
                "block-buyer", order, null, Map.of("reason", "BLOCK", "until", until.toString(), "customerId", "c"));
    }

    private static Done twice(ActionWork work, Work task) {
        var first = work.run(task);
        assertThat(first).isInstanceOf(Done.class);
        assertThat(work.run(task)).isEqualTo(first);
        return (Done) first;
    }
}
