package org.redress.shop;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.redress.TestDatabase;
import org.redress.engine.Cases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.transaction.support.TransactionTemplate;

/** The shop on a fresh database, with a clock that tests move. */
@Import(ShopSlice.class)
class ShopWorld {
    @Bean
    TestDatabase database() {
        return TestDatabase.fresh();
    }

    @Bean
    DynamicPropertyRegistrar ownDatabase(TestDatabase database) {
        return properties -> {
            properties.add("spring.datasource.url", database::url);
            properties.add("spring.datasource.username", () -> "app");
            properties.add("spring.flyway.user", () -> "owner");
            properties.add("redress.shop.events.secret", () -> "whsec_" + Signed.EVENTS_SECRET);
            properties.add("redress.shop.shopify.secret", () -> Signed.SECRET);
            properties.add("redress.shop.shopify.previous-secret", () -> Signed.OLD_SECRET);
            properties.add("redress.shop.woocommerce.secret", () -> Signed.SECRET);
        };
    }

    @Bean
    HandClock clock() {
        return new HandClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    @Bean
    Echo echo() {
        return new Echo();
    }

    @Bean
    ShopStory story(
            OrderImport orders,
            Cases cases,
            ActionBook book,
            TransactionTemplate transaction,
            JdbcTemplate sql,
            Clock clock) {
        return new ShopStory(orders, cases, book, transaction, sql, clock);
    }
}
