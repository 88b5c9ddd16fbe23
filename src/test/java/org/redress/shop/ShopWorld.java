package org.redress.shop;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.redress.TestDatabase;
import org.redress.engine.Cases;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.transaction.support.TransactionTemplate;

/** The shop, the record and the database; the process engine stays out. */
@AutoConfigurationPackage(basePackages = "org.redress")
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    MybatisAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
@ComponentScan({"org.redress.shop", "org.redress.audit"})
@ComponentScan(
        basePackages = "org.redress.engine",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "org\\.redress\\.engine\\.(EngineTables|CaseWork)"))
class ShopWorld {
    private final TestDatabase database = TestDatabase.fresh();

    @Bean
    DynamicPropertyRegistrar ownDatabase() {
        return properties -> {
            properties.add("spring.datasource.url", database::url);
            properties.add("spring.datasource.username", () -> "app");
            properties.add("spring.flyway.user", () -> "owner");
            properties.add("redress.samples", () -> "true");
        };
    }

    @Bean
    HandClock clock() {
        return new HandClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
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
