package org.redress.shop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.redress.common.Ids;
import org.redress.common.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Lets in what is signed with a secret we share, judged on the bytes that came, and nothing else. */
@Component
class CallbackDoor {
    static final int MOST_BYTES = 1_000_000;
    private static final Logger LOG = LoggerFactory.getLogger(CallbackDoor.class);
    private static final int LONGEST_NAME = 200;

    private final ShopSecrets secrets;
    private final Clock clock;

    CallbackDoor(ShopSecrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The callback with its raw body. */
    record Let(Delivery delivery, byte[] body) {}

    /**
     * Reads the body and checks its signature. Empty for the unsigned ping with which WooCommerce tries an address out.
     *
     * @throws Refusal {@code source-not-connected} (404), {@code callback-too-large} (413), {@code signature-wrong}
     *     (401)
     */
    Optional<Let> open(Source source, HttpHeaders headers, InputStream raw) throws IOException {
        if (secrets.of(source).isEmpty()) throw new Refusal("source-not-connected", 404, null, source.word());
        byte[] body = raw.readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) throw new Refusal("callback-too-large", 413, null);
        if (ping(source, headers, body)) return Optional.empty();
        if (!signed(source, headers, body)) {
            LOG.info("A callback as from {} with a wrong signature was turned away", source.word());
            throw new Refusal("signature-wrong", 401, null);
        }
        return Optional.of(new Let(delivery(source, headers, body), body));
    }

    private boolean signed(Source source, HttpHeaders headers, byte[] body) {
        if (source == Source.EVENTS) return StandardWebhook.fits(secrets.of(source), headers, body, clock.instant());
        return Signature.fits(secrets.of(source), first(headers, source.signatureHeaders()), body);
    }

    private static boolean ping(Source source, HttpHeaders headers, byte[] body) {
        return source == Source.WOOCOMMERCE
                && first(headers, source.signatureHeaders()) == null
                && new String(body, StandardCharsets.UTF_8).matches("webhook_id=\\d{1,20}");
    }

    private Delivery delivery(Source source, HttpHeaders headers, byte[] body) {
        String digest = Delivery.sha256(body);
        String id = first(headers, source.deliveryHeaders());
        boolean usable = id != null && id.length() <= LONGEST_NAME;
        String topic = Objects.requireNonNullElse(first(headers, source.topicHeaders()), "");
        return new Delivery(
                Ids.next(),
                source,
                usable ? id : digest,
                topic.substring(0, Math.min(topic.length(), LONGEST_NAME)),
                digest,
                clock.instant());
    }

    private static String first(HttpHeaders headers, List<String> names) {
        return names.stream()
                .map(headers::getFirst)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
