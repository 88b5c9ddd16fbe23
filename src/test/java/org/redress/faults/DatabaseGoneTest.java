package org.redress.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A node without its database says so to everybody, at its start and later, and goes on by itself. */
class DatabaseGoneTest {
    @Test
    void theNodeWaitsForItsDatabaseAndGoesOn() throws IOException {
        try (var postgres = MortalPostgres.start()) {
            postgres.kill();
            try (var node = Node.launch(postgres.url(), "--spring.datasource.hikari.connection-timeout=1000")) {
                Awaitility.await("the start waits")
                        .atMost(Duration.ofMinutes(2))
                        .until(() -> node.answers(503));
                Outage.assertSaid(node.shop().get("agent", "/api/cases"));
                postgres.startAgain();
                node.ready();
                var number = node.shop().complaint("It works again.");
                // Who has signed in a moment ago is let in without the database, up to the door behind.
                var engine = node.shop().get("admin", "/engine-rest/process-instance");
                assertThat(engine.status()).isEqualTo(200);

                postgres.kill();
                Outage.assertSaidEverywhere(node.shop());
                postgres.startAgain();
                Awaitility.await("the node goes on")
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> node.shop().see(number).path("number").asText(), number::equals);
                assertThat(node.shop().complaint("And once more.")).startsWith("C-");
            }
        }
    }
}
