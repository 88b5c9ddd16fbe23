package org.redress.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Counts what was filed, by case type and urgency, and whether each complaint got its three promises. */
final class Summary {
    private static final Set<String> PROMISES = Set.of("acknowledgement", "first-response", "solution");

    private final Set<String> numbers = new ConcurrentSkipListSet<>();
    private final Map<String, Integer> byTypeAndUrgency = new TreeMap<>();
    private int withoutPromises;

    synchronized void take(JsonNode receipt) {
        if (!numbers.add(receipt.path("number").asText())) return;
        byTypeAndUrgency.merge(
                receipt.path("caseType").asText() + " "
                        + receipt.path("urgency").asText(),
                1,
                Integer::sum);
        if (!Set.copyOf(receipt.path("deadlines").findValuesAsText("kind")).containsAll(PROMISES)) withoutPromises++;
    }

    int filed() {
        return numbers.size();
    }

    void print(int sent, double seconds) {
        System.out.printf("%d complaints sent, %d filed, %d without promises%n", sent, filed(), withoutPromises);
        System.out.printf("%.1f s, %.1f complaints a second%n", seconds, sent / seconds);
        byTypeAndUrgency.forEach((kind, count) -> System.out.printf("%6d %s%n", count, kind));
    }
}
