package org.redress.desk;

import com.interaso.webpush.VapidKeys;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys by which push services know this house (VAPID, RFC 8292): from the configuration, else made when they are
 * first asked for and kept in the database, so that all nodes have the same.
 */
@Component
class PushKeys {
    private final DutyCalls calls;
    private final String publicKey;
    private final String privateKey;
    private volatile VapidKeys keys;

    PushKeys(
            DutyCalls calls,
            @Value("${redress.push.public-key:}") String publicKey,
            @Value("${redress.push.private-key:}") String privateKey) {
        this.calls = calls;
        this.publicKey = publicKey;
        this.privateKey = privateKey;
    }

    VapidKeys vapid() {
        if (keys == null)
            keys = publicKey.isBlank() || privateKey.isBlank() ? kept() : VapidKeys.create(publicKey, privateKey);
        return keys;
    }

    private VapidKeys kept() {
        var known = calls.keys().orElseGet(this::made);
        return VapidKeys.create(known.publicKey(), known.privateKey());
    }

    // Two nodes may make some at once; the first ones stay.
    private DutyCalls.Keys made() {
        var fresh = VapidKeys.generate();
        calls.keepKeys(new DutyCalls.Keys(fresh.getX509PublicKey(), fresh.getPkcs8PrivateKey()));
        return calls.keys().orElseThrow();
    }

    /** As a browser wants it to subscribe. */
    String publicKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vapid().getApplicationServerKey());
    }
}
