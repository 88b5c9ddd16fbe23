package org.redress.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A warning ({@code level} 0) or a level of escalation that is due before the deadline itself. */
record Alarm(int level, String name, Instant at) {
    private static final Comparator<Alarm> BY_TIME =
            Comparator.comparing(Alarm::at).thenComparing(Alarm::level);
    private static final Duration BEFORE_CLOSING = Duration.ofHours(2);

    /**
     * The alarms of a running deadline that are still to come, in the order of time. A level comes at its stated time or
     * two opening hours of the shop before the last closing ahead of the due time, whichever is earlier: overnight
     * nobody could act on it.
     */
    static List<Alarm> of(Reckoning reckoning, Policy policy, WorkingCalendar shop, int warned, int reached) {
        if (reckoning.paused()) {
            return List.of();
        }
        var warnings = policy.warnings().stream()
                .map(warning -> new Alarm(0, warning.toString(), reckoning.at(warning)))
                .sorted(BY_TIME)
                .skip(warned);
        var levels = policy.levels().stream()
                .filter(level -> level.level() > reached)
                .map(level -> new Alarm(level.level(), "L" + level.level(), raised(reckoning, level, shop)));
        return Stream.concat(warnings, levels).sorted(BY_TIME).toList();
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
