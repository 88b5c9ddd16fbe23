package org.redress.complaint;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the lexicon found: the strongest subject, and whether words of urgency, threat or danger stand in the text. What
 * went wrong outweighs how the customer feels about it: "broken, I want my money back" is about quality.
 */
public record Signals(String subject, boolean urgentWords, boolean threat, boolean safety) {
    private static final Set<String> WHAT_WENT_WRONG =
            Set.of("SAFETY", "ACCOUNT", "WRONG_OR_MISSING", "QUALITY", "LOGISTICS");
    private static final Set<String> HOW_IT_FEELS = Set.of("SUGGESTION", "INQUIRY", "DISSATISFIED");

    /** Weighs the signals by how much of the text speaks for each. */
    static Signals from(Map<String, Integer> found) {
        var subject = found.containsKey("SAFETY")
                ? "SAFETY"
                : strongest(found, WHAT_WENT_WRONG::contains)
                        .or(() -> strongest(found, HOW_IT_FEELS::contains))
                        .orElse("NONE");
        return new Signals(
                subject, found.containsKey("URGENT"), found.containsKey("THREAT"), found.containsKey("SAFETY"));
    }

    private static Optional<String> strongest(Map<String, Integer> found, Predicate<String> among) {
        return found.entrySet().stream()
                .filter(signal -> among.test(signal.getKey()))
                .max(Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }
}
