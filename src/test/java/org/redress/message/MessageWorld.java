package org.redress.message;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.redress.TestDatabase;
import org.redress.engine.CaseWork;
import org.redress.engine.Cases;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The conversation, the record and the database; the process engine stays out and the outbox runs by hand. */
@AutoConfigurationPackage(basePackages = "org.redress")
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    MybatisAutoConfiguration.class
})
@ComponentScan(
        basePackages = {"org.redress.message", "org.redress.audit", "org.redress.setting"},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "org\\.redress\\.message\\.(OutboxWatch|\\w+(Test|World).*)"))
@ComponentScan(
        basePackages = "org.redress.engine",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "org\\.redress\\.engine\\.(EngineTables|CaseWork|Cases)"))
class MessageWorld {
    private final TestDatabase database = TestDatabase.fresh();

    @Bean
    DynamicPropertyRegistrar ownDatabase() {
        return properties -> {
            properties.add("spring.datasource.url", database::url);
            properties.add("spring.datasource.username", () -> "app");
            properties.add("spring.flyway.user", () -> "owner");
            properties.add("redress.mail.from", () -> "care@teahouse.example");
            properties.add("redress.mail.shop-name", () -> "Teahouse 茶馆");
        };
    }

    @Bean
    HandClock clock() {
        return new HandClock();
    }

    @Bean
    MeterRegistry metrics() {
        return new SimpleMeterRegistry();
    }

    @Bean
    Delivered delivered() {
        return new Delivered();
    }

    @Bean
    MessageStory story(
            Cases cases,
            CaseWork work,
            Correspondence correspondence,
            OutboxRun outbox,
            JdbcTemplate sql,
            HandClock clock) {
        return new MessageStory(cases, work, correspondence, outbox, sql, clock);
    }

    /** Remembers which letters were announced as delivered, or refuses to hear of it. */
    static class Delivered {
        final List<LetterDelivered> letters = new CopyOnWriteArrayList<>();
        volatile boolean broken;

        @EventListener
        void on(LetterDelivered letter) {
            if (broken) {
                throw new IllegalStateException("broken listener");
            }
            letters.add(letter);
        }
    }
}
