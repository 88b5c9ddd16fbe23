package org.redress.rehearsal;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.PriorityQueue;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** What happens when: the clock of the engine jumps from one moment to the next. */
final class Agenda {
    private record Entry(Instant at, long order, Runnable act) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::order));
    private final Instant until;
    private Instant now;
    private long order;

    Agenda(Instant from, Instant until) {
        this.until = until;
        set(from);
    }

    Instant now() {
        return now;
    }

    /** What is due already is done next; what comes after the last day never. */
    void at(Instant when, Runnable act) {
        if (!when.isAfter(until)) entries.add(new Entry(when.isBefore(now) ? now : when, order++, act));
    }

    /** Does the next thing; false when nothing is left. */
    boolean step() {
        var next = entries.poll();
        if (next == null) return false;
        set(next.at());
        next.act().run();
        return true;
    }

    private void set(Instant moment) {
        now = moment;
        ClockUtil.setCurrentTime(Date.from(moment));
    }
}
