package org.redress.desk;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Slows down guessing at passwords and tokens on this node, in a bounded memory. A right answer gives its try back. */
@Component
class Throttle {
    private static final int MOST_KEYS = 20_000;

    private record Limited(Bucket bucket, long capacity) {
        boolean full() {
            return bucket.getAvailableTokens() >= capacity;
        }
    }

    private final Map<String, Limited> buckets = new ConcurrentHashMap<>();
    private final TimeMeter time;

    @Autowired
    Throttle() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    Throttle(TimeMeter time) {
        this.time = time;
    }

    /** Takes a try for this account and address; throws if there is none left. */
    void take(String account, String address) {
        for (Bucket bucket : of(account, address)) {
            var probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed())
                throw new TooManyTries(
                        Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
        }
    }

    void giveBack(String account, String address) {
        of(account, address).forEach(bucket -> bucket.addTokens(1));
    }

    private List<Bucket> of(String account, String address) {
        if (buckets.size() > MOST_KEYS) buckets.values().removeIf(Limited::full);
        return Stream.of(Guess.values())
                .map(guess -> bucket(guess.key(account, address), guess.bandwidth()))
                .toList();
    }

    private Bucket bucket(String key, Bandwidth limit) {
        // Beyond the limit of memory the unknown share one bucket: guessing with ever new names stays slow.
        var kept = buckets.size() > MOST_KEYS && !buckets.containsKey(key) ? "others" : key;
        return buckets.computeIfAbsent(kept, unused -> limited(limit)).bucket();
    }

    private Limited limited(Bandwidth limit) {
        var bucket =
                Bucket.builder().addLimit(limit).withCustomTimePrecision(time).build();
        return new Limited(bucket, limit.getCapacity());
    }
}
