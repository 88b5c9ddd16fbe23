package org.redress.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.improvement.ImprovementWorld.NOON;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who can be drawn, and which risks the record shows. */
@ImprovementWorld.Slice
class SamplePopulationTest {
    private static final Instant WEEK_AGO = NOON.minus(Duration.ofDays(7));

    @Autowired
    private QualitySamples samples;

    @Autowired
    private Records records;

    @BeforeEach
    void nothingIsClosed() {
        records.sql().execute("update redress.case_file set closed_at = null where closed_at is not null");
    }

    @Test
    void onlyCasesClosedInTheWeekAreDrawnFrom() {
        var inside = records.closed("agent", Duration.ofDays(2));
        records.closed("agent", Duration.ofDays(8));
        assertThat(samples.closed(WEEK_AGO, NOON)).isOne();
        assertThat(samples.population(WEEK_AGO, NOON, 72))
                .extracting(ClosedCase::number)
                .containsExactly(inside);
    }

    @Test
    void aBrokenObligationIsARisk() {
        var number = records.closed("agent", Duration.ofDays(2));
        records.missedObligation(number, "refund-by-law", Duration.ofDays(3));
        assertThat(samples.population(WEEK_AGO, NOON, 72)).singleElement().satisfies(one -> {
            assertThat(one.obligationBreached()).isTrue();
            assertThat(one.aboveLimit() || one.toneOverridden() || one.longPause())
                    .isFalse();
        });
    }

    @Test
    void theFormsInWhichACaseWasScoredAreFoundByIt() {
        var sample = records.scored(55, Duration.ofDays(2));
        samples.scored(sample, 1, 60, "score-task", "quality", NOON);
        samples.coached(sample, 1, "talk-task", "supervisor", NOON);
        assertThat(samples.tasksAbout(sample)).containsExactly("score-task", "talk-task");
        assertThat(samples.tasksAbout(records.closed("agent", Duration.ofDays(2))))
                .isEmpty();
    }
}
