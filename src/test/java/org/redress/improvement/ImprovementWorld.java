package org.redress.improvement;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.redress.TestDatabase;
import org.redress.message.ConversationErasure;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Signals and windows on a real PostgreSQL, without the process engine; it is always noon. */
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
@ComponentScan("org.redress.audit")
@ComponentScan(
        basePackages = "org.redress.engine",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "org\\.redress\\.engine\\.(EngineTables|CaseWork|Cases)"))
@Import({SignalBook.class, Measuring.class, Records.class, VictimErasure.class, ConversationErasure.class})
class ImprovementWorld {
    static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z");

    /** A test on these parts. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @SpringBootTest(classes = ImprovementWorld.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
    @interface Slice {}

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

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
        };
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOON, ZoneOffset.UTC);
    }
}
