package org.redress.escalation;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.redress.common.Reckonable;
import org.redress.common.Refusal;

/** Where a page ended: due time and id of its last row. As text it is opaque to callers. */
record Cursor(Instant due, UUID id) {
    private static final Cursor START = new Cursor(null, null);
    private static final String NEVER = "-";

    static Cursor after(Escalation last) {
        return new Cursor(last.due(), last.id());
    }

    /** Reads a cursor that an earlier page gave; null is the beginning. */
    static Cursor of(String text) {
        if (text == null || text.isEmpty()) return START;
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ");
            var due = parts[0].equals(NEVER) ? null : Reckonable.time(parts[0]);
            return new Cursor(due, UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException foreign) {
            throw new Refusal("bad-cursor", 400, null);
        }
    }

    String text() {
        var plain = (due == null ? NEVER : due.toString()) + ' ' + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }
}
