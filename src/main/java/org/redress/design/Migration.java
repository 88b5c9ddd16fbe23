package org.redress.design;

import java.time.Instant;
import java.util.UUID;

/**
 * The move of running cases to the set of a change.
 *
 * @param reckon whether open promises take the times of the new table
 */
record Migration(
        UUID id, UUID changeId, State state, boolean reckon, String startedBy, Instant startedAt, Instant endedAt) {
    enum State {
        RUNNING,
        DONE,
        TURNING_BACK,
        TURNED_BACK;

        boolean goesBack() {
            return this == TURNING_BACK || this == TURNED_BACK;
        }
    }
}
