package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Everybody has exactly one tier, and who buys more never falls for it. */
class CustomerTierTableTest {
    private static final TableFile TIER = TableFile.named("customer-tier");
    private static final List<String> WORTH = List.of("ORDINARY", "POTENTIAL", "HIGH_VALUE");
    private static final List<Long> SPENT = List.of(0L, 13_999L, 14_000L, 70_000L, 100_000L, 499_999L, 500_000L);
    private static final Combinations ALL = new Combinations(
            TIER,
            Map.of(
                    "daysSinceLastOrder", List.of(-1, 0, 90, 365, 366, 4000),
                    "orders", List.of(0, 1, 3, 4, 50),
                    "currency", List.of("", "CNY", "USD"),
                    "spentMinor", SPENT));

    @Test
    void answersEveryCombinationOnce() {
        ALL.each((inputs, matching) ->
                assertThat(matching.cardinality()).as("%s", inputs).isEqualTo(1));
    }

    @Test
    void whoSpendsMoreIsNeverWorthLess() {
        for (int orders : List.of(1, 3, 4, 50)) {
            var worth = SPENT.stream()
                    .map(spent -> WORTH.indexOf(tier(10, orders, "CNY", spent)))
                    .toList();
            assertThat(worth).isSorted();
        }
    }

    @Test
    void theEngineAnswersAsTheRulesRead() {
        assertThat(tier(-1, 0, "", 0)).isEqualTo("ORDINARY");
        assertThat(tier(10, 4, "CNY", 500_000)).isEqualTo("HIGH_VALUE");
        assertThat(tier(10, 1, "CNY", 500_000)).isEqualTo("POTENTIAL");
        assertThat(tier(10, 4, "USD", 70_000)).isEqualTo("HIGH_VALUE");
        assertThat(tier(366, 0, "CNY", 0)).isEqualTo("LAPSED");
    }

    private static Object tier(int days, int orders, String currency, long spent) {
        var inputs = Map.of("daysSinceLastOrder", days, "orders", orders, "currency", currency, "spentMinor", spent);
        return TIER.answer(inputs).get("tier");
    }
}
