package org.redress.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that a test moves by hand. */
final class HandClock extends Clock {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));

    void advance(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }

    /** Goes on to this hour of the next day at the shop; by night letters wait. */
    void nextDay(int hour) {
        var there = instant().atZone(ZoneId.of("Asia/Shanghai"));
        var then = there.toLocalDate().plusDays(1).atTime(hour, 0).atZone(there.getZone());
        advance(Duration.between(there, then));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
