package org.redress.engine;

import java.time.ZoneOffset;
import java.util.TimeZone;

/** Engine columns carry no zone: a node in another zone would read every due time hours off, so it may not start. */
final class Utc {
    private Utc() {}

    static void require() {
        if (TimeZone.getDefault().getRawOffset() != 0
                || !TimeZone.getDefault().toZoneId().getRules().isFixedOffset())
            throw new IllegalStateException("Redress runs in UTC only: start it with -Duser.timezone=UTC (found "
                    + TimeZone.getDefault().getID() + ", wanted " + ZoneOffset.UTC + ")");
    }
}
