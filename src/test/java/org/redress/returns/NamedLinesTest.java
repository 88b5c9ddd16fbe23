package org.redress.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.common.Money;
import org.redress.shop.Order;
import org.redress.shop.OrderLine;
import org.redress.shop.OrderState;

/** Goods as people write them on both sides of the world. */
class NamedLinesTest {
    private static final Order ORDER = new Order(
            "8801",
            "B-1",
            OrderState.DELIVERED,
            new Money(0, "CNY"),
            Instant.EPOCH,
            null,
            null,
            null,
            null,
            null,
            List.of(
                    new OrderLine(1, "TEA", "Tea", 4, 100),
                    new OrderLine(2, "CUP", "Cup", 1, 100),
                    new OrderLine(3, "POT", "Pot", 5, 100)));

    @ParameterizedTest
    @ValueSource(strings = {"1, 3 x 2", "1,3x2", " 1；3×2 ", "1、3*2", "1 x 4, 3 x 2"})
    void aLineAloneIsAllOfItAndPiecesStandBehindIt(String words) {
        assertThat(NamedLines.read(words, ORDER)).contains(List.of(new ReturnLine(1, 4), new ReturnLine(3, 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the cup", "1 x 0", "1 x", "-1", "1 2", "99999", ",1"})
    void anythingElseIsNotGuessed(String words) {
        assertThat(NamedLines.read(words, ORDER)).isEmpty();
    }

    @Test
    void aLineThatTheOrderDoesNotHaveIsReadSoThatItCanBeRefused() {
        assertThat(NamedLines.read("7", ORDER)).contains(List.of(new ReturnLine(7, 1)));
    }
}
