package org.redress.portal;

import java.util.Comparator;
import java.util.Map;
import org.redress.common.Stage;
import org.redress.engine.CaseFile;
import org.redress.message.ConversationItem;
import org.redress.message.Correspondence;
import org.springframework.stereotype.Component;

/**
 * How a case ended for its customer while we still learn from it: its file knows that only once it is closed, so the
 * last letter that decided something says it.
 */
@Component
class Ends {
    private static final int LETTERS = 50;
    private static final String SETTLED = Stage.IMPROVE.name();

    /** Letters that decide, and what stands above the page after them. */
    private static final Map<String, String> SAID = Map.of(
            "withdrawal-confirmed", "CLOSED_WITHDRAWN",
            "final-position", "CLOSED_FINAL_POSITION",
            "return-refused", "CLOSED_REFUSED",
            "decision", SETTLED,
            "execution-proof", SETTLED,
            "partial-offer", SETTLED,
            "return-accepted", SETTLED);

    private final Correspondence correspondence;

    Ends(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    String told(CaseFile file) {
        return correspondence.newest(file.number(), LETTERS).stream()
                .filter(item -> item.template() != null && SAID.containsKey(item.template()))
                .max(Comparator.comparing(ConversationItem::at))
                .map(item -> SAID.get(item.template()))
                .orElse(SETTLED);
    }
}
