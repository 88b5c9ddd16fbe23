package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every case has exactly one group, and what is more pressing never comes later. */
class RoutingTableTest {
    private static final TableFile ROUTING = TableFile.named("routing");
    private static final List<Integer> SEVERITIES = List.of(1, 2, 3, 4);

    @Test
    void answersEveryCombinationOnce() {
        new Combinations(ROUTING, Map.of("severity", SEVERITIES))
                .each((inputs, matching) ->
                        assertThat(matching.cardinality()).as("%s", inputs).isEqualTo(1));
    }

    @Test
    void onlyHighValueCustomersHaveADedicatedAgent() {
        for (String tier : ROUTING.listed("tier")) {
            boolean high = tier.equals("HIGH_VALUE");
            assertThat(route(tier, "GENERAL", 2))
                    .containsEntry("group", high ? "vipagents" : "agents")
                    .containsEntry("dedicated", high);
        }
    }

    @Test
    void priorityGrowsWithUrgencyAndSeverityAndStaysWithinHundred() {
        for (String tier : ROUTING.listed("tier")) {
            for (int severity : SEVERITIES) {
                assertThat(priority(tier, "URGENT", severity))
                        .isBetween(0, 100)
                        .isGreaterThanOrEqualTo(priority(tier, "GENERAL", severity));
                assertThat(priority(tier, "GENERAL", severity)).isGreaterThanOrEqualTo(priority(tier, "LOW", severity));
                assertThat(priority(tier, "LOW", severity))
                        .isGreaterThanOrEqualTo(priority(tier, "LOW", Math.max(1, severity - 1)));
            }
        }
    }

    private static int priority(String tier, String urgency, int severity) {
        return (int) route(tier, urgency, severity).get("priority");
    }

    private static Map<String, Object> route(String tier, String urgency, int severity) {
        return ROUTING.answer(Map.of("tier", tier, "urgency", urgency, "severity", severity));
    }
}
