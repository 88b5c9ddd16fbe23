package org.redress.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes after a failure is served all the same, unless nothing can be served at all. */
class BatchTest {
    private final List<String> served = new ArrayList<>();

    private void serve(String one) {
        if (one.equals("broken")) throw new IllegalStateException(one);
        served.add(one);
    }

    @Test
    void oneThatFailsDoesNotHoldUpTheOthers() {
        var failed = new ArrayList<String>();
        Batch.each(List.of("first", "broken", "last"), this::serve, (one, why) -> failed.add(one));

        assertThat(served).containsExactly("first", "last");
        assertThat(failed).containsExactly("broken");
    }

    @Test
    void whoeverHearsOfTheFailureMayStop() {
        assertThatThrownBy(() -> Batch.each(List.of("broken", "last"), this::serve, (one, why) -> {
                    throw why;
                }))
                .hasMessage("broken");
        assertThat(served).isEmpty();
    }
}
