package org.redress.desk;

import com.interaso.webpush.WebPush;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Hands a message to the push service of a browser, sealed so that only the browser can read it (RFC 8291). */
@Component
class PushServer {
    /** What became of a try; GONE is a browser that took its subscription back. */
    enum Outcome {
        SENT,
        GONE,
        LATER
    }

    private static final Logger LOG = LoggerFactory.getLogger(PushServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int KEPT_SECONDS = 3_600;
    private static final String TOPIC = "escalations";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final PushKeys keys;
    private final String home;

    PushServer(PushKeys keys, @Value("${redress.public-url:}") String home) {
        this.keys = keys;
        this.home = home.startsWith("https:") ? home : "https://redress.invalid";
    }

    /** True if a message can be sealed with these keys of a browser. */
    boolean canSeal(String p256dh, String auth) {
        try {
            return new WebPush(home, keys.vapid()).getBody(new byte[0], bytes(p256dh), bytes(auth)).length > 0;
        } catch (Exception unusable) { // Kotlin declares none of what its cryptography throws
            LOG.debug("The keys of a browser cannot be used", unusable);
            return false;
        }
    }

    Outcome send(PushNotice notice, byte[] text) throws InterruptedException {
        try {
            return outcome(
                    http.send(sealed(notice, text), BodyHandlers.discarding()).statusCode());
        } catch (IOException away) {
            LOG.debug("A push service does not answer", away);
            return Outcome.LATER;
        } catch (RuntimeException unsealed) {
            LOG.warn("A message to a browser cannot be sealed", unsealed);
            return Outcome.LATER;
        }
    }

    private HttpRequest sealed(PushNotice notice, byte[] text) {
        var push = new WebPush(home, keys.vapid());
        var request = HttpRequest.newBuilder(URI.create(notice.endpoint()))
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofByteArray(push.getBody(text, bytes(notice.p256dh()), bytes(notice.auth()))));
        push.getHeaders(notice.endpoint(), KEPT_SECONDS, TOPIC, WebPush.Urgency.High)
                .forEach(request::setHeader);
        return request.build();
    }

    private static Outcome outcome(int status) {
        if (status == 404 || status == 410) return Outcome.GONE;
        return status / 100 == 2 ? Outcome.SENT : Outcome.LATER;
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
