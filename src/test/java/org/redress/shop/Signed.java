package org.redress.shop;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpHeaders;

/** Signs as the shops do, written apart from the code under test. */
final class Signed {
    static final String SECRET = "hush-this-is-the-secret-of-the-shop";
    static final String OLD_SECRET = "hush-this-was-the-secret-of-the-shop";

    /** In Base64, as Standard Webhooks hand it over. */
    static final String EVENTS_SECRET = "aHVzaC10aGlzLWlzLXRoZS1zZWNyZXQtb2YtdGhlLWV2ZW50cw==";

    private Signed() {}

    static HttpHeaders events(String id, java.time.Instant at, String body) {
        try {
            var headers = new HttpHeaders();
            headers.set("webhook-id", id);
            headers.set("webhook-timestamp", Long.toString(at.getEpochSecond()));
            headers.set(
                    "webhook-signature",
                    new com.standardwebhooks.Webhook(EVENTS_SECRET).sign(id, at.getEpochSecond(), body));
            return headers;
        } catch (com.standardwebhooks.exceptions.EmptyWebhookSecretException
                | com.standardwebhooks.exceptions.WebhookSigningException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static String hmac(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static HttpHeaders shopify(String topic, String id, byte[] body) {
        var headers = new HttpHeaders();
        headers.set("X-Shopify-Hmac-SHA256", hmac(SECRET, body));
        headers.set("X-Shopify-Topic", topic);
        headers.set("X-Shopify-Webhook-Id", id);
        return headers;
    }

    static HttpHeaders woo(String topic, String id, byte[] body) {
        var headers = new HttpHeaders();
        headers.set("X-WC-Webhook-Signature", hmac(SECRET, body));
        headers.set("X-WC-Webhook-Topic", topic);
        headers.set("X-WC-Webhook-Delivery-ID", id);
        return headers;
    }
}
