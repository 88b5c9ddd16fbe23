package org.redress.shop;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Fills an empty built-in shop with orders to try things on; their times are relative to the first start. */
@Component
@ConditionalOnProperty(name = "redress.samples", havingValue = "true")
@Order(Ordered.HIGHEST_PRECEDENCE)
class SampleOrders implements ApplicationRunner {
    private static final String FILE = "org/redress/shop/sample-orders.json";

    private final ShopOrders orders;
    private final OrderImport load;
    private final ObjectMapper json;
    private final Clock clock;

    SampleOrders(ShopOrders orders, OrderImport load, ObjectMapper json, Clock clock) {
        this.orders = orders;
        this.load = load;
        this.json = json;
        this.clock = clock;
    }

    record Sample(
            String id,
            String buyer,
            OrderState state,
            long freightMinor,
            Long paidMinor,
            Duration ordered,
            Duration shipped,
            Duration promised,
            Duration delivered,
            String carrier,
            String trackingNumber,
            List<OrderImport.Line> lines) {
        OrderImport.Item at(Instant now) {
            return new OrderImport.Item(
                    id,
                    buyer,
                    state,
                    "CNY",
                    freightMinor,
                    paidMinor,
                    from(now, ordered),
                    from(now, shipped),
                    from(now, promised),
                    from(now, delivered),
                    carrier,
                    trackingNumber,
                    lines);
        }

        private static Instant from(Instant now, Duration distance) {
            return distance == null ? null : now.plus(distance);
        }
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!orders.none()) return;
        Instant now = clock.instant();
        load.load(samples().stream().map(sample -> sample.at(now)).toList());
    }

    private List<Sample> samples() throws IOException {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            return json.readValue(file, new TypeReference<>() {});
        }
    }
}
