package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.replay.Replay;

/** Recorded orders and reviews become complaints, once, and read back as their receipts said. */
class ReplayStoryTest extends StoryApp {
    private static final String ORDERS = """
            order_id,customer_unique_id,order_status,purchase_at,carrier_at,delivered_at,estimated_at,first_product_id,items_value,freight_value,paid_value,days_late
            late-1,buyer-1,delivered,2026-03-01 10:00:00,2026-03-02 10:00:00,2026-03-20 10:00:00,2026-03-12 00:00:00,p-1,20.00,5.00,25.00,8
            in-time-1,buyer-2,delivered,2026-03-01 10:00:00,2026-03-02 10:00:00,2026-03-08 10:00:00,2026-03-12 00:00:00,p-1,20.00,5.00,0.00,-4
            """;
    private static final String REVIEWS = """
            row,label,review
            1,1,很好吃
            2,0,少送了一份
            3,0,太难吃了
            """;

    @TempDir
    Path folder;

    @Test
    void lateOrdersAndBadReviewsAreFiledOnceAndReadBack() throws Exception {
        assertThat(replayed())
                .contains("2 orders in the shop")
                .contains("3 complaints sent, 3 filed, 0 without promises")
                .contains("3 read back, 0 unlike their receipt")
                .contains("     1      1 LOGISTICS GENERAL")
                .contains("     1      1 WRONG_OR_MISSING URGENT");
        assertThat(replayed()).contains("3 read back, 0 unlike their receipt");
        assertThat(shop().get("agent", "/api/cases?q=late-1").body().path("items"))
                .hasSize(1);
    }

    private String replayed() throws Exception {
        var orders = Files.writeString(folder.resolve("orders.csv"), ORDERS);
        var reviews = Files.writeString(folder.resolve("reviews.csv"), REVIEWS);
        var screen = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Replay.main(new String[] {"--url", url(), "--orders", orders.toString(), "--reviews", reviews.toString()});
        } finally {
            System.setOut(screen);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
