package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redress.common.Ids;
import org.redress.common.Money;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

@ShopTest
class BuiltInPaymentsTest {
    @Autowired
    Payments payments;

    @Autowired
    OrderBook orders;

    @Autowired
    ShopStory story;

    @Autowired
    JdbcTemplate sql;

    @Test
    void fiftyRefundsOfFortyPercentAtOnceGiveBackAtMostEighty() throws Exception {
        String order = story.order(10_000L);

        var answers = atOnce(50, 50, () -> answer(Ids.next(), order, 4_000));

        assertThat(answers).filteredOn("above-paid"::equals).hasSize(48);
        assertThat(answers).filteredOn(answer -> answer.startsWith("RF-")).hasSize(2);
        assertThat(orders.find(order).orElseThrow().refunded()).isEqualTo(Money.cny(8_000));
    }

    @Test
    void oneKeySentAHundredTimesOverTenThreadsPaysOnce() throws Exception {
        String order = story.order(10_000L);
        UUID key = Ids.next();

        var answers = atOnce(100, 10, () -> answer(key, order, 100));

        assertThat(answers).doesNotContain("above-paid").containsOnly(answers.get(0));
        assertThat(orders.find(order).orElseThrow().refunded()).isEqualTo(Money.cny(100));
        assertThat(payments.lookUp(key)).isEqualTo(new Outcome.Done(answers.get(0)));
    }

    @Test
    void aKeyIsNotUsedForAnotherAmountOrOrder() {
        String order = story.order(10_000L);
        UUID key = Ids.next();
        payments.refund(key, order, Money.cny(100));

        assertThat(answer(key, order, 200)).isEqualTo("key-used-otherwise");
        assertThat(answer(key, story.order(10_000L), 100)).isEqualTo("key-used-otherwise");
        assertThat(orders.find(order).orElseThrow().refunded()).isEqualTo(Money.cny(100));
    }

    @Test
    void refusesWhatOnlyAPersonMayDecide() {
        assertThat(answer(Ids.next(), story.order(null), 1)).isEqualTo("paid-unknown");
        assertThat(answer(Ids.next(), story.order(0L), 1)).isEqualTo("paid-unknown");
        assertThat(answer(Ids.next(), "nobody-knows", 1)).isEqualTo("order-unknown");
        assertThat(answer(Ids.next(), story.order(100L), 0)).isEqualTo("nothing-to-refund");
        assertThatThrownBy(() -> payments.refund(Ids.next(), story.order(100L), new Money(1, "EUR")))
                .hasMessage("other-currency");
    }

    @Test
    void theDatabaseItselfRefusesTooMuch() {
        String order = story.order(10_000L);
        payments.refund(Ids.next(), order, Money.cny(9_000));

        refused("insert into redress.shop_refund values (gen_random_uuid(), 'R1', '%s', 1001, 'CNY', now())", order);
        refused("insert into redress.shop_refund values (gen_random_uuid(), 'R2', '%s', 1, 'EUR', now())", order);
        refused("update redress.shop_payment set refunded_minor = 0 where order_id = '%s'", order);
        refused("update redress.shop_payment set paid_minor = 8999 where order_id = '%s'", order);
        refused("update redress.shop_payment set paid_minor = null where order_id = '%s'", order);
        refused("update redress.shop_refund set amount_minor = 1 where order_id = '%s'", order);
        refused("delete from redress.shop_refund where order_id = '%s'", order);
        assertThat(orders.find(order).orElseThrow().refunded()).isEqualTo(Money.cny(9_000));
    }

    private void refused(String statement, String order) {
        assertThatThrownBy(() -> sql.execute(statement.formatted(order)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private String answer(UUID key, String order, long minor) {
        try {
            return payments.refund(key, order, Money.cny(minor));
        } catch (ActionRefused refused) {
            return refused.reasonCode();
        }
    }

    private static List<String> atOnce(int times, int threads, Callable<String> call) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var calls = IntStream.range(0, times).mapToObj(index -> call).toList();
            var answers = new ArrayList<String>();
            for (var answer : pool.invokeAll(calls)) answers.add(answer.get());
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
