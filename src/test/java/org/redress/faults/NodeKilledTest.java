package org.redress.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.TestDatabase;

/** Two nodes share due timers; one is killed in the middle; every breach is escalated once. */
class NodeKilledTest {
    private static final Duration LOCK_TIME_AND_A_LITTLE = Duration.ofSeconds(150);

    @Test
    void killedNodeLosesAndDoublesNothing() {
        breachesSurvive(40);
    }

    @Test
    @Tag("faults")
    void killedNodeAmongThreeHundredCases() {
        breachesSurvive(300);
    }

    private static void breachesSurvive(int cases) {
        var database = TestDatabase.fresh();
        var books = new Books(database.owner());
        try (var first = Node.start(database.url());
                var second = Node.start(database.url())) {
            var shop = first.shop();
            IntStream.range(0, cases).parallel().forEach(number -> shop.complaint("Complaint " + number));
            assertThat(books.complaints()).isEqualTo(cases);

            books.letFirstAnswersBeOverdue();
            Awaitility.await("some are escalated")
                    .atMost(LOCK_TIME_AND_A_LITTLE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> books.escalations() > cases / 10);
            second.kill();

            Awaitility.await("all are escalated")
                    .atMost(LOCK_TIME_AND_A_LITTLE)
                    .until(() -> books.claimable() >= cases);
            assertThat(books.escalations()).isEqualTo(cases);
            assertThat(books.claimable()).isEqualTo(cases);
            assertThat(books.contradictions()).containsOnly(0L);
        }
    }
}
