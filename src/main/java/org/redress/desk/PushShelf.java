package org.redress.desk;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.redress.audit.AuditTrail;
import org.redress.common.Ids;
import org.redress.common.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the browsers to wake. Their addresses are called from inside the house, so only those of known push services are
 * taken; with demo accounts this machine itself as well.
 */
@Component
@Transactional
class PushShelf {
    private static final String LOOPBACK = "127.0.0.1";

    private final DutyCalls calls;
    private final PushServer server;
    private final AuditTrail audit;
    private final Clock clock;
    private final List<String> hosts;
    private final boolean demo;

    PushShelf(
            DutyCalls calls,
            PushServer server,
            AuditTrail audit,
            Clock clock,
            @Value("${redress.push.hosts:fcm.googleapis.com,push.services.mozilla.com,push.apple.com,"
                            + "notify.windows.com}")
                    List<String> hosts,
            @Value("${redress.embedded:false}") boolean demo) {
        this.calls = calls;
        this.server = server;
        this.audit = audit;
        this.clock = clock;
        this.hosts = List.copyOf(hosts);
        this.demo = demo;
    }

    UUID add(SignedIn who, PushApi.Wanted wanted, Locale language) {
        if (!isKnown(wanted.endpoint())) throw new Refusal("push-host", 422, "/endpoint");
        var keys = wanted.keys();
        if (!server.canSeal(keys.p256dh(), keys.auth())) throw new Refusal("push-keys", 422, "/keys");
        var tongue = language.getLanguage().equals("zh") ? "zh-CN" : "en";
        var subscription = new PushSubscription(
                Ids.next(), who.getName(), wanted.endpoint(), keys.p256dh(), keys.auth(), tongue, clock.instant());
        var id = calls.subscribe(subscription);
        audit.recordSystem(who.getPrincipal(), "PUSH_SUBSCRIBED", Map.of("subscription", id));
        return id;
    }

    void remove(SignedIn who, UUID id) {
        if (calls.unsubscribe(id, who.getName()) > 0)
            audit.recordSystem(who.getPrincipal(), "PUSH_UNSUBSCRIBED", Map.of("subscription", id));
    }

    private boolean isKnown(String endpoint) {
        try {
            var place = new URI(endpoint);
            var host = String.valueOf(place.getHost());
            if (demo && LOOPBACK.equals(host)) return "http".equals(place.getScheme());
            return "https".equals(place.getScheme())
                    && hosts.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known));
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
