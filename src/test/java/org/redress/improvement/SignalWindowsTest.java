package org.redress.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.improvement.ImprovementWorld.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.springframework.beans.factory.annotation.Autowired;

/** Windows and groups are counted by the database; what an open improvement answers is not found again. */
@ImprovementWorld.Slice
class SignalWindowsTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant WEEK_AGO = NOON.minus(Duration.ofDays(7));

    @Autowired
    private Causes causes;

    @Autowired
    private Improvements improvements;

    @Autowired
    private SignalBook book;

    @Autowired
    private Figures figures;

    @Autowired
    private Records records;

    @BeforeEach
    void empty() {
        records.sql()
                .execute("truncate redress.cause, redress.improvement_signal, redress.improvement_case,"
                        + " redress.improvement, redress.deadline, redress.shop_order cascade");
    }

    @Test
    void aProductWithTheSameCauseThriceInAWeekIsFound() {
        packaging("P-1", DAY, DAY.multipliedBy(3), DAY.multipliedBy(6));
        packaging("P-2", DAY, DAY.multipliedBy(3), DAY.multipliedBy(8));
        assertThat(causes.repeated(Dimension.PRODUCT, WEEK_AGO, 3))
                .containsExactly(new Causes.Repeated("P-1", "PACKAGING", 3));
    }

    @Test
    void aCauseOnTheVeryEdgeOfTheWindowCounts() {
        packaging("P-1", DAY, DAY, Duration.ofDays(7));
        assertThat(causes.repeated(Dimension.PRODUCT, WEEK_AGO, 3)).hasSize(1);
        assertThat(causes.repeated(Dimension.PRODUCT, WEEK_AGO.plusMillis(1), 3))
                .isEmpty();
    }

    @Test
    void customersCarriersAndWordsAreFoundInTheSameWay() {
        var customer = UUID.randomUUID();
        for (int i = 0; i < 3; i++) records.cause("CARRIER_DELAY", customer, "P-" + i, "STO", "w1", DAY);
        assertThat(causes.repeated(Dimension.CUSTOMER, WEEK_AGO, 2))
                .containsExactly(new Causes.Repeated(customer.toString(), "CARRIER_DELAY", 3));
        assertThat(causes.repeated(Dimension.CARRIER, WEEK_AGO, 3)).hasSize(1);
        assertThat(causes.repeated(Dimension.TEXT, WEEK_AGO, 3)).hasSize(1);
        assertThat(causes.repeated(Dimension.PRODUCT, WEEK_AGO, 3)).isEmpty();
    }

    @Test
    void customersWhoAreOnePersonAreCountedTogetherUntilTheyAreSplit() {
        var one = records.customer();
        var other = records.customer();
        records.cause("SERVICE", one, null, null, null, DAY);
        var last = records.cause("SERVICE", other, null, null, null, DAY);
        assertThat(causes.repeated(Dimension.CUSTOMER, WEEK_AGO, 2)).isEmpty();

        records.merged(other, one);
        assertThat(causes.repeated(Dimension.CUSTOMER, WEEK_AGO, 2))
                .containsExactly(new Causes.Repeated(one.toString(), "SERVICE", 2));
        assertThat(causes.latest(last).orElseThrow().customerId()).isEqualTo(one);
        var key = Dimension.CUSTOMER.key(one, "SERVICE");
        assertThat(causes.same(Dimension.CUSTOMER, one.toString(), "SERVICE", key, WEEK_AGO))
                .isEqualTo(2);

        records.split(other);
        assertThat(causes.repeated(Dimension.CUSTOMER, WEEK_AGO, 2)).isEmpty();
        assertThat(causes.latest(last).orElseThrow().customerId()).isEqualTo(other);
    }

    @Test
    void whatAnOpenImprovementAnswersIsNotFoundAgainUntilItCameBackAfterItsEnd() {
        packaging("P-1", DAY.multipliedBy(4), DAY.multipliedBy(4), DAY.multipliedBy(4));
        var number = book.raise(packagingSignal()).orElseThrow();
        assertThat(causes.repeated(Dimension.PRODUCT, WEEK_AGO, 3)).isEmpty();

        improvements.close(number, "EFFECTIVE", NOON.minus(Duration.ofDays(3)));
        assertThat(causes.repeated(Dimension.PRODUCT, WEEK_AGO, 3)).isEmpty();

        packaging("P-1", DAY, DAY, DAY);
        assertThat(causes.repeated(Dimension.PRODUCT, WEEK_AGO, 3))
                .containsExactly(new Causes.Repeated("P-1", "PACKAGING", 6));
        assertThat(causes.same(Dimension.PRODUCT, "P-1", "PACKAGING", "PRODUCT:P-1:PACKAGING", WEEK_AGO))
                .isEqualTo(3);
    }

    @Test
    void brokenObligationsAreFoundByKindOnceAnswered() {
        var number = records.received("RETURN", DAY);
        records.missedObligation(number, "return-decision", DAY);
        assertThat(causes.obligationsBroken(WEEK_AGO)).containsExactly(new Causes.Share("return-decision", 1));
        assertThat(causes.casesThatBroke("return-decision", WEEK_AGO)).containsExactly(number);
        assertThat(causes.obligationBreached(number)).contains("return-decision");
    }

    @Test
    void shareOfCausesIsOrderedByHowOftenTheyArose() {
        packaging("P-1", DAY, DAY);
        records.cause("SERVICE", null, null, null, null, DAY);
        assertThat(causes.pareto(WEEK_AGO))
                .containsExactly(new Causes.Share("PACKAGING", 2), new Causes.Share("SERVICE", 1));
    }

    @Test
    void casesAndOrdersAreCountedOverTheSameWindow() {
        records.order("O-1", "P-1", null, "SF", DAY);
        records.order("O-2", "P-2", null, "STO", DAY);
        records.order("O-3", "P-1", null, "STO", DAY.multipliedBy(9));
        assertThat(figures.orders(null, null, WEEK_AGO, NOON)).isEqualTo(2);
        assertThat(figures.orders("P-1", null, WEEK_AGO, NOON)).isEqualTo(1);
        assertThat(figures.orders(null, "STO", NOON.minus(Duration.ofDays(30)), NOON))
                .isEqualTo(2);
        long before = figures.cases("REVIEW", WEEK_AGO, NOON);
        records.received("REVIEW", DAY);
        records.received("REVIEW", DAY.multipliedBy(8));
        assertThat(figures.cases("REVIEW", WEEK_AGO, NOON)).isEqualTo(before + 1);
    }

    private void packaging(String product, Duration... ages) {
        for (Duration age : ages) records.cause("PACKAGING", null, product, null, null, age);
    }

    private static Signal packagingSignal() {
        return new Signal(
                "PRODUCT:P-1:PACKAGING",
                "SAME_PRODUCT_AGAIN",
                2,
                "PACKAGING",
                "P-1",
                null,
                null,
                java.util.Set.<CaseNumber>of());
    }
}
