package org.redress.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.redress.story.Shop;

/** What callers hear while the database is away. */
final class Outage {
    private Outage() {}

    /** Reads, writes and the engine's own API alike ask to be called again. */
    static void assertSaidEverywhere(Shop shop) {
        assertSaid(shop.get("agent", "/api/cases"));
        assertSaid(shop.get("supervisor", "/api/escalations"));
        assertSaid(shop.get("admin", "/engine-rest/process-instance"));
        assertSaid(shop.file(Map.of("subject", "Nothing works", "text", "Not even this.")));
    }

    static void assertSaid(Shop.Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(503);
        assertThat(answer.body().path("code").asText()).isEqualTo("database-away");
        assertThat(answer.body().path("detail").asText()).contains("repeat the request");
        assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(5);
    }
}
