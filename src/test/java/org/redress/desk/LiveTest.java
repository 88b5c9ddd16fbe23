package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.redress.engine.CaseTouched;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Open pages hear of changes, whichever node made them, and of nothing after the session. */
class LiveTest extends RunningApp {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private LiveStreams streams;

    private final List<String> heard = new CopyOnWriteArrayList<>();

    private CompletableFuture<Void> listen(Browser browser) {
        var request = to("/desk/live").header("Cookie", "redress-session=" + browser.cookie("redress-session"));
        var answer = HttpClient.newHttpClient()
                .sendAsync(request.build(), BodyHandlers.ofLines())
                .thenAccept(stream -> stream.body().forEach(heard::add));
        await().atMost(PATIENCE).until(() -> heard.contains(":open"));
        return answer;
    }

    @Test
    void aPageHearsWhatAnotherNodeTellsTheDatabase() {
        listen(Browser.signedIn(this, "agent"));

        database.execute("notify " + LiveNews.CHANNEL + ", 'C-2026-700001'");

        await().atMost(PATIENCE).until(() -> heard.contains("data:C-2026-700001"));
        assertThat(heard).contains("event:cases");
    }

    @Test
    void whatIsCommittedIsToldAndWhatIsRolledBackIsNot() {
        listen(Browser.signedIn(this, "agent"));

        transaction.executeWithoutResult(state -> {
            events.publishEvent(new CaseTouched(CaseNumber.of("C-2026-700002")));
            state.setRollbackOnly();
        });
        transaction.executeWithoutResult(state -> events.publishEvent(new CaseTouched(CaseNumber.of("C-2026-700003"))));

        await().atMost(PATIENCE).until(() -> heard.contains("data:C-2026-700003"));
        assertThat(heard).noneMatch(line -> line.contains("700002"));
    }

    @Test
    void afterTheLineToTheDatabaseBrokeThePagesHearThatTheyMissedSomethingAndThenGoOn() {
        listen(Browser.signedIn(this, "agent"));

        database.queryForList("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and query = 'listen " + LiveNews.CHANNEL + "'");
        await().atMost(PATIENCE).until(() -> heard.contains("data:*"));
        database.execute("notify " + LiveNews.CHANNEL + ", 'C-2026-700004'");

        await().atMost(PATIENCE).until(() -> heard.contains("data:C-2026-700004"));
    }

    @Test
    void aPageThatReadsNothingHoldsUpNoOther() throws IOException {
        var cookie = Browser.signedIn(this, "agent").cookie("redress-session");
        try (var asleep = new Socket()) {
            asleep.setReceiveBufferSize(2_048);
            asleep.connect(new InetSocketAddress("127.0.0.1", port));
            var request =
                    "GET /desk/live HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: redress-session=" + cookie + "\r\n\r\n";
            asleep.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(asleep.getInputStream().readNBytes(12)).asString().endsWith(" 200");

            long begun = System.nanoTime();
            for (int news = 0; news < 10; news++) streams.tell(LiveStreams.CASES, "x".repeat(1_000_000));

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void aStreamEndsWithItsSession() {
        var browser = Browser.signedIn(this, "agent");
        var answer = listen(browser);

        streams.beat();
        assertThat(answer).isNotDone();
        browser.submit("/sign-out", Map.of());
        streams.beat();

        assertThat(answer).succeedsWithin(PATIENCE);
    }
}
