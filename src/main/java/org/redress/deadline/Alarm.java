package org.redress.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A warning ({@code level} 0) or a level of escalation that is due before the deadline itself. */
record Alarm(int level, String name, Instant at) {
    private static final Duration BEFORE_CLOSING = Duration.ofHours(2);

    /**
     * All alarms of a running deadline in the order of time. A level comes at its stated time or two opening hours of
     * the shop before the last closing ahead of the due time, whichever is earlier: overnight nobody could act on it.
     */
    static List<Alarm> of(Reckoning reckoning, Policy policy, WorkingCalendar shop) {
        var alarms = new ArrayList<Alarm>();
        if (reckoning.paused()) {
            return alarms;
        }
        for (Offset warning : policy.warnings()) {
            alarms.add(new Alarm(0, warning.toString(), reckoning.at(warning)));
        }
        for (Policy.Level level : policy.levels()) {
            alarms.add(new Alarm(level.level(), "L" + level.level(), raised(reckoning, level, shop)));
        }
        alarms.sort(Comparator.comparing(Alarm::at).thenComparing(Alarm::level));
        return alarms;
    }

    private static Instant raised(Reckoning reckoning, Policy.Level level, WorkingCalendar shop) {
        Instant stated = reckoning.at(level.offset());
        Instant workable = shop.lastClosing(reckoning.due())
                .map(closing -> shop.minus(closing, BEFORE_CLOSING))
                .orElse(stated);
        Instant earlier = workable.isBefore(stated) ? workable : stated;
        Instant started = reckoning.terms().started();
        return earlier.isBefore(started) ? started : earlier;
    }
}
