package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An improvement closes only on a number: reached over enough exposures, and never by waiting. */
class ImprovementEffectTableTest {
    private static final TableFile EFFECT = TableFile.named("improvement-effect");
    private static final List<Boolean> EITHER = List.of(true, false);

    @Test
    void answersEveryCombinationOnce() {
        new Combinations(
                        EFFECT,
                        Map.of(
                                "exposures",
                                List.of(0, 19, 20, 10_000),
                                "reached",
                                EITHER,
                                "extended",
                                EITHER,
                                "round",
                                List.of(1, 2, 3, 9)))
                .each((inputs, matching) ->
                        assertThat(matching.cardinality()).as("%s", inputs).isEqualTo(1));
    }

    @Test
    void isReachedByTheNumberAloneAndOverTwentyExposures() {
        assertThat(effect(20, true, false, 1)).isEqualTo("REACHED");
        assertThat(effect(19, true, true, 1)).isEqualTo("MANAGER");
    }

    @Test
    void extendsOnceAndThenAsksAPerson() {
        assertThat(effect(5, false, false, 1)).isEqualTo("EXTEND");
        assertThat(effect(5, false, true, 1)).isEqualTo("MANAGER");
    }

    @Test
    void beginsAgainTwiceAndThenAsksAPerson() {
        assertThat(effect(50, false, false, 1)).isEqualTo("AGAIN");
        assertThat(effect(50, false, true, 2)).isEqualTo("AGAIN");
        assertThat(effect(50, false, false, 3)).isEqualTo("MANAGER");
    }

    private static Object effect(int exposures, boolean reached, boolean extended, int round) {
        return EFFECT.answer(Map.of("exposures", exposures, "reached", reached, "extended", extended, "round", round))
                .get("effect");
    }
}
