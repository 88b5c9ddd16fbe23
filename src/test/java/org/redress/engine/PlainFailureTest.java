package org.redress.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.common.Refusal;

class PlainFailureTest {
    @Test
    void whatWasSaidIsLeftOutOfTheWholeChain() {
        var said = new IllegalStateException(
                "No mailbox for Ann Lee", new IllegalArgumentException("ann@mail.example is unknown"));

        var plain = PlainFailure.of(said);

        assertThat(plain.trace()).doesNotContain("Ann").doesNotContain("ann@");
        assertThat(plain.getMessage()).isEqualTo("IllegalStateException");
        assertThat(StackTrace.reason(plain.trace())).startsWith("IllegalArgumentException, PlainFailureTest.java:");
    }

    @Test
    void theCodeOfOurOwnRefusalStays() {
        assertThat(PlainFailure.of(new Refusal("order-unknown", 409, null)).getMessage())
                .isEqualTo("order-unknown");
    }

    @Test
    void aChainThatLeadsBackIntoItselfEnds() {
        var first = new IllegalStateException("first");
        var second = new IllegalStateException("second", first);
        first.initCause(second);

        assertThat(PlainFailure.of(first).trace()).contains("IllegalStateException");
    }
}
