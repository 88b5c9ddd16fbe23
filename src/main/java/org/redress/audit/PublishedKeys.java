package org.redress.audit;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The public halves of all keys that ever sealed the record: old ones keep proving what they signed. */
@Component
public class PublishedKeys {
    /** A key as openssl reads it; {@code id} is the SHA-256 of its DER form. */
    public record Key(String id, Instant since, String publicKey) {}

    private final Seals seals;

    PublishedKeys(Seals seals) {
        this.seals = seals;
    }

    /** All keys, the oldest first. */
    public List<Key> all() {
        return seals.keys().stream()
                .map(key -> new Key(key.id(), key.since(), Pem.write(Pem.PUBLIC, key.publicKey())))
                .toList();
    }
}
