package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

/** The published library signs, our verifier judges. */
class StandardWebhookTest {
    private static final byte[] SECRET = "a secret of at least 24 bytes".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "another one of at least 24 byte".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final String BODY = "{\"type\":\"parcel.delivered\",\"name\":\"收件人\"}";

    private HttpHeaders headers;

    @BeforeEach
    void sign() throws Exception {
        headers = signed(SECRET, "msg_1", NOW, BODY);
    }

    private static HttpHeaders signed(byte[] secret, String id, Instant at, String body) throws Exception {
        var headers = new HttpHeaders();
        headers.set("webhook-id", id);
        headers.set("webhook-timestamp", Long.toString(at.getEpochSecond()));
        headers.set("webhook-signature", new Webhook(secret).sign(id, at.getEpochSecond(), body));
        return headers;
    }

    private boolean fits(List<byte[]> secrets, String body, Instant now) {
        return StandardWebhook.fits(secrets, headers, body.getBytes(StandardCharsets.UTF_8), now);
    }

    private boolean fits() {
        return fits(List.of(SECRET), BODY, NOW);
    }

    @Test
    void whatTheLibrarySignsIsTaken() {
        assertThat(fits()).isTrue();
    }

    @Test
    void whileASecretChangesBothAreTaken() {
        assertThat(fits(List.of(OTHER, SECRET), BODY, NOW)).isTrue();
        assertThat(fits(List.of(OTHER), BODY, NOW)).isFalse();
        assertThat(fits(List.of(), BODY, NOW)).isFalse();
    }

    @Test
    void oneOfSeveralSignaturesIsEnough() throws Exception {
        var good = headers.getFirst("webhook-signature");
        headers.set("webhook-signature", "v1a,AAAA v1, v1,bm90IGl0 " + good);
        assertThat(fits()).isTrue();

        headers.set("webhook-signature", good.replace("v1,", "v2,"));
        assertThat(fits()).isFalse();
    }

    @Test
    void fiveMinutesEitherWayAreTheWindow() {
        assertThat(fits(List.of(SECRET), BODY, NOW.plusSeconds(300))).isTrue();
        assertThat(fits(List.of(SECRET), BODY, NOW.minusSeconds(300))).isTrue();
        assertThat(fits(List.of(SECRET), BODY, NOW.plusSeconds(301))).isFalse();
        assertThat(fits(List.of(SECRET), BODY, NOW.minusSeconds(301))).isFalse();
    }

    @Test
    void oneChangedByteAnywhereIsSeen() {
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
        for (int index = 0; index < body.length; index++) {
            byte[] changed = body.clone();
            changed[index] ^= 1;
            assertThat(StandardWebhook.fits(List.of(SECRET), headers, changed, NOW))
                    .as("byte %d", index)
                    .isFalse();
        }
    }

    @Test
    void idAndTimeAreSignedToo() {
        for (String header : List.of("webhook-id", "webhook-timestamp")) {
            var before = headers.getFirst(header);
            headers.set(header, before + "1");
            assertThat(fits()).as(header).isFalse();
            headers.set(header, before);
        }
    }

    @Test
    void nothingMissingAndNothingOdd() {
        for (String header : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
            var before = headers.getFirst(header);
            headers.remove(header);
            assertThat(fits()).as("without %s", header).isFalse();
            headers.set(header, "");
            assertThat(fits()).as("empty %s", header).isFalse();
            headers.set(header, before);
        }
        for (String odd : List.of("-1", "1e9", "99999999999999999999", " ", "２０２６")) {
            headers.set("webhook-timestamp", odd);
            assertThat(fits()).as(odd).isFalse();
        }
    }

    @Test
    void aSignatureIsItsExactText() {
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
        String good = Signed.hmac(Signed.SECRET, body);
        var secrets = List.of(Signed.SECRET.getBytes(StandardCharsets.UTF_8));

        assertThat(Signature.fits(secrets, good, body)).isTrue();
        assertThat(Signature.fits(secrets, null, body)).isFalse();
        assertThat(Signature.fits(secrets, "", body)).isFalse();
        assertThat(Signature.fits(secrets, good + "=", body)).isFalse();
        assertThat(Signature.fits(secrets, good.toLowerCase(), body)).isFalse();
        assertThat(Signature.fits(secrets, Base64.getEncoder().encodeToString(new byte[32]), body))
                .isFalse();
    }
}
