package org.redress.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.OwnApp;
import org.redress.TestDatabase;
import org.redress.bench.Cost;
import org.redress.browser.Reader.Window;
import org.redress.story.Shop;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pages by their addresses in a full house: time at the server, weight of the first visit, many open event streams. */
@Tag("bench")
class DeskBenchTest {
    private static final int OPEN = Integer.getInteger("redress.bench.tasks", 50_000);
    private static final int CLOSED = Integer.getInteger("redress.bench.closed", 200_000);
    private static final int CALLS = Integer.getInteger("redress.bench.calls", 300);
    private static final int STREAMS = Integer.getInteger("redress.bench.streams", 200);
    private static final int ESCALATED = 30;

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcTemplate sql = new JdbcTemplate(database.owner());
    private String url;
    private Shop shop;

    @Test
    void pagesInAFullHouse() throws Exception {
        try (var app = OwnApp.on(database, "--redress.portal.limits=1000000", "--redress.samples=false")) {
            int port = Integer.parseInt(app.getEnvironment().getRequiredProperty("local.server.port"));
            url = "http://127.0.0.1:" + port;
            shop = new Shop(port);
            new FullHouse(sql).fill(OPEN, CLOSED);
            escalate();
            var filed = shop.file(Map.of("subject", "Broken cup", "text", "The cup arrived broken."))
                    .body();
            var number = filed.path("number").asText();
            var task = shop.task(number, "Activity_FirstResponse");
            measure(number, URI.create(filed.path("trackingUrl").asText()).getPath());
            weigh("queue", "supervisor", "/desk", null);
            weigh("case with islands", "agent", "/desk/cases/" + number + "?task=" + task, "[data-path] > summary");
            listen();
        }
    }

    /** Some promises are missed in earnest, so that the queue and the board have what they show first. */
    private void escalate() {
        for (int each = 0; each < ESCALATED; each++) {
            var number = shop.complaint("Nobody answers " + each);
            shop.task(number, "Activity_FirstResponse");
            shop.fire(number, "Event_FirstResponseOverdue");
        }
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> sql.queryForObject("select count(*) from redress.escalation", Long.class) >= ESCALATED);
    }

    private void measure(String number, String track) throws Exception {
        time("queue, escalations", "supervisor", "/desk");
        time("queue, page of the team", "agent", "/desk?tab=team");
        time("queue, a word of all", "agent", "/desk?tab=team&q=parcel");
        time("queue, a word of one in a thousand", "agent", "/desk?tab=team&q=teapot");
        time("queue, a word of none", "agent", "/desk?tab=team&q=kettle");
        time("case", "supervisor", "/desk/cases/" + number);
        time("board", "supervisor", "/desk/board");
        time("cases, all", "supervisor", "/desk/cases");
        time("cases, a word of all", "supervisor", "/desk/cases?q=parcel");
        time("cases, a word of one in a thousand", "supervisor", "/desk/cases?q=teapot");
        time("cases, a word of none", "supervisor", "/desk/cases?q=kettle");
        time("engine room", "admin", "/desk/engine");
        time("portal, a case", null, track);
        time("portal, start", null, "/");
    }

    private void time(String page, String user, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url + path)).header("Accept", "text/html");
        if (user != null) request.header("Cookie", session(user));
        var millis = new double[CALLS];
        Cost before = null;
        for (int call = -CALLS / 2; call < CALLS; call++) {
            if (call == 0) before = Cost.now(database.owner());
            long begun = System.nanoTime();
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            if (call >= 0) millis[call] = (System.nanoTime() - begun) / 1e6;
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%s | p50 %.1f ms | p99 %.1f ms | %s%n",
                page,
                millis[CALLS / 2],
                millis[Math.min(CALLS - 1, CALLS * 99 / 100)],
                Cost.now(database.owner()).since(before).cpu(CALLS));
    }

    private String session(String user) {
        try (var reader = new Reader(url, Window.ENGLISH).signIn(user)) {
            return reader.page().context().cookies().stream()
                    .map((Cookie cookie) -> cookie.name + "=" + cookie.value)
                    .collect(Collectors.joining("; "));
        }
    }

    private void weigh(String page, String user, String path, String unfold) {
        try (var reader = new Reader(url, Window.ENGLISH).signIn(user)) {
            System.out.println("first visit, " + page + " | "
                    + Weight.of(url, reader.page().context(), path, unfold));
        }
    }

    private void listen() throws Exception {
        var cookies = session("agent");
        var open = new CountDownLatch(STREAMS);
        var told = new CountDownLatch(STREAMS);
        var streams = IntStream.range(0, STREAMS)
                .mapToObj(each -> http.sendAsync(
                                HttpRequest.newBuilder(URI.create(url + "/desk/live"))
                                        .header("Cookie", cookies)
                                        .build(),
                                BodyHandlers.ofLines())
                        .thenAcceptAsync(
                                answer -> answer.body().forEach(line -> {
                                    if (line.equals(":open")) open.countDown();
                                    if (line.startsWith("data:")) told.countDown();
                                }),
                                each(each)))
                .toList();
        assertThat(open.await(2, TimeUnit.MINUTES)).as("streams open").isTrue();
        long begun = System.nanoTime();
        shop.complaint("Everybody hears of this one");
        assertThat(told.await(2, TimeUnit.MINUTES)).as("all have heard").isTrue();
        System.out.printf(
                Locale.ROOT,
                "%d event streams | from the call that files a case until all have heard: %.0f ms%n",
                STREAMS,
                (System.nanoTime() - begun) / 1e6);
        time("queue beside " + STREAMS + " event streams", "supervisor", "/desk");
        streams.forEach(stream -> stream.cancel(true));
    }

    /** A stream reads until it is cut: it needs a thread of its own. */
    private static java.util.concurrent.Executor each(int number) {
        return work -> {
            var thread = new Thread(work, "stream-" + number);
            thread.setDaemon(true);
            thread.start();
        };
    }
}
