package org.redress.report;

import java.math.BigDecimal;
import java.time.Instant;

/** An attribute; {@code at} is since when an object has it, null for events. */
record OcelValue(String name, Object value, Instant at) {
    /** The type as OCEL 2.0 calls it. */
    String type() {
        if (value instanceof Instant) return "time";
        if (value instanceof Boolean) return "boolean";
        if (value instanceof BigDecimal) return "float";
        return value instanceof Number ? "integer" : "string";
    }

    String text() {
        return PackText.valid(value instanceof BigDecimal amount ? amount.toPlainString() : value.toString());
    }
}
