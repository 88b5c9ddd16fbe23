package org.redress.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cases as they might come: how many when, and what they are about, drawn by a seed. */
final class Arrivals {
    private static final Map<String, Double> PROCESSES =
            Map.of("complaint", 0.67, "return-exchange", 0.2, "review-recovery", 0.08, "late-order", 0.05);
    private static final Map<String, Double> CHANNELS =
            Map.of("WEB", 0.3, "APP", 0.25, "EMAIL", 0.1, "PHONE", 0.1, "CHAT", 0.15, "MARKETPLACE", 0.1);
    private static final Map<String, Double> TIERS =
            Map.of("HIGH_VALUE", 0.08, "POTENTIAL", 0.2, "ORDINARY", 0.6, "LAPSED", 0.12);
    private static final Map<String, Double> SUBJECTS = Map.of(
            "QUALITY",
            0.3,
            "LOGISTICS",
            0.28,
            "WRONG_OR_MISSING",
            0.14,
            "DISSATISFIED",
            0.18,
            "ACCOUNT",
            0.06,
            "OTHER",
            0.04);
    private static final Map<String, Double> STATES =
            Map.of("DELIVERED", 0.6, "SHIPPED", 0.14, "LATE", 0.1, "PAID", 0.08, "NONE", 0.06, "UNKNOWN", 0.02);
    private static final Map<String, Double> SOUGHT =
            Map.of("REFUND", 0.4, "EXCHANGE", 0.15, "RESEND", 0.1, "COMPENSATION", 0.1, "APOLOGY", 0.05, "NONE", 0.2);
    private static final Map<String, Double> REASONS =
            Map.of("CHANGED_MIND", 0.35, "QUALITY", 0.3, "WRONG_ITEM", 0.1, "DAMAGED", 0.15, "NOT_AS_DESCRIBED", 0.1);
    private static final Map<String, Double> RETURNS =
            Map.of("RETURN_REFUND", 0.6, "EXCHANGE", 0.2, "REFUND_ONLY", 0.1, "RESEND", 0.05, "REPAIR", 0.05);
    /** How much of a day's cases comes in each hour in Shanghai. */
    private static final List<Double> HOURS = List.of(
            1.5, 1.0, 0.6, 0.4, 0.4, 0.6, 1.0, 2.0, 4.0, 6.0, 7.0, 6.5, 5.0, 5.5, 6.0, 6.0, 5.5, 5.0, 5.0, 6.0, 7.5,
            7.0, 5.5, 3.0);

    private Arrivals() {}

    /** So many cases over so many days from midnight in Shanghai on, in the order in which they come. */
    static List<Arrival> generated(int cases, int days, Instant midnight, long seed) {
        var chance = new Chance(seed);
        return IntStream.range(0, cases)
                .mapToObj(number -> at(number, days, midnight, chance))
                .sorted()
                .collect(Collectors.collectingAndThen(Collectors.toList(), times -> numbered(times, chance)));
    }

    private static Instant at(int number, int days, Instant midnight, Chance chance) {
        var hours = new TreeMap<String, Double>();
        IntStream.range(0, 24).forEach(hour -> hours.put("%02d".formatted(hour), HOURS.get(hour)));
        long day = (long) (chance.draw(number, "day") * days);
        int hour = Integer.parseInt(chance.choose(hours, number, "hour"));
        long second = (long) (chance.draw(number, "second") * 3600);
        return midnight.plus(Duration.ofDays(day)).plusSeconds(hour * 3600L + second);
    }

    private static List<Arrival> numbered(List<Instant> times, Chance chance) {
        return IntStream.range(0, times.size())
                .mapToObj(place -> arrival("X-%06d".formatted(place + 1), times.get(place), chance))
                .toList();
    }

    private static Arrival arrival(String number, Instant at, Chance chance) {
        var facts = new HashMap<String, Object>();
        facts.put("channel", chance.choose(CHANNELS, number, "channel"));
        facts.put("tier", chance.choose(TIERS, number, "tier"));
        facts.put("subjectSignal", chance.choose(SUBJECTS, number, "subject"));
        facts.put("orderState", chance.choose(STATES, number, "order"));
        facts.put("remedySought", chance.choose(SOUGHT, number, "sought"));
        facts.put("urgentWords", chance.draw(number, "urgent") < 0.08);
        facts.put("threat", chance.draw(number, "threat") < 0.03);
        facts.put("safety", chance.draw(number, "safety") < 0.01);
        facts.put("paidMinor", Math.round(Math.exp(7.5 + 4.3 * chance.draw(number, "paid"))));
        var process = chance.choose(PROCESSES, number, "process");
        if (process.equals("return-exchange")) returned(facts, number, chance);
        if (process.equals("review-recovery")) reviewed(facts, number, chance);
        return new Arrival(number, at, process, facts);
    }

    private static void returned(Map<String, Object> facts, String number, Chance chance) {
        facts.put("reason", chance.choose(REASONS, number, "reason"));
        facts.put("returnKind", chance.choose(RETURNS, number, "kind"));
        facts.put("exceptionClass", chance.draw(number, "exception") < 0.04 ? "PERISHABLE" : "NONE");
        facts.put("intact", chance.draw(number, "intact") < 0.92);
        facts.put("daysSinceReceipt", (int) (chance.draw(number, "days") * 11));
    }

    private static void reviewed(Map<String, Object> facts, String number, Chance chance) {
        facts.put("score", 1 + (int) (chance.draw(number, "score") * 3));
        facts.put("reach", Math.round(Math.exp(8 * chance.draw(number, "reach"))));
        facts.put("press", chance.draw(number, "press") < 0.005);
    }
}
