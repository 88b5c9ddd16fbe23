package org.redress.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReckonableTest {
    @Test
    void theFirstAndTheLastDayAreOfUse() {
        assertThat(Reckonable.day("0001-01-01")).isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(Reckonable.day("9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(Reckonable.time("9999-01-01T08:00:00+08:00")).isEqualTo(Instant.parse("9999-01-01T00:00:00Z"));
    }

    @Test
    void otherYearsAreRefused() {
        for (String day : List.of("+12026-01-01", "0000-12-31", "-0001-01-01", "+999999999-12-31")) {
            assertThatThrownBy(() -> Reckonable.day(day)).as(day).isInstanceOf(DateTimeException.class);
            assertThatThrownBy(() -> Reckonable.day(LocalDate.parse(day))).isInstanceOf(DateTimeException.class);
            assertThatThrownBy(() -> Reckonable.time(day + "T12:00:00Z")).isInstanceOf(DateTimeException.class);
        }
        assertThatThrownBy(() -> Reckonable.time(Instant.MAX)).isInstanceOf(DateTimeException.class);
    }

    /** Before midnight in one zone is another year in another. */
    @Test
    void aTimeIsWithinTheYearsInEveryZone() {
        assertThatThrownBy(() -> Reckonable.time("9999-12-31T23:00:00Z")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Reckonable.time("0001-01-01T01:00:00Z")).isInstanceOf(DateTimeException.class);
    }
}
