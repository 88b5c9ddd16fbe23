package org.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.TestDatabase;
import org.redress.audit.SealRun;
import org.redress.story.Shop;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Evidence packs as an auditor downloads them: one case in seconds, ten thousand in memory that does not grow. */
@Tag("bench")
class PackBenchTest {
    private static final int CASES = Integer.getInteger("redress.bench.packed", 10_000);
    private static final int MEASURED = 20;
    private static final boolean WARM = !Boolean.getBoolean("redress.bench.cold");

    private final HttpClient http = HttpClient.newHttpClient();
    private Shop shop;
    private String url;

    @Test
    void oneCaseIsQuickAndTenThousandNeedNoMoreMemory() throws Exception {
        var database = TestDatabase.fresh();
        String number;
        try (var app = LifecycleBenchTest.application(database)) {
            reach(app);
            number = shop.complaint("The cup came broken and the handle is off.");
            shop.verify(number);
        }
        try (var app = LifecycleBenchTest.application(
                database, "--redress.packs.warm-up=" + WARM, "--redress.packs.warm-up-after=0s")) {
            reach(app);
            if (WARM) warmedUp();
            for (var time : new String[] {"first", "second", "third"}) one(time, number);
            fill(new JdbcTemplate(database.owner()));
            app.getBean(SealRun.class).now();
            many();
        }
    }

    private void reach(ConfigurableApplicationContext app) {
        int port = ((ServletWebServerApplicationContext) app).getWebServer().getPort();
        url = "http://127.0.0.1:" + port;
        shop = new Shop(port);
    }

    /** Until the application has packed a case for nobody, as it does after each start. */
    private static void warmedUp() {
        long began = System.nanoTime();
        var warming = Awaitility.await("warm-up")
                .until(
                        () -> Thread.getAllStackTraces().keySet().stream()
                                .filter(thread -> thread.getName().equals("pack-warm-up"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        Awaitility.await("packed").atMost(Duration.ofMinutes(2)).until(() -> !warming.isAlive());
        System.out.printf(Locale.ROOT, "evidence pack for nobody | %.2f s%n", (System.nanoTime() - began) / 1e9);
    }

    /** Closed cases with two letters and ten entries of the record each. */
    private static void fill(JdbcTemplate sql) {
        new ClosedCases(sql).fill(CASES);
        var number = "'C-2024-' || lpad(i::text, 6, '0')";
        var each = " from generate_series(1, ?) i, generate_series(1, ?) n";
        sql.update(
                "insert into redress.letter (id, case_number, direction, template, language, subject, body, author,"
                        + " author_kind, channel, at) select gen_random_uuid(), " + number + ", 'OUT', 'answer', 'en',"
                        + " 'Your parcel', repeat('We asked the carrier where it is. ', 20), 'agent', 'STAFF', 'EMAIL',"
                        + " now() - make_interval(mins => i)" + each,
                CASES,
                2);
        sql.update(
                "insert into redress.audit_entry select " + number + ", n, gen_random_uuid(),"
                        + " now() - make_interval(mins => i), 'agent', 'STAFF', 'STAGE_ENTERED',"
                        + " '{\"stage\":\"VERIFY\"}', '{\"stage\":\"RESOLVE\"}', sha256((i * 100 + n)::text::bytea),"
                        + " sha256((i * 100 + n + 1)::text::bytea)" + each,
                CASES,
                10);
        sql.update(
                "insert into redress.audit_unsealed (chain, seq, entries) select " + number
                        + ", 10, 10 from generate_series(1, ?) i",
                CASES);
        sql.execute("vacuum analyze");
    }

    private void one(String time, String number) throws Exception {
        long began = System.nanoTime();
        try (var pack = open("/api/cases/" + number + "/evidence-pack?" + shop.because("Court file"))) {
            long bytes = pack.transferTo(OutputStream.nullOutputStream());
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf(
                    Locale.ROOT, "evidence pack of one case, %s | %.2f s | %,d bytes%n", time, seconds, bytes);
            assertThat(seconds).isLessThan(10);
        }
    }

    /**
     * What is live after each part of the cases; a growth beyond the list of names would be a leak. The next case is being
     * drawn meanwhile and holds its fonts, so that the least of a quarter tells what stays.
     */
    private void many() throws Exception {
        var today = LocalDate.now().plusDays(1);
        long began = System.nanoTime();
        var live = new ArrayList<Long>();
        int packed = 0;
        var path = "/api/evidence-packs?from=" + today.minusDays(CASES / 1440 + 3) + "&until=" + today + "&"
                + shop.because("Audit of all");
        try (var pack = new ZipInputStream(open(path))) {
            for (var file = pack.getNextEntry(); file != null; file = pack.getNextEntry()) {
                if (!file.getName().endsWith("/case.pdf") || ++packed % Math.max(1, CASES / MEASURED) != 0) continue;
                live.add(live());
                System.out.printf(
                        Locale.ROOT,
                        "evidence pack, %,d cases | %.0f s | %d MB live%n",
                        packed,
                        (System.nanoTime() - began) / 1e9,
                        live.get(live.size() - 1) >> 20);
            }
        }
        assertThat(packed).isGreaterThanOrEqualTo(CASES);
        int quarter = Math.max(1, live.size() / 4);
        long more = Collections.min(live.subList(live.size() - quarter, live.size()))
                - Collections.min(live.subList(0, quarter));
        assertThat(more).as("bytes more at the end").isLessThan(16L << 20);
    }

    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private InputStream open(String path) throws IOException, InterruptedException {
        var account = "auditor:redress-demo-2026".getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(account))
                .header("Accept-Language", "zh-CN");
        var answer = http.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
