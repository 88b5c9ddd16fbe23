package org.redress.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.common.Refusal;

class ListChangeTest {
    private static final List<List<String>> SHIPPED =
            List.of(List.of("LATE", "still waiting"), List.of("LATE", "late"));

    @Test
    void linesAreLeftOutAndAdded() {
        var change = ListChange.of("- LATE,late\n+ LATE,\"where, please\"\n");

        assertThat(change.applied(SHIPPED))
                .containsExactly(List.of("LATE", "still waiting"), List.of("LATE", "where, please"));
        assertThat(ListChange.of("").applied(SHIPPED)).isEqualTo(SHIPPED);
    }

    @Test
    void aLineIsWrittenInOneWayAndReadBack() {
        var line = List.of("en", "any", "so \"what\", then", "");

        assertThat(ListChange.of("+ " + ListChange.written(line)).added()).containsExactly(line);
    }

    @Test
    void theFirstLineThatCannotBeReadIsNamed() {
        for (String broken : List.of("LATE,late", "* LATE,late", "+LATE"))
            assertThatThrownBy(() -> ListChange.of("- LATE,late\n" + broken))
                    .as(broken)
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.args()).contains(2));
    }
}
