package org.redress.improvement;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.engine.Tables;
import org.springframework.stereotype.Component;

/** The rows of the signals table. Tables never change once deployed, so answers by a running process are kept. */
@Component
class SignalRules {
    private static final String TABLE = "improvement-signals";
    private static final int KEPT = 500;

    /** One row: how far back, from which number on, and how much there must be to judge at all. */
    record SignalRule(boolean watched, int days, int threshold, int base) {
        Instant since(Instant now) {
            return now.minus(Duration.ofDays(days));
        }

        private static SignalRule of(Map<String, Object> row) {
            return new SignalRule(
                    Boolean.TRUE.equals(row.get("watched")),
                    number(row, "days"),
                    number(row, "threshold"),
                    number(row, "base"));
        }

        private static int number(Map<String, Object> row, String column) {
            return ((Number) row.get(column)).intValue();
        }
    }

    private final Tables tables;
    private final Map<String, SignalRule> known = new ConcurrentHashMap<>();

    SignalRules(Tables tables) {
        this.tables = tables;
    }

    /** The row as it was deployed together with a running process. */
    SignalRule of(String definitionId, String signal) {
        if (known.size() > KEPT) known.clear();
        return known.computeIfAbsent(
                definitionId + "/" + signal, key -> only(tables.evaluate(definitionId, TABLE, inputs(signal)), signal));
    }

    /** The row as it is now. */
    SignalRule latest(String signal) {
        return only(tables.evaluateLatest(TABLE, inputs(signal)), signal);
    }

    private static Map<String, Object> inputs(String signal) {
        return Map.of("signal", signal);
    }

    private static SignalRule only(Tables.Rows answer, String signal) {
        if (answer.rows().size() != 1)
            throw new IllegalStateException("The table " + TABLE + " must have one row for " + signal);
        return SignalRule.of(answer.rows().get(0));
    }
}
