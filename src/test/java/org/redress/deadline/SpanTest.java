package org.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void readsEveryUnitOfTheTable() {
        assertThat(Span.parse("15 s").duration()).isEqualTo(Duration.ofSeconds(15));
        assertThat(Span.parse("10 min").duration()).isEqualTo(Duration.ofMinutes(10));
        assertThat(Span.parse("24 h").duration()).isEqualTo(Duration.ofHours(24));
        assertThat(Span.parse("6.5 d").duration()).isEqualTo(Duration.ofHours(156));
        assertThat(Span.parse("3 wd").days()).isEqualTo(3);
        assertThat(Span.parse("external").external()).isTrue();
        assertThat(Span.parse("1 wd")).hasToString("1 wd");
    }

    @Test
    void refusesWhatCouldBeMisread() {
        for (String text : new String[] {"PT1H", "10", "10 m", "-1 h", "1.5 wd", ""}) {
            assertThatThrownBy(() -> Span.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Span.parse("1 wd").duration()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void offsetsStandWithinTheTime() {
        assertThat(Offset.parse("75%").left(Duration.ofHours(4))).isEqualTo(Duration.ofHours(1));
        assertThat(Offset.parse("40 h").left(Duration.ofHours(48))).isEqualTo(Duration.ofHours(8));
        assertThatThrownBy(() -> Offset.parse("100%")).isInstanceOf(IllegalArgumentException.class);
    }
}
