package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shares of a sample, and when a late order is told of, are as agreed. */
class SamplingTableTest {
    @Test
    void fivePercentThreeOfEachAgentAndEveryRisk() {
        assertThat(TableFile.named("sampling").answer(Map.of("closedCases", 40)))
                .containsEntry("share", 500)
                .containsEntry("perAgent", 3)
                .containsEntry("obligations", true)
                .containsEntry("aboveLimit", true)
                .containsEntry("toneOverrides", true)
                .containsEntry("pauseHours", 72)
                .containsEntry("goal", 85);
    }

    @Test
    void anOrderIsLateADayBeforeItsPromise() {
        assertThat(TableFile.named("late-order").answer(Map.of("orderState", "PAID")))
                .containsEntry("marginHours", 24)
                .containsEntry("quietFrom", 21)
                .containsEntry("quietUntil", 8);
    }
}
