package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Two processes on one database ask one shop at the same moment: each order and the disputes are asked for once. */
@Tag("faults")
@ShopTest
class TwoNodesPollTest {
    private static final int ORDERS = 40;
    private static final int FIRST = 8_800_000;

    @Autowired
    private TestDatabase database;

    @Autowired
    private ShopStory story;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private HttpServer shop;

    @BeforeEach
    void open() throws IOException {
        sql.update("update redress.case_file set closed_at = now() where closed_at is null");
        sql.update("delete from redress.platform_poll");
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext("/", this::serve);
        shop.start();
    }

    @AfterEach
    void close() {
        shop.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.merge(path, 1, Integer::sum);
        var answer = path.endsWith("disputes.json")
                ? "{\"disputes\": []}"
                : "{\"order\": "
                        + ShopBodies.shopifyOrder(path.replaceAll(".*/(\\d+)\\.json", "$1"), "2025-03-06T10:00:00Z", "")
                        + "}";
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void eachIsAskedForOnce() throws Exception {
        IntStream.range(FIRST, FIRST + ORDERS).forEach(order -> story.caseOf(Integer.toString(order)));
        var nodes = transaction.execute(status -> {
            sql.execute("select pg_advisory_xact_lock(" + PollProcess.GATE + ")");
            var started = Stream.of("one", "other").map(this::node).toList();
            Awaitility.await("both nodes stand before the gate")
                    .atMost(Duration.ofMinutes(3))
                    .until(() ->
                            story.count("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                                    == 2);
            return started;
        });
        for (Process node : nodes) {
            assertThat(node.waitFor(3, TimeUnit.MINUTES)).isTrue();
            assertThat(node.exitValue()).isZero();
        }

        var expected = IntStream.range(FIRST, FIRST + ORDERS)
                .mapToObj(order -> "/admin/api/2025-10/orders/" + order + ".json")
                .collect(Collectors.toMap(path -> path, path -> 1));
        expected.put("/admin/api/2025-10/shopify_payments/disputes.json", 1);
        assertThat(asked).isEqualTo(expected);
        assertThat(story.count("select count(*) from redress.shop_order where order_id like '88000__'"))
                .isEqualTo(ORDERS);
    }

    private Process node(String name) {
        try {
            return new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-Duser.timezone=UTC",
                            "-Xmx256m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            PollProcess.class.getName(),
                            database.url(),
                            Integer.toString(shop.getAddress().getPort()))
                    .redirectErrorStream(true)
                    .redirectOutput(new File("target/poll-process-" + name + ".log"))
                    .start();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
