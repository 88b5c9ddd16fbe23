package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.replay.Replay;
import org.springframework.jdbc.core.JdbcTemplate;

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

    private final JdbcTemplate sql = new JdbcTemplate(DATABASE.owner());

    @TempDir
    Path folder;

    @Test
    void lateOrdersAndBadReviewsAreFiledOnceAndReadBack() throws Exception {
        assertThat(replayed())
                .contains("2 orders in the shop")
                .contains("3 cases sent, 3 filed, 0 without promises")
                .contains("3 read back, 0 unlike their receipt")
                .contains("     1      1 LOGISTICS GENERAL")
                .contains("     1      1 WRONG_OR_MISSING URGENT");
        assertThat(replayed()).contains("3 read back, 0 unlike their receipt");
        assertThat(shop().get("agent", "/api/cases?q=late-1").body().path("items"))
                .hasSize(1);
    }

    @Test
    void plantedFaultsRaiseImprovementsByThemselves() throws Exception {
        var printed = replayed(
                many(),
                "--count",
                "2",
                "--returns",
                "9",
                "--ends",
                "1",
                "--recover",
                "true",
                "--complaints-per-fault",
                "3",
                "--seed",
                "7",
                "--today",
                "true");
        assertThat(printed)
                .contains("17 cases sent, 17 filed, 0 without promises")
                .contains("17 read back, 0 unlike their receipt")
                .contains("     6 COMPLAINT CLOSED RESOLVED_ACCEPTED")
                .contains("     1 REVIEW CLOSED REPLIED_NOT_REACHED")
                .contains("     1 RETURN CLOSED REFUNDED_WITHOUT_RETURN")
                .contains("2 faults planted, 2 found")
                .contains("PRODUCT:fault-goods:PRODUCT_DEFECT: ");
        assertThat(count("f.kind = 'RETURN'")).isEqualTo(9);
        assertThat(count("f.outcome = 'RESOLVED_ACCEPTED'")).isEqualTo(6);
        assertThat(sql.queryForObject(
                        "select count(*) from redress.improvement where signal_key = 'PRODUCT:fault-goods:PRODUCT_DEFECT'"
                                + " or signal_key ~ '^CARRIER:(AZUL|BRISA|CORREIO|DIRETO|EXPRESSO|FRETE):CARRIER_DAMAGE$'",
                        Integer.class))
                .isEqualTo(2);
        assertThat(sql.queryForObject(
                        "select count(*) from redress.improvement_case join redress.improvement on number = improvement"
                                + " where signal_key = 'PRODUCT:fault-goods:PRODUCT_DEFECT'",
                        Integer.class))
                .isEqualTo(3);
    }

    private int count(String where) {
        return sql.queryForObject(
                "select count(*) from redress.case_file f where f.order_id like 'many-%' and " + where, Integer.class);
    }

    /** Delivered orders of one product that has a bad batch, and of many others. */
    private static String many() {
        var rows = new StringBuilder(ORDERS.lines().findFirst().orElseThrow()).append('\n');
        for (int at = 0; at < 72; at++)
            rows.append("many-%d,many-buyer-%d,delivered,2026-03-01 10:00:00,2026-03-02 10:00:00,2026-03-08 10:00:00,"
                            .formatted(at, at))
                    .append("2026-03-12 00:00:00,%s,20.00,5.00,25.00,-4\n"
                            .formatted(at < 12 ? "fault-goods" : "goods-" + at));
        return rows.toString();
    }

    private String replayed() throws Exception {
        return replayed(ORDERS);
    }

    private String replayed(String csv, String... more) throws Exception {
        var orders = Files.writeString(folder.resolve("orders.csv"), csv);
        var reviews = Files.writeString(folder.resolve("reviews.csv"), REVIEWS);
        var given = List.of("--url", url(), "--orders", orders.toString(), "--reviews", reviews.toString());
        var screen = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        boolean right;
        try {
            right = Replay.run(Stream.concat(given.stream(), Stream.of(more)).toArray(String[]::new));
        } finally {
            System.setOut(screen);
        }
        var text = printed.toString(StandardCharsets.UTF_8);
        assertThat(right).as(text).isTrue();
        return text;
    }
}
