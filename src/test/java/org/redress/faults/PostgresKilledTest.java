package org.redress.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The database is killed while promises are missed, refunds are paid and complaints come in. The node is left alone:
 * when the database is back, every breach has one escalation, every refund was paid once, every complaint is there.
 */
class PostgresKilledTest {
    private static final Duration LOCK_TIME_AND_A_LITTLE = Duration.ofSeconds(180);

    @Test
    @Tag("faults")
    void killedDatabaseAmongThreeHundredCases() throws Exception {
        survives(150, 75);
    }

    private static void survives(int breaches, int refunds) throws Exception {
        try (var postgres = MortalPostgres.start();
                var node = Node.start(postgres.url());
                var people = new People(node.shop())) {
            var books = new Books(postgres.owner());
            var offered = People.done(people.offerRefunds(refunds));
            var numbers = new HashSet<>(offered);
            numbers.addAll(People.done(people.file(breaches)));

            books.letFirstAnswersBeOverdue();
            var accepted = people.accept(offered);
            var filed = people.file(refunds);
            killInTheMiddle(postgres, books, breaches, refunds);
            Outage.assertSaidEverywhere(node.shop());
            postgres.startAgain();

            People.done(accepted);
            numbers.addAll(People.done(filed));
            assertThat(numbers).hasSize(breaches + 2 * refunds);
            assertBalanced(books, breaches, refunds);
        }
    }

    private static void killInTheMiddle(MortalPostgres postgres, Books books, int breaches, int refunds) {
        Awaitility.await("some are escalated and refunded")
                .atMost(LOCK_TIME_AND_A_LITTLE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> books.escalations() > breaches / 10 && books.refunds() > refunds / 10);
        assertThat(books.escalations()).isLessThan(breaches);
        postgres.kill();
    }

    private static void assertBalanced(Books books, int breaches, int refunds) {
        Awaitility.await("all are escalated and refunded")
                .atMost(LOCK_TIME_AND_A_LITTLE)
                .until(() -> books.claimable() >= breaches && books.open("Activity_CallBack") >= refunds);
        assertThat(books.claimable()).isEqualTo(breaches);
        assertThat(books.escalations()).isEqualTo(breaches);
        assertThat(books.missedFirstAnswers()).isEqualTo(breaches);
        assertThat(books.refunds()).isEqualTo(refunds);
        assertThat(books.refundedMinor()).isEqualTo((long) refunds * People.REFUND_MINOR);
        assertThat(books.ordersRefundedOtherwise(People.REFUND_MINOR)).isZero();
        assertThat(books.open("Activity_CallBack")).isEqualTo(refunds);
        assertThat(books.open("Activity_FirstResponse")).isEqualTo(breaches + refunds);
        assertThat(books.complaints()).isEqualTo(breaches + 2L * refunds);
        assertThat(books.contradictions()).containsOnly(0L);
    }
}
