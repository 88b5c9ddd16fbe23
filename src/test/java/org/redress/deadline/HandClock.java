package org.redress.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that a test sets by hand, in the local time of the shop. */
final class HandClock extends Clock {
    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

    static Instant shop(String local) {
        return LocalDateTime.parse(local).atZone(SHOP).toInstant();
    }

    void set(String local) {
        now.set(shop(local));
    }

    void set(Instant at) {
        now.set(at);
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
