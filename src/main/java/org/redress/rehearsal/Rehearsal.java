package org.redress.rehearsal;

import java.time.Instant;
import java.util.UUID;

/**
 * A rehearsal that somebody asked for and how far it is.
 *
 * @param draft whose files are tried; null where those of a change are
 * @param playedNow how many cases have come in the set that is in force
 * @param why why it failed
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
        String why,
        String resultNow,
        String resultDraft) {

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
