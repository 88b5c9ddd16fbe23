package org.redress.story;

import org.junit.jupiter.api.extension.ExtendWith;
import org.redress.OwnEngine;
import org.redress.Redress;
import org.redress.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application on a database of its own; started once for all stories. */
@SpringBootTest(
        classes = Redress.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "redress.embedded=true",
            "redress.samples=true",
            "redress.blocks.poll=500ms",
            "redress.shop.events.secret=whsec_" + Shop.EVENTS_SECRET,
            "redress.reconciliation.cron=*/3 * * * * *",
            "redress.portal.limits=100",
            "management.server.port=0",
            "server.address=127.0.0.1"
        })
@ExtendWith(OwnEngine.class)
public abstract class StoryApp {
    protected static final TestDatabase DATABASE = TestDatabase.fresh();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", DATABASE::url);
        properties.add("spring.datasource.username", () -> "app");
        properties.add("spring.flyway.user", () -> "owner");
    }

    protected String url() {
        return "http://127.0.0.1:" + port;
    }

    protected Shop shop() {
        return new Shop(port);
    }
}
