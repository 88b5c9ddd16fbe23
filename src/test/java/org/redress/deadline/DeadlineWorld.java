package org.redress.deadline;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.redress.TestDatabase;
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
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Deadlines, the record, the engine and the database; nothing above them. */
@AutoConfigurationPackage(basePackages = "org.redress")
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    MybatisAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    CamundaBpmAutoConfiguration.class
})
@ComponentScan({"org.redress.deadline", "org.redress.audit", "org.redress.setting"})
@ComponentScan(
        basePackages = "org.redress.engine",
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.redress\\.engine\\.ShippedSet"))
class DeadlineWorld {
    private final TestDatabase database = TestDatabase.fresh();

    @Bean
    DynamicPropertyRegistrar ownDatabase() {
        return properties -> {
            properties.add("spring.datasource.url", database::url);
            properties.add("spring.datasource.username", () -> "app");
            properties.add("spring.flyway.user", () -> "owner");
        };
    }

    @Bean
    HandClock clock() {
        var clock = new HandClock();
        clock.set("2026-03-02T08:00:00");
        return clock;
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }
}
