package org.redress.portal;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what strangers do on this node, in a bounded memory. */
final class NodeLimits {
    private static final int MOST_KEYS = 20_000;
    private static final String OTHERS = "others";

    private record Key(Limit limit, String who) {}

    private final int factor;
    private final TimeMeter time;
    private final Map<Key, Bucket> buckets = new ConcurrentHashMap<>();

    NodeLimits(int factor, TimeMeter time) {
        this.factor = factor;
        this.time = time;
    }

    /** Takes one of the tries that are left; false when there is none. */
    boolean take(Limit limit, String who) {
        return bucket(limit, who).tryConsume(1);
    }

    /** The try was none of those that are counted. */
    void giveBack(Limit limit, String who) {
        bucket(limit, who).addTokens(1);
    }

    // Beyond the limit of memory the unknown share one bucket: guessing from ever new addresses stays slow.
    private Bucket bucket(Limit limit, String who) {
        if (buckets.size() > MOST_KEYS)
            buckets.entrySet()
                    .removeIf(kept -> kept.getValue().getAvailableTokens()
                            >= (long) factor * kept.getKey().limit().times());
        var key = new Key(limit, who);
        var kept = buckets.size() > MOST_KEYS && !buckets.containsKey(key) ? new Key(limit, OTHERS) : key;
        return buckets.computeIfAbsent(kept, first -> Bucket.builder()
                .addLimit(limit.bandwidth(factor))
                .withCustomTimePrecision(time)
                .build());
    }
}
