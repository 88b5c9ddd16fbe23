package org.redress.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;

/** A shop in the middle of its work: promises are being missed, refunds paid, complaints filed. */
final class BusyShop {
    private static final Duration LOCK_TIME_AND_A_LITTLE = Duration.ofSeconds(180);

    private final Books books;
    private final int breaches;
    private final int refunds;
    private final Set<String> numbers = new HashSet<>();
    private final List<Future<String>> accepted;
    private final List<Future<String>> filed;

    private BusyShop(People people, Books books, int breaches, int refunds) throws Exception {
        this.books = books;
        this.breaches = breaches;
        this.refunds = refunds;
        var offered = People.done(people.offerRefunds(refunds));
        numbers.addAll(offered);
        numbers.addAll(People.done(people.file(breaches)));
        books.letFirstAnswersBeOverdue();
        accepted = people.accept(offered);
        filed = people.file(refunds);
    }

    /**
     * As many breaches fall due and as many refunds are accepted as said, and as many new complaints come in as there
     * are refunds.
     */
    static BusyShop open(People people, Books books, int breaches, int refunds) throws Exception {
        return new BusyShop(people, books, breaches, refunds);
    }

    /** Returns when part of the work is done, and fails when all of it is. */
    void waitForTheMiddle() {
        Awaitility.await("some are escalated and refunded")
                .atMost(LOCK_TIME_AND_A_LITTLE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> books.escalations() * 10 >= breaches && books.refunds() * 10 >= refunds);
        assertThat(books.escalations()).isLessThan(breaches);
    }

    /** Waits for the rest of the work and counts. */
    void assertNothingLostOrDoubled() throws Exception {
        People.done(accepted);
        numbers.addAll(People.done(filed));
        assertThat(numbers).hasSize(breaches + 2 * refunds);
        Awaitility.await("all are escalated and refunded")
                .atMost(LOCK_TIME_AND_A_LITTLE)
                .until(() -> books.claimable() >= breaches && books.open("Activity_CallBack") >= refunds);
        assertCases();
        assertBreaches();
        assertMoney();
        assertThat(books.contradictions()).containsOnly(0L);
    }

    private void assertCases() {
        assertThat(books.complaints()).isEqualTo(breaches + 2L * refunds);
        assertThat(books.open("Activity_FirstResponse")).isEqualTo(breaches + refunds);
        assertThat(books.open("Activity_CallBack")).isEqualTo(refunds);
    }

    private void assertBreaches() {
        assertThat(books.claimable()).isEqualTo(breaches);
        assertThat(books.escalations()).isEqualTo(breaches);
        assertThat(books.missedFirstAnswers()).isEqualTo(breaches);
    }

    private void assertMoney() {
        assertThat(books.refunds()).isEqualTo(refunds);
        assertThat(books.refundedMinor()).isEqualTo((long) refunds * People.REFUND_MINOR);
        assertThat(books.ordersRefundedOtherwise(People.REFUND_MINOR)).isZero();
    }
}
