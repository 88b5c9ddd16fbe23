package org.redress.common;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;

/** Time-ordered identifiers (UUIDv7), so that fresh rows lie together in their indexes. */
public final class Ids {
    private static final TimeBasedEpochRandomGenerator V7 = Generators.timeBasedEpochRandomGenerator();

    private Ids() {}

    public static UUID next() {
        return V7.generate();
    }
}
