package org.redress.rehearsal;

import java.time.Instant;
import java.util.UUID;

/**
 * A rehearsal that somebody asked for and how far it is.
 *
 * @param draft whose files are tried; null where those of a change are
 * @param playedNow how many cases have come in the set that is in force
 * @param failure why it failed, null unless it did
 * @param why what the engine said last, null where it said nothing
 * @param resultNow JSON of a {@link Result}, null until the end
 */
public record Rehearsal(
        UUID id,
        UUID draft,
        UUID change,
        String title,
        String[] changed,
        State state,
        Source source,
        int cases,
        int days,
        long seed,
        String startedBy,
        Instant startedAt,
        Instant endedAt,
        int playedNow,
        int playedDraft,
        Failure failure,
        String why,
        String resultNow,
        String resultDraft) {

    /** Why there is no result. */
    public enum Failure {
        SET_REFUSED,
        NO_MEMORY,
        NODE_GONE,
        BROKE_OFF
    }

    /** Where a rehearsal stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** Where the cases come from. */
    public enum Source {
        /** Drawn by a seed. */
        GENERATED,
        /** The shop's own of the last days. */
        PAST
    }
}
