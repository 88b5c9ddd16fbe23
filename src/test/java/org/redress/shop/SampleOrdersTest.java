package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.redress.common.Money;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class SampleOrdersTest {
    @Autowired
    SampleOrders samples;

    @Autowired
    OrderBook orders;

    @Autowired
    ShopStory story;

    @Autowired
    HandClock clock;

    @Test
    void anEmptyShopIsFilledOnce() throws Exception {
        samples.run(null);

        assertThat(story.count("select count(*) from redress.shop_order where order_id like '88%'"))
                .isEqualTo(41);
        assertThat(story.count("select count(distinct state) from redress.shop_order where order_id like '88%'"))
                .isEqualTo(Arrays.stream(OrderState.values()).count());
        assertThat(story.count("select count(*) from redress.shop_payment where paid_minor is null"))
                .isPositive();
    }

    @Test
    void order8817IsUnderWayAndLate() {
        Order order = orders.find("8817").orElseThrow();

        assertThat(order.state()).isEqualTo(OrderState.SHIPPED);
        assertThat(order.late(clock.instant())).isTrue();
        assertThat(order.paid()).isEqualTo(Money.cny(69_900));
        assertThat(order.lines())
                .singleElement()
                .extracting(OrderLine::productName)
                .asString()
                .contains("降噪耳机");
    }
}
