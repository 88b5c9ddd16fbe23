package org.redress.shop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.redress.common.Money;
import org.redress.engine.Cases;
import org.redress.engine.ExternalWork.Work;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts orders, cases and prepared actions in place, each with a number of its own. */
final class ShopStory {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final OrderImport orders;
    private final Cases cases;
    private final ActionBook book;
    private final TransactionTemplate transaction;
    private final JdbcTemplate sql;
    private final Clock clock;

    ShopStory(
            OrderImport orders,
            Cases cases,
            ActionBook book,
            TransactionTemplate transaction,
            JdbcTemplate sql,
            Clock clock) {
        this.orders = orders;
        this.cases = cases;
        this.book = book;
        this.transaction = transaction;
        this.sql = sql;
        this.clock = clock;
    }

    /** A delivered order of 100.00 CNY; null for paid means that nobody knows. */
    String order(Long paidMinor) {
        return order(paidMinor, OrderState.DELIVERED);
    }

    String order(Long paidMinor, OrderState state) {
        String id = "T-" + COUNT.incrementAndGet();
        orders.load(List.of(item(id, paidMinor, state)));
        return id;
    }

    OrderImport.Item item(String id, Long paidMinor, OrderState state) {
        Instant now = clock.instant();
        var line = new OrderImport.Line("TEA-01", "明前龙井", 1, 10_000);
        return new OrderImport.Item(
                id,
                "B-" + id,
                state,
                "CNY",
                0,
                paidMinor,
                now.minus(Duration.ofDays(5)),
                now.minus(Duration.ofDays(4)),
                now.minus(Duration.ofDays(2)),
                state == OrderState.DELIVERED ? now.minus(Duration.ofDays(1)) : null,
                "SF",
                "SF1",
                List.of(line));
    }

    CaseNumber caseOf(String orderId) {
        return caseOf(orderId, null);
    }

    CaseNumber caseOf(String orderId, UUID customerId) {
        var number = CaseNumber.of("C-2026-%06d".formatted(COUNT.incrementAndGet()));
        transaction.executeWithoutResult(
                status -> cases.add(number, "COMPLAINT", "complaint", customerId, orderId, clock.instant()));
        return number;
    }

    /** An action of a new case, prepared in a transaction as the step in the process does. */
    Work prepared(String topic, String orderId, Money amount, Map<String, ?> details) {
        return prepared(caseOf(orderId), topic, orderId, amount, details);
    }

    Work prepared(CaseNumber number, String topic, String orderId, Money amount, Map<String, ?> details) {
        UUID id = transaction.execute(status -> {
            cases.lock(number);
            return book.prepare(number, topic, orderId, amount, details);
        });
        return new Work(Ids.next().toString(), number, id, orderId, amount);
    }

    long count(String query, Object... values) {
        return sql.queryForObject(query, Long.class, values);
    }
}
