package org.redress.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.redress.report.Moment;
import org.springframework.stereotype.Component;

/** The values that an entry of the record holds, in the reader's language. */
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

    /** An id leads from one row to another and says nothing to a reader; the entry as it is chained has it. */
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}(:\\d+)?");

    private final CodeWords codes;

    AuditWords(CodeWords codes) {
        this.codes = codes;
    }

    /** The values of an act, each with what it was before where that differs. */
    List<AuditFile.Fact> facts(Moment moment, Locale language) {
        var facts = new ArrayList<AuditFile.Fact>();
        if (moment.after() == null) return facts;
        var currency = moment.after().path("currency").asText(null);
        for (var value : moment.after().properties()) {
            var key = value.getKey();
            if (SHOWN_ELSEWHERE.contains(key) || !tells(value.getValue())) continue;
            var now = said(key, value.getValue(), currency, language);
            var old = moment.before().get(key);
            var before = old == null || old.isNull() ? null : said(key, old, currency, language);
            facts.add(new AuditFile.Fact(codes.name(key, language), now.equals(before) ? null : before, now));
        }
        return facts;
    }

    /** Plain values, such as what a table was asked in a case whose money is of this currency. */
    List<AuditFile.Fact> facts(Map<String, String> values, String currency, Locale language) {
        return values.entrySet().stream()
                .map(value -> new AuditFile.Fact(
                        codes.name(value.getKey(), language),
                        null,
                        codes.said(value.getKey(), value.getValue(), currency, language)))
                .toList();
    }

    private static boolean tells(JsonNode value) {
        return !value.isNull() && !ID.matcher(value.asText()).matches();
    }

    private String said(String key, JsonNode value, String currency, Locale language) {
        if (value.isArray())
            return StreamSupport.stream(value.spliterator(), false)
                    .map(one -> codes.said(key, one.asText(), language))
                    .collect(Collectors.joining(" · "));
        return codes.said(key, value.asText(), currency, language);
    }

    /** A code by its word. */
    String said(String key, String value, Locale language) {
        return codes.said(key, value, language);
    }
}
