package org.redress.engine;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Things that were fetched together and are locked until each was served: one that fails does not hold up the others. */
final class Batch {
    private Batch() {}

    static <T> void each(List<T> batch, Consumer<T> serve, BiConsumer<T, RuntimeException> failed) {
        for (T one : batch) {
            try {
                serve.accept(one);
            } catch (RuntimeException why) {
                failed.accept(one, why);
            }
        }
    }
}
