package org.redress.rehearsal;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** An escalation of a played case and the levels it was offered to. */
final class PlayedEscalation {
    /** What one level was offered, with the clock that runs there. */
    static final class Offer {
        final int level;
        String scope;
        boolean claimed;
        DeadlineRow clock;

        Offer(int level) {
            this.level = level;
        }
    }

    final String id;
    final PlayedCase theCase;
    /** The deadline it is about; null where a person asked. */
    final DeadlineRow about;

    final String urgency;
    final Map<Integer, Offer> offers = new TreeMap<>();
    int level;
    int wanted;
    Instant extendedUntil;
    boolean closed;

    PlayedEscalation(String id, PlayedCase theCase, DeadlineRow about, String urgency, int level) {
        this.id = id;
        this.theCase = theCase;
        this.about = about;
        this.urgency = urgency;
        this.level = level;
        this.wanted = level;
    }

    boolean wantsHigher() {
        return wanted > level;
    }

    /** The level after this one, or the wanted one if that is higher; never above the top. */
    int next() {
        return Math.min(3, Math.max(level + 1, wanted));
    }
}
