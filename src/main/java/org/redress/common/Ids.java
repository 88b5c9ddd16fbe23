package org.redress.common;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.time.Instant;
import java.util.UUID;

/** Time-ordered identifiers (UUIDv7), so that fresh rows lie together in their indexes. */
public final class Ids {
    private static final TimeBasedEpochRandomGenerator V7 = Generators.timeBasedEpochRandomGenerator();

    private Ids() {}

    public static UUID next() {
        return V7.generate();
    }

    /** The smallest id that can have been made at this time: all that are older are smaller. */
    public static UUID first(Instant at) {
        return new UUID(at.toEpochMilli() << 16 | 0x7000, 0x8000000000000000L);
    }
}
