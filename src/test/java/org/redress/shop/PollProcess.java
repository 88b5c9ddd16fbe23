package org.redress.shop;

import java.time.Clock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** A node in a process of its own: one turn of asking, as soon as the test opens the gate for all. */
@Import(ShopSlice.class)
class PollProcess {
    /** The gate: an advisory lock that the test holds until every node stands before it. */
    static final long GATE = 20_261_122;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Arguments: database address, the shop's port. */
    public static void main(String[] args) {
        try (var context = new SpringApplicationBuilder(PollProcess.class)
                .web(WebApplicationType.NONE)
                .properties("spring.datasource.url=" + args[0], "spring.datasource.username=app")
                .properties("spring.flyway.enabled=false", "redress.shop.adapter=shopify")
                .properties("redress.shop.url=http://127.0.0.1:" + args[1], "redress.shop.shopify.token=shpat_hush")
                .run()) {
            context.getBean(JdbcTemplate.class).execute("select pg_advisory_lock_shared(" + GATE + ")");
            context.getBean(OrderPoll.class).run();
            context.getBean(PlatformPoll.class).run();
        }
    }
}
