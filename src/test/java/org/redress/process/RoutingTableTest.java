package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every case has exactly one group, and what is more pressing never comes later. */
class RoutingTableTest {
    private static final TableFile ROUTING = TableFile.named("routing");
    private static final List<Integer> SEVERITIES = List.of(1, 2, 3, 4);
    private static final Combinations ALL = new Combinations(ROUTING, Map.of("severity", SEVERITIES));

    @Test
    void answersEveryCombinationOnce() {
        ALL.each((inputs, matching) ->
                assertThat(matching.cardinality()).as("%s", inputs).isEqualTo(1));
    }

    @Test
    void onlyHighValueCustomersHaveADedicatedAgent() {
        ALL.each((inputs, matching) -> {
            boolean high = inputs.get("tier").equals("HIGH_VALUE");
            assertThat(ROUTING.answers().get(matching.nextSetBit(0)))
                    .containsEntry("group", high ? "vipagents" : "agents")
                    .containsEntry("dedicated", String.valueOf(high));
        });
    }

    @Test
    void priorityGrowsWithUrgencyAndSeverityAndStaysWithinHundred() {
        Map<Map<String, Object>, Integer> priorities = new HashMap<>();
        ALL.each((inputs, matching) -> priorities.put(
                Map.copyOf(inputs),
                Integer.valueOf(ROUTING.answers().get(matching.nextSetBit(0)).get("priority"))));
        priorities.forEach((inputs, priority) -> {
            assertThat(priority).isBetween(0, 100);
            assertThat(priorities.get(with(inputs, "urgency", "URGENT"))).isGreaterThanOrEqualTo(priority);
            assertThat(priorities.get(with(inputs, "urgency", "LOW"))).isLessThanOrEqualTo(priority);
            assertThat(priorities.get(with(inputs, "severity", 4))).isGreaterThanOrEqualTo(priority);
            assertThat(priorities.get(with(inputs, "severity", 1))).isLessThanOrEqualTo(priority);
        });
    }

    @Test
    void theEngineAnswersAsTheRulesRead() {
        assertThat(ROUTING.answer(Map.of("tier", "HIGH_VALUE", "urgency", "GENERAL", "severity", 2)))
                .isEqualTo(Map.of("group", "vipagents", "dedicated", true, "priority", 60));
        assertThat(ROUTING.answer(Map.of("tier", "LAPSED", "urgency", "LOW", "severity", 1)))
                .isEqualTo(Map.of("group", "agents", "dedicated", false, "priority", 25));
    }

    private static Map<String, Object> with(Map<String, Object> inputs, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(inputs);
        changed.put(name, value);
        return changed;
    }
}
