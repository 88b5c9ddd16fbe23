package org.redress.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The improvements that the application opened by itself, beside the faults that were planted. */
final class Signals {
    private final Map<String, String> byKey = new TreeMap<>();
    private final Map<String, Integer> byReason = new TreeMap<>();

    void take(JsonNode improvement) {
        byKey.put(improvement.path("key").asText(), improvement.path("number").asText());
        byReason.merge(improvement.path("reason").asText(), 1, Integer::sum);
    }

    /** True when every planted fault was found. */
    boolean print(List<Fault> planted) {
        System.out.printf(
                "%d improvements opened by signals%n",
                byReason.values().stream().mapToInt(Integer::intValue).sum());
        byReason.forEach((reason, count) -> System.out.printf("%6d %s%n", count, reason));
        long found =
                planted.stream().filter(fault -> byKey.containsKey(fault.key())).count();
        System.out.printf("%d faults planted, %d found%n", planted.size(), found);
        for (Fault fault : planted)
            System.out.printf(
                    "%s: %d orders, %d complaints, %s%n",
                    fault.key(),
                    fault.sharing(),
                    fault.complaints().size(),
                    byKey.getOrDefault(fault.key(), "not found"));
        return found == planted.size();
    }
}
