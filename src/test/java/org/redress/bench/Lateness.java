package org.redress.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;

/** How long a read takes: calls it many times and keeps the distribution in milliseconds. */
record Lateness(double[] millis) {
    private static final int WARM_UP = 100;

    static Lateness of(int calls, IntConsumer read) {
        for (int call = 0; call < WARM_UP; call++) read.accept(call);
        var millis = new double[calls];
        for (int call = 0; call < calls; call++) {
            long begun = System.nanoTime();
            read.accept(call);
            millis[call] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        return new Lateness(millis);
    }

    double percentile(double share) {
        return millis[(int) Math.min(millis.length - 1.0, millis.length * share)];
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "p50 %.1f ms | p99 %.1f ms", percentile(0.5), percentile(0.99));
    }
}
