package org.redress.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts what was filed and what the application shows of it afterwards, by kind, case type and urgency, then by stage
 * or end, and keeps every difference between a receipt and the case as it is read back.
 */
final class Summary {
    private static final Map<Character, Set<String>> PROMISES = Map.of(
            'C', Set.of("acknowledgement", "first-response", "solution"),
            'R', Set.of("acknowledgement", "first-response", "return-decision"),
            'B', Set.of("review-contact", "public-reply"));
    /** A crisis is first answered in public; what else is promised begins after it. */
    private static final String CRISIS = "public-statement";

    private static final Map<Character, String> FIRST_STAGE = Map.of('C', "ACCEPT", 'R', "ACCEPT", 'B', "VERIFY");
    private static final int SHOWN = 20;

    private final Map<String, Receipt> filed = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, Integer> read = new TreeMap<>();
    private final Map<String, Integer> places = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private int seen;
    private int withoutPromises;

    /** What a receipt says: case type and urgency, and the earliest due time that still ran then. */
    private record Receipt(String kind, String nextDue) {}

    synchronized void take(String key, JsonNode receipt) {
        var number = receipt.path("number").asText();
        numbers.put(key, number);
        if (filed.put(number, new Receipt(kind(receipt), nextDue(receipt))) != null) return;
        var promised = Set.copyOf(receipt.path("deadlines").findValuesAsText("kind"));
        boolean whole = promised.containsAll(PROMISES.get(number.charAt(0))) || promised.contains(CRISIS);
        if (!whole) withoutPromises++;
    }

    /** The case that was filed under an idempotency key. */
    synchronized String numberOf(String key) {
        return numbers.get(key);
    }

    /** Takes one case of the list; cases that this replay did not file do not count. */
    void compare(JsonNode row) {
        var number = row.path("number").asText();
        var receipt = filed.get(number);
        if (receipt == null) return;
        seen++;
        read.merge(kind(row), 1, Integer::sum);
        places.merge(row.path("kind").asText() + " " + place(row), 1, Integer::sum);
        if (!kind(row).equals(receipt.kind())) differ(number, receipt.kind(), kind(row));
        var due = row.path("nextDue").asText();
        if (untouched(row) && !due.equals(receipt.nextDue())) differ(number, receipt.nextDue(), due);
    }

    /** True when every case that was sent is there, with its promises, as its receipt said. */
    boolean print(int sent, double seconds) {
        System.out.printf("%d cases sent, %d filed, %d without promises%n", sent, filed.size(), withoutPromises);
        System.out.printf("%.1f s, %.1f cases a second%n", seconds, sent / seconds);
        System.out.printf("%d read back, %d unlike their receipt%n", seen, differences.size());
        differences.stream().limit(SHOWN).forEach(System.out::println);
        System.out.println(" filed   read");
        var kinds = new TreeMap<String, Integer>();
        filed.values().forEach(receipt -> kinds.merge(receipt.kind(), 1, Integer::sum));
        read.keySet().forEach(kind -> kinds.putIfAbsent(kind, 0));
        kinds.forEach((kind, count) -> System.out.printf("%6d %6d %s%n", count, read.getOrDefault(kind, 0), kind));
        System.out.println(" cases by stage or end");
        places.forEach((place, count) -> System.out.printf("%6d %s%n", count, place));
        return filed.size() == sent && withoutPromises == 0 && seen == filed.size() && differences.isEmpty();
    }

    private void differ(String number, String receipt, String now) {
        differences.add(number + ": receipt " + receipt + ", now " + now);
    }

    /** Such as LOGISTICS GENERAL, or with the kind before it for what is no complaint. */
    private static String kind(JsonNode row) {
        var urgency = row.path("urgency").asText();
        return switch (first(row)) {
            case 'B' -> "REVIEW " + urgency;
            case 'R' -> "RETURN " + row.path("caseType").asText() + " " + urgency;
            default -> row.path("caseType").asText() + " " + urgency;
        };
    }

    private static String place(JsonNode row) {
        var stage = row.path("stage").asText();
        return stage.equals("CLOSED") ? stage + " " + row.path("outcome").asText() : stage;
    }

    private static char first(JsonNode row) {
        return row.path("number").asText().charAt(0);
    }

    private static boolean untouched(JsonNode row) {
        return row.path("stage").asText().equals(FIRST_STAGE.get(first(row)))
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
