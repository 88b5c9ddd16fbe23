package org.redress.audit;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.redress.common.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the next seal, one node at a time. What a seal takes from the waiting list and the seal itself are one
 * transaction, so that every committed entry is covered exactly once; writers wait for nothing.
 */
@Component
class SealMaking {
    private static final int MOST = 1000;

    private final Seals seals;
    private final SealKey key;
    private final AuditTrail audit;
    private final Clock clock;

    SealMaking(Seals seals, SealKey key, AuditTrail audit, Clock clock) {
        this.seals = seals;
        this.key = key;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a seal was made: not if nothing waits, or another node is at it. */
    @Transactional
    public boolean next() {
        if (!seals.mine()) return false;
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var parts = parts(seals.take(MOST));
        if (parts.isEmpty()) return false;
        publishKey(at);
        var last = seals.last();
        long number = last == null ? 1 : last.number() + 1;
        var prev = last == null ? Hashes.NONE : last.hash();
        boolean complete = seals.waiting().entries() == 0;
        var text = Seal.text(number, at, prev, complete, key.id(), parts);
        seals.add(new Seals.Head(number, at, prev, complete, key.id(), Hashes.of(text), key.sign(text)));
        seals.addParts(number, parts);
        return true;
    }

    /** A key is published together with the first seal that it signs. */
    private void publishKey(Instant at) {
        if (seals.addKey(new Seals.Key(key.id(), key.publicBytes(), at)) > 0)
            audit.recordSystem(Person.SYSTEM, "SEAL_KEY_PUBLISHED", Map.of("key", key.id()));
    }

    /** A part for each unbroken run of numbers: what is missing already must not be sealed as if it were there. */
    private static List<SealPart> parts(List<Seals.Fresh> entries) {
        var parts = new ArrayList<SealPart>();
        var hashes = new ByteArrayOutputStream();
        for (int place = 0; place < entries.size(); place++) {
            var entry = entries.get(place);
            hashes.writeBytes(entry.hash());
            if (place + 1 < entries.size() && follows(entry, entries.get(place + 1))) continue;
            long first = entry.seq() - hashes.size() / Hashes.SIZE + 1;
            parts.add(SealPart.of(entry.chain(), first, hashes.toByteArray()));
            hashes.reset();
        }
        return parts;
    }

    private static boolean follows(Seals.Fresh entry, Seals.Fresh next) {
        return next.chain().equals(entry.chain()) && next.seq() == entry.seq() + 1;
    }
}
