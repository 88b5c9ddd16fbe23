package org.redress.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Nobody is written to from 21:00 to 08:00, unless the promise runs out in between. */
class QuietHoursTest {
    private static final QuietHours QUIET = new QuietHours(21, 8);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void byDayANoticeLeavesAtOnce() {
        assertThat(sendAt("2026-11-18T10:00:00+08:00", "2026-11-20T10:00:00+08:00"))
                .isEqualTo(at("2026-11-18T10:00:00+08:00"));
        assertThat(sendAt("2026-11-18T08:00:00+08:00", "2026-11-20T10:00:00+08:00"))
                .isEqualTo(at("2026-11-18T08:00:00+08:00"));
    }

    @Test
    void byNightItWaitsForTheMorning() {
        assertThat(sendAt("2026-11-18T21:00:00+08:00", "2026-11-20T10:00:00+08:00"))
                .isEqualTo(at("2026-11-19T08:00:00+08:00"));
        assertThat(sendAt("2026-11-19T02:30:00+08:00", "2026-11-20T10:00:00+08:00"))
                .isEqualTo(at("2026-11-19T08:00:00+08:00"));
    }

    @Test
    void aLimitInsideTheNightIsKept() {
        assertThat(sendAt("2026-11-18T22:00:00+08:00", "2026-11-19T07:00:00+08:00"))
                .isEqualTo(at("2026-11-18T22:00:00+08:00"));
        assertThat(sendAt("2026-11-18T22:00:00+08:00", "2026-11-19T08:00:00+08:00"))
                .isEqualTo(at("2026-11-18T22:00:00+08:00"));
    }

    @Test
    void aLimitThatHasPassedWakesNobody() {
        assertThat(sendAt("2026-11-18T22:00:00+08:00", "2026-11-18T12:00:00+08:00"))
                .isEqualTo(at("2026-11-19T08:00:00+08:00"));
    }

    private static Instant sendAt(String now, String limit) {
        return QUIET.sendAt(at(now), at(limit), SHANGHAI);
    }

    private static Instant at(String time) {
        return java.time.OffsetDateTime.parse(time).toInstant();
    }
}
