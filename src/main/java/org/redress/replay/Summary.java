package org.redress.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts what was filed and what the application shows of it afterwards, by case type and urgency, and keeps every
 * difference between a receipt and the case as it is read back.
 */
final class Summary {
    private static final Set<String> PROMISES = Set.of("acknowledgement", "first-response", "solution");
    private static final Set<String> PROMISES_OF_REVIEWS = Set.of("review-contact", "public-reply");
    private static final int SHOWN = 20;

    private final Map<String, Receipt> filed = new HashMap<>();
    private final Map<String, Integer> read = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private int seen;
    private int withoutPromises;

    /** What a receipt says: case type and urgency, and the earliest due time that still ran then. */
    private record Receipt(String kind, String nextDue) {}

    synchronized void take(JsonNode receipt) {
        if (filed.put(receipt.path("number").asText(), new Receipt(kind(receipt), nextDue(receipt))) != null) return;
        var promises = isReview(receipt) ? PROMISES_OF_REVIEWS : PROMISES;
        if (!Set.copyOf(receipt.path("deadlines").findValuesAsText("kind")).containsAll(promises)) withoutPromises++;
    }

    /** Takes one case of the list; cases that this replay did not file do not count. */
    void compare(JsonNode row) {
        var number = row.path("number").asText();
        var receipt = filed.get(number);
        if (receipt == null) return;
        seen++;
        read.merge(kind(row), 1, Integer::sum);
        if (!kind(row).equals(receipt.kind())) differ(number, receipt.kind(), kind(row));
        var due = row.path("nextDue").asText();
        if (untouched(row) && !due.equals(receipt.nextDue())) differ(number, receipt.nextDue(), due);
    }

    boolean allRead() {
        return seen == filed.size();
    }

    /** True when every complaint that was sent is there, with its promises, as its receipt said. */
    boolean print(int sent, double seconds) {
        System.out.printf("%d complaints sent, %d filed, %d without promises%n", sent, filed.size(), withoutPromises);
        System.out.printf("%.1f s, %.1f complaints a second%n", seconds, sent / seconds);
        System.out.printf("%d read back, %d unlike their receipt%n", seen, differences.size());
        differences.stream().limit(SHOWN).forEach(System.out::println);
        System.out.println(" filed   read");
        var kinds = new TreeMap<String, Integer>();
        filed.values().forEach(receipt -> kinds.merge(receipt.kind(), 1, Integer::sum));
        read.keySet().forEach(kind -> kinds.putIfAbsent(kind, 0));
        kinds.forEach((kind, count) -> System.out.printf("%6d %6d %s%n", count, read.getOrDefault(kind, 0), kind));
        return filed.size() == sent && withoutPromises == 0 && allRead() && differences.isEmpty();
    }

    private void differ(String number, String receipt, String now) {
        differences.add(number + ": receipt " + receipt + ", now " + now);
    }

    private static String kind(JsonNode row) {
        return (isReview(row) ? "REVIEW" : row.path("caseType").asText()) + " "
                + row.path("urgency").asText();
    }

    private static boolean isReview(JsonNode row) {
        return row.path("number").asText().startsWith("B-");
    }

    private static boolean untouched(JsonNode row) {
        return row.path("stage").asText().equals(isReview(row) ? "VERIFY" : "ACCEPT")
                && !row.path("overdue").asBoolean();
    }

    private static String nextDue(JsonNode receipt) {
        var earliest = "";
        for (JsonNode row : receipt.path("deadlines"))
            if (row.path("state").asText().equals("RUNNING"))
                earliest = earlier(earliest, row.path("due").asText());
        return earliest;
    }

    private static String earlier(String one, String other) {
        return one.isEmpty() || other.compareTo(one) < 0 ? other : one;
    }
}
