package org.redress.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The shop's own cases of the last days as they would come again: at the same time, with the same facts, and with what
 * people chose in forms the first time. What a case never came to is drawn.
 */
@Component
class PastCases {
    private static final TypeReference<HashMap<String, Object>> FACTS = new TypeReference<>() {};

    private final PastRows rows;

    PastCases(PastRows rows) {
        this.rows = rows;
    }

    List<Arrival> arrivals(Instant since, int most) {
        var choices = Scripts.habits().choices().keySet().toArray(String[]::new);
        return rows.cases(since, most, choices).stream().map(PastCases::arrival).toList();
    }

    private static Arrival arrival(PastRows.Past past) {
        return new Arrival(past.number(), past.receivedAt(), past.process(), facts(past.facts()));
    }

    private static Map<String, Object> facts(String json) {
        try {
            var facts = Rehearsing.JSON.readValue(json, FACTS);
            if (!facts.containsKey("paidMinor")) facts.put("paidMinor", facts.getOrDefault("moneyAtRiskMinor", 0));
            return facts;
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The facts of a past case cannot be read", unreadable);
        }
    }
}
