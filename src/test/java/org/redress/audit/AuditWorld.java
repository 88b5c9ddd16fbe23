package org.redress.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.redress.TestDatabase;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The record and its seals on a database of their own, with a clock that can be put forward; nothing runs by itself. */
@AutoConfigurationPackage(basePackages = "org.redress")
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    MybatisAutoConfiguration.class
})
@ComponentScan(
        basePackages = {"org.redress.audit", "org.redress.engine"},
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                ".*\\.(AuditTrail|EngineTables|Seal(Book|Making|Settings|Run|Health)|WitnessRun|ChainExport)"))
public class AuditWorld {
    /** The time of the machine and what a test has added. */
    public static final class Forward extends Clock {
        private Duration ahead = Duration.ZERO;

        public void by(Duration more) {
            ahead = ahead.plus(more);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Times are in UTC");
        }
    }

    @Bean
    TestDatabase database() {
        return TestDatabase.fresh();
    }

    @Bean
    DynamicPropertyRegistrar ownDatabase(TestDatabase database) {
        return properties -> {
            properties.add("spring.datasource.url", database::url);
            properties.add("spring.flyway.user", () -> "owner");
        };
    }

    @Bean
    Forward clock() {
        return new Forward();
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }
}
