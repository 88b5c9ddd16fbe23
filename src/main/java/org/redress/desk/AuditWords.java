package org.redress.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.engine.ElementNames;
import org.redress.report.Moment;
import org.springframework.stereotype.Component;

/** Says what the record holds in codes: names of values, and the values themselves, in the reader's language. */
@Component
class AuditWords {
    /** What the page shows by other means: where it happened, and ids that lead from one row to another. */
    private static final Set<String> SHOWN_ELSEWHERE = Set.of(
            "activity",
            "taskId",
            "letterId",
            "currency",
            "deadline",
            "remedyId",
            "actionId",
            "escalation",
            "inReplyTo");

    /** Families of words for values, by the name of the value. */
    private static final Map<String, List<String>> FAMILIES = Map.ofEntries(
            Map.entry("stage", List.of("stage.")),
            Map.entry("urgency", List.of("urgency.")),
            Map.entry("tier", List.of("tier.")),
            Map.entry("nature", List.of("nature.")),
            Map.entry("state", List.of("deadline-state.", "remedy-state.", "escalation-state.", "parcel.")),
            Map.entry("kind", List.of("deadline.", "remedy.", "return-kind.", "kind.", "type.")),
            Map.entry("outcome", List.of("outcome.")),
            Map.entry("group", List.of("group.")),
            Map.entry("topic", List.of("topic.")),
            Map.entry("caseType", List.of("type.")),
            Map.entry("remedySought", List.of("remedy.")),
            Map.entry("remedy", List.of("remedy.")),
            Map.entry("ruling", List.of("case.ruling.")));

    private final Names names;
    private final Clockwork times;
    private final ElementNames elements;

    AuditWords(Names names, Clockwork times, ElementNames elements) {
        this.names = names;
        this.elements = elements;
        this.times = times;
    }

    /** The values of an act, each with what it was before where that differs. */
    List<AuditFile.Fact> facts(Moment moment, Locale language) {
        var facts = new ArrayList<AuditFile.Fact>();
        if (moment.after() == null) return facts;
        var currency = moment.after().path("currency").asText(null);
        for (var value : moment.after().properties()) {
            var key = value.getKey();
            if (SHOWN_ELSEWHERE.contains(key) || value.getValue().isNull()) continue;
            var now = said(key, value.getValue(), currency, language);
            var old = moment.before().get(key);
            var before = old == null || old.isNull() ? null : said(key, old, currency, language);
            facts.add(new AuditFile.Fact(name(key, language), now.equals(before) ? null : before, now));
        }
        return facts;
    }

    /** Plain values, such as what a table was asked. */
    List<AuditFile.Fact> facts(Map<String, String> values, Locale language) {
        return values.entrySet().stream()
                .map(value -> new AuditFile.Fact(
                        name(value.getKey(), language), null, said(value.getKey(), value.getValue(), language)))
                .toList();
    }

    String name(String key, Locale language) {
        return names.or("fact." + key, key, language);
    }

    private String said(String key, JsonNode value, String currency, Locale language) {
        if (key.equals("amountMinor") && value.isNumber()) return times.money(value.asLong(), currency, language);
        return said(key, value.asText(), language);
    }

    /** A code by its word; a sealed text by what it is; a time in the shop's zone; anything else as it stands. */
    String said(String key, String value, Locale language) {
        if (value == null) return "–";
        if (value.startsWith("sha256:")) return names.of("audit.sealed", language);
        if (value.equals("true") || value.equals("false")) return names.of("audit." + value, language);
        return FAMILIES.getOrDefault(key, List.of()).stream()
                .map(family -> names.or(family + value, null, language))
                .filter(word -> word != null)
                .findFirst()
                .orElseGet(() -> key.equals("outcome") ? ending(value, language) : time(value));
    }

    /** A case ends at an event of its diagram, whose id is the outcome in another spelling. */
    private String ending(String outcome, Locale language) {
        var event = "Event_"
                + Arrays.stream(outcome.split("_"))
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining());
        return names.element(event, elements.drawn().getOrDefault(event, outcome), language);
    }

    private String time(String value) {
        if (value.length() < 20 || value.charAt(10) != 'T') return value;
        try {
            return times.stamp(Instant.parse(value));
        } catch (DateTimeParseException words) {
            return value;
        }
    }
}
