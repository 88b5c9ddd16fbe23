package org.redress.desk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Remembers right passwords for 60 seconds, under a keyed hash whose key never leaves this process, because the real
 * check costs a quarter of a second of CPU. A change on another node is noticed when the 60 seconds are over.
 */
@Component
class RecentSignIns {
    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final int MOST = 10_000;

    private record Entry(String userId, SignedIn who, Instant until) {}

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Object[] locks = new Object[64];
    private final SecretKeySpec key;
    private final Clock clock;

    RecentSignIns(Clock clock) {
        this.clock = clock;
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
        for (int i = 0; i < locks.length; i++) locks[i] = new Object();
    }

    /** The remembered sign-in, or the result of the check; of several requests at once with one password one checks. */
    Optional<SignedIn> orElse(String userId, String password, Supplier<Optional<SignedIn>> check) {
        var name = keyed(userId + '\0' + password);
        var known = fresh(name);
        if (known.isPresent()) return known;
        synchronized (locks[Math.floorMod(name.hashCode(), locks.length)]) {
            known = fresh(name);
            return known.isPresent() ? known : remember(userId, name, check.get());
        }
    }

    /** Forgets a user at once: a new password, other groups, or the account is shut. */
    void forget(String userId) {
        entries.values().removeIf(entry -> entry.userId().equals(userId));
    }

    private Optional<SignedIn> fresh(String name) {
        return Optional.ofNullable(entries.get(name))
                .filter(entry -> clock.instant().isBefore(entry.until()))
                .map(Entry::who);
    }

    private Optional<SignedIn> remember(String userId, String name, Optional<SignedIn> who) {
        var now = clock.instant();
        if (entries.size() >= MOST) entries.values().removeIf(entry -> now.isAfter(entry.until()));
        if (entries.size() < MOST) who.ifPresent(found -> entries.put(name, new Entry(userId, found, now.plus(KEPT))));
        return who;
    }

    private String keyed(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }
}
