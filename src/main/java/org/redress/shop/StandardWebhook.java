package org.redress.shop;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpHeaders;

/**
 * The signature of Standard Webhooks 1.0: {@code v1,} and the HMAC of {@code id.timestamp.body}, one or more of them.
 * The published Java library takes the body as text and the time from the system, so it can neither see the raw bytes
 * nor follow our clock; it serves the tests as the other side.
 */
final class StandardWebhook {
    static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String VERSION = "v1,";

    private StandardWebhook() {}

    /** True when the body was signed with one of the secrets, within five minutes around now. */
    static boolean fits(List<byte[]> secrets, HttpHeaders headers, byte[] body, Instant now) {
        String id = headers.getFirst("webhook-id");
        String timestamp = headers.getFirst("webhook-timestamp");
        String signatures = headers.getFirst("webhook-signature");
        if (id == null || timestamp == null || signatures == null || !near(timestamp, now)) return false;
        byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        boolean fits = false;
        for (String one : signatures.split(" "))
            fits |= one.startsWith(VERSION) && Signature.fits(secrets, one.substring(VERSION.length()), head, body);
        return fits;
    }

    private static boolean near(String timestamp, Instant now) {
        if (!timestamp.matches("\\d{1,12}")) return false;
        var away = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        return away.abs().compareTo(TOLERANCE) <= 0;
    }
}
