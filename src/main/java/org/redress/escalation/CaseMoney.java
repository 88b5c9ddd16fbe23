package org.redress.escalation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.redress.common.CaseNumber;
import org.redress.common.Money;
import org.redress.shop.FactBook;
import org.redress.shop.FactSnapshot;
import org.springframework.stereotype.Component;

/** In which currency a case's order was paid, as frozen when its facts were collected; yuan before that. */
@Component
class CaseMoney {
    private static final String HOME = Money.cny(0).currency();

    private final FactBook facts;
    private final ObjectMapper json;

    CaseMoney(FactBook facts, ObjectMapper json) {
        this.facts = facts;
        this.json = json;
    }

    String currency(CaseNumber number) {
        return facts.latest(number)
                .map(this::read)
                .map(seen -> seen.at("/order/freight/currency").asText(HOME))
                .orElse(HOME);
    }

    private JsonNode read(FactSnapshot snapshot) {
        try {
            return json.readTree(snapshot.facts());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Stored facts of " + snapshot.caseNumber() + " are not JSON", broken);
        }
    }
}
