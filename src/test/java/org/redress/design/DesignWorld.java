package org.redress.design;

import java.time.Clock;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.redress.TestDatabase;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Engine, record and deployment desk on a fresh database; the gate knows the steps of the small good set. */
@EnableAutoConfiguration(exclude = CamundaBpmRestJerseyAutoConfiguration.class)
@AutoConfigurationPackage(basePackages = "org.redress")
@ComponentScan(
        basePackages = {
            "org.redress.engine",
            "org.redress.audit",
            "org.redress.setting",
            "org.redress.deadline",
            "org.redress.design"
        },
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {".*\\.ShippedSet", ".*\\.DeploymentGate", ".*\\.CaseStory", ".*Test.*"}))
class DesignWorld {
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

    @Bean
    DeploymentGate gate() {
        return new DeploymentGate(new ModelCheck(ModelFiles.catalogue()));
    }
}
