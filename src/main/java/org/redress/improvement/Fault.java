package org.redress.improvement;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.redress.engine.Submission;

/** By what a verified fault shows in the orders; what is null does not narrow the search. */
record Fault(String product, String batch, String carrier, Instant from, Instant until) {

    /** As entered with "Contain problem". */
    static Fault of(Submission form) {
        return new Fault(
                form.text("product"),
                form.text("batch"),
                form.text("carrier"),
                instant(form.text("shippedFrom")),
                instant(form.text("shippedUntil")));
    }

    /** Nothing is known of it: no order can be said to share it. */
    boolean unknown() {
        return product == null && batch == null && carrier == null && from == null && until == null;
    }

    private static Instant instant(String entered) {
        return entered == null ? null : OffsetDateTime.parse(entered).toInstant();
    }
}
