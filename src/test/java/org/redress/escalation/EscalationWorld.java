package org.redress.escalation;

import org.redress.TestDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A database of its own and the stage, beside the whole application. */
@Import(EscalationStage.class)
class EscalationWorld {
    private final TestDatabase database = TestDatabase.fresh();

    @Bean
    DynamicPropertyRegistrar ownDatabase() {
        return properties -> {
            properties.add("spring.datasource.url", database::url);
            properties.add("spring.datasource.username", () -> "app");
            properties.add("spring.flyway.user", () -> "owner");
        };
    }
}
