package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.redress.report.RunningOut;
import org.redress.report.SilentCase;
import org.redress.story.StoryApp;
import org.springframework.beans.factory.annotation.Autowired;

/** The board says how much it does not show. */
class BoardLinesTest extends StoryApp {
    @Autowired
    private BoardLines lines;

    private String rest(int shown, int total) {
        var now = Instant.now();
        var row = new RunningOut(
                "C-2026-000001",
                "COMPLAINT",
                "QUALITY",
                "Cup",
                false,
                "solution",
                "PROMISE",
                "RUNNING",
                now,
                now,
                total);
        return lines.clocks(Collections.nCopies(shown, row), Locale.ENGLISH).rest();
    }

    private String restOfSilent(int shown, int total) {
        var row = new SilentCase(
                "C-2026-000001", "COMPLAINT", "QUALITY", "ACCEPT", "Cup", false, null, "agents", Instant.now(), total);
        return lines.silent(Collections.nCopies(shown, row), Locale.ENGLISH).rest();
    }

    @Test
    void tellsHowManyAreNotShown() {
        assertThat(rest(8, 12)).isEqualTo("4");
        assertThat(rest(8, 8)).isNull();
        assertThat(rest(8, 1_500)).isEqualTo("992+");
        assertThat(lines.clocks(List.of(), Locale.ENGLISH).rest()).isNull();
        assertThat(restOfSilent(8, 9)).isEqualTo("1");
        assertThat(restOfSilent(8, 8)).isNull();
    }
}
