package org.redress.portal;

import io.github.bucket4j.TimeMeter;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts what strangers do, on all nodes together. Each node counts in its memory first, so that a flood stops there; the
 * database hears only of what is counted in the end, and never of a link that opens.
 */
@Component
class Limits {
    private static final int MOST_KEYS = 20_000;

    private record Key(Limit limit, String who) {}

    private final int factor;
    private final TimeMeter time;
    private final NodeLimits node;
    private final SharedLimits shared;
    private final Map<Key, Instant> spent = new ConcurrentHashMap<>();

    /** @param factor how many customers may share an address, such as that of a telephone network */
    @Autowired
    Limits(@Value("${redress.portal.limits:1}") int factor, SharedLimits shared) {
        this(factor, TimeMeter.SYSTEM_MILLISECONDS, shared);
    }

    Limits(int factor, TimeMeter time, SharedLimits shared) {
        this.factor = factor;
        this.time = time;
        this.node = new NodeLimits(factor, time);
        this.shared = shared;
    }

    /** Takes one of the tries that are left; false when there is none. */
    boolean take(Limit limit, String who) {
        return node.take(limit, who) && shared.take(one(limit, who)).isPresent();
    }

    /** Whether there is a try left for what may turn out to be harmless; then {@link #giveBack}, else {@link #count}. */
    boolean begin(Limit limit, String who) {
        var until = spent.get(new Key(limit, who));
        return (until == null || !now().isBefore(until)) && node.take(limit, who);
    }

    /** The try was none of those that are counted. */
    void giveBack(Limit limit, String who) {
        node.giveBack(limit, who);
    }

    /** The try is counted. When other nodes have used up the rest, this one waits as well. */
    void count(Limit limit, String who) {
        var one = one(limit, who);
        var next = shared.count(one).plus(limit.step(factor)).minus(limit.within());
        if (spent.size() > MOST_KEYS) spent.values().removeIf(until -> until.isBefore(one.now()));
        if (next.isAfter(one.now()) && spent.size() <= MOST_KEYS) spent.put(new Key(limit, who), next);
    }

    /** An address is kept no longer than it counts. */
    @Scheduled(fixedDelay = 600_000, initialDelay = 600_000)
    void sweep() {
        var now = now();
        spent.values().removeIf(until -> until.isBefore(now));
        shared.sweep(now);
    }

    private SharedLimits.Try one(Limit limit, String who) {
        var now = now();
        return new SharedLimits.Try(limit, who, now, limit.step(factor).toNanos() / 1_000, now.plus(limit.within()));
    }

    private Instant now() {
        return Instant.EPOCH.plusNanos(time.currentTimeNanos());
    }
}
