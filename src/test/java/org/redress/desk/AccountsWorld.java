package org.redress.desk;

import java.time.Clock;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.redress.TestDatabase;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Engine and record on a fresh database, without models and without a web server. */
@EnableAutoConfiguration(exclude = CamundaBpmRestJerseyAutoConfiguration.class)
@AutoConfigurationPackage(basePackages = {"org.redress.engine", "org.redress.audit"})
@ComponentScan(
        basePackages = {"org.redress.engine", "org.redress.audit"},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {".*\\.ShippedSet", ".*Test.*"}))
@Import(PasswordRules.class)
class AccountsWorld {
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
        return Clock.systemUTC();
    }
}
