package org.redress.complaint;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/** What the lexicon found: the strongest subject, and whether words of urgency, threat or danger stand in the text. */
record Signals(String subject, boolean urgentWords, boolean threat, boolean safety) {
    private static final Set<String> MOODS = Set.of("URGENT", "THREAT", "EMOTION");

    static Signals from(Map<String, Integer> found) {
        var subject = found.entrySet().stream()
                .filter(signal -> !MOODS.contains(signal.getKey()))
                .max(Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse("NONE");
        return new Signals(
                subject, found.containsKey("URGENT"), found.containsKey("THREAT"), found.containsKey("SAFETY"));
    }
}
