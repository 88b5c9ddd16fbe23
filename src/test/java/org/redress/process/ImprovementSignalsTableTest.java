package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The thresholds as agreed, and one row for everything that is watched. */
class ImprovementSignalsTableTest {
    private static final TableFile SIGNALS = TableFile.named("improvement-signals");

    @Test
    void everySignalHasOneRow() {
        assertThat(SIGNALS.listed("signal")).hasSize(10).allSatisfy(signal -> assertThat(
                        SIGNALS.rows(Map.of("signal", signal)))
                .hasSize(1));
    }

    @Test
    void thresholdsAreAsAgreed() {
        assertThat(row("CUSTOMER_CAUSE")).isEqualTo(List.of(30, 2));
        for (var pattern : List.of("PRODUCT_CAUSE", "CARRIER_CAUSE", "TEXT_CAUSE"))
            assertThat(row(pattern)).isEqualTo(List.of(7, 3));
        assertThat(row("OBLIGATION")).isEqualTo(List.of(7, 1));
        assertThat(row("COMPLAINT_RATE")).isEqualTo(List.of(7, 50));
        assertThat(row("REVIEW_RATE")).isEqualTo(List.of(7, 100));
    }

    @Test
    void aSingleCaseIsJudgedByTheSameNumbers() {
        var trigger = TableFile.named("improvement-trigger");
        assertThat(wanted(trigger, (int) row("CUSTOMER_CAUSE").get(1), 1)).isTrue();
        assertThat(wanted(trigger, (int) row("CUSTOMER_CAUSE").get(1) - 1, 1)).isFalse();
        assertThat(wanted(trigger, 1, (int) row("PRODUCT_CAUSE").get(1))).isTrue();
        assertThat(wanted(trigger, 1, (int) row("PRODUCT_CAUSE").get(1) - 1)).isFalse();
    }

    private static boolean wanted(TableFile trigger, int sameCustomer, int samePattern) {
        return (boolean) trigger.answer(Map.of(
                        "severity",
                        1,
                        "obligationBreached",
                        false,
                        "sameCustomerCause30d",
                        sameCustomer,
                        "sameProductCause7d",
                        samePattern,
                        "preventable",
                        false,
                        "causeCode",
                        "CARRIER_DELAY"))
                .get("improvementWanted");
    }

    private static List<Object> row(String signal) {
        var answer = SIGNALS.answer(Map.of("signal", signal));
        return List.of(answer.get("days"), answer.get("threshold"));
    }
}
