package org.redress.improvement;

import java.time.Duration;
import java.util.Map;
import org.redress.engine.Tables;
import org.redress.message.QuietHours;
import org.springframework.stereotype.Component;

/** The rule of the late-order table for an order of a state. */
@Component
class LateRules {
    private static final String TABLE = "late-order";

    /** How long before the promise an order is late, how long a reason may take, and when nobody is written to. */
    record LateRule(int marginHours, Duration reasonTime, QuietHours quiet) {}

    private final Tables tables;

    LateRules(Tables tables) {
        this.tables = tables;
    }

    /** The rule as it was deployed together with a running process. */
    LateRule of(String definitionId, String state) {
        return rule(tables.evaluate(definitionId, TABLE, Map.of("orderState", state)));
    }

    /** The rule as it is now. */
    LateRule latest(String state) {
        return rule(tables.evaluateLatest(TABLE, Map.of("orderState", state)));
    }

    private static LateRule rule(Tables.Rows answer) {
        if (answer.rows().size() != 1) throw new IllegalStateException("The table " + TABLE + " must have one row");
        var row = answer.rows().get(0);
        return new LateRule(
                number(row, "marginHours"),
                Duration.ofHours(number(row, "reasonHours")),
                new QuietHours(number(row, "quietFrom"), number(row, "quietUntil")));
    }

    private static int number(Map<String, Object> row, String column) {
        return ((Number) row.get(column)).intValue();
    }
}
