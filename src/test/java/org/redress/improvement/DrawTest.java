package org.redress.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;

/** The same seed draws the same cases, whoever draws and in whatever order the cases are read. */
class DrawTest {
    private static final Shares AGREED = new Shares(500, 3, true, true, true);

    @Test
    void theSameSeedGivesTheSameSample() {
        var cases = closed(1_000, 20);
        var shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(Draw.of(42, AGREED, shuffled)).isEqualTo(Draw.of(42, AGREED, cases));
        assertThat(Draw.of(43, AGREED, cases)).isNotEqualTo(Draw.of(42, AGREED, cases));
    }

    @Test
    void fivePercentOfEveryStratumAndThreeOfEveryAgent() {
        var drawn = Draw.of(1, AGREED, closed(1_000, 20));
        assertThat(drawn.values().stream().filter(PickReason.RANDOM::equals)).hasSize(50);
        for (int agent = 0; agent < 20; agent++) {
            var name = "agent" + agent;
            assertThat(drawn.keySet().stream().filter(one -> name.equals(one.agent())))
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void aSmallWeekIsDrawnWhereItCan() {
        assertThat(Draw.of(1, AGREED, closed(2, 1))).hasSize(2);
        assertThat(Draw.of(1, AGREED, List.of())).isEmpty();
    }

    @Test
    void everyRiskIsDrawn() {
        var cases = new ArrayList<>(closed(500, 5));
        cases.add(risky(9001, true, false, false, false));
        cases.add(risky(9002, false, true, false, false));
        cases.add(risky(9003, false, false, true, false));
        cases.add(risky(9004, false, false, false, true));
        for (long seed = 0; seed < 20; seed++)
            assertThat(Draw.of(seed, AGREED, cases).values())
                    .contains(
                            PickReason.OBLIGATION_BREACHED,
                            PickReason.REMEDY_ABOVE_LIMIT,
                            PickReason.TONE_OVERRIDDEN,
                            PickReason.LONG_PAUSE);
    }

    @Test
    void aSampleHoldsAThousandAtMostAndRisksComeFirst() {
        var cases = new ArrayList<>(closed(40_000, 10));
        for (int i = 0; i < 100; i++) cases.add(risky(90_000 + i, true, false, false, false));
        var drawn = Draw.of(5, AGREED, cases);
        assertThat(drawn).hasSize(Draw.MOST);
        assertThat(drawn.values().stream().filter(PickReason.OBLIGATION_BREACHED::equals))
                .hasSize(100);
    }

    private static List<ClosedCase> closed(int count, int agents) {
        return IntStream.range(0, count)
                .mapToObj(i -> new ClosedCase(number(i), "COMPLAINT", "agent" + i % agents, false, false, false, false))
                .toList();
    }

    private static ClosedCase risky(int number, boolean breach, boolean limit, boolean tone, boolean pause) {
        return new ClosedCase(number(number), "RETURN", null, breach, limit, tone, pause);
    }

    private static CaseNumber number(int at) {
        return CaseNumber.of("C-2026-%06d".formatted(at));
    }
}
