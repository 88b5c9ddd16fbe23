package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {
    private static String shown(String before, String after) {
        return TextDifference.of(before, after).stream()
                .map(line -> (line.added() ? "+" : "-") + line.text())
                .collect(Collectors.joining(" "));
    }

    @Test
    void onlyTheLinesThatDifferAreShown() {
        assertThat(shown("a\nb\nc", "a\nx\nc\nd")).isEqualTo("-b +x +d");
        assertThat(shown("", "a")).isEqualTo("+a");
        assertThat(shown("a\nb", "a\nb")).isEmpty();
    }

    @Test
    void anotherLayoutOfJsonIsNoDifference() {
        assertThat(shown("{\"a\":1,\"b\":[2]}", "{\n \"a\": 1,\n \"b\": [ 2 ] }"))
                .isEmpty();
    }

    @Test
    void longTextsAreComparedToo() {
        var many = IntStream.range(0, 3_000).mapToObj(String::valueOf).collect(Collectors.joining("\n"));

        assertThat(shown(many, many + "\nlast")).isEqualTo("+last");
    }
}
