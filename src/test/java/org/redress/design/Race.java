package org.redress.design;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Two who do something at the same time. */
final class Race {
    private Race() {}

    /** What either was told instead of an answer. */
    static <T> List<Throwable> of(Callable<T> one, Callable<T> other) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(2);
        var told = new ArrayList<Throwable>();
        try {
            for (var done : threads.invokeAll(List.of(one, other))) {
                try {
                    done.get();
                } catch (ExecutionException refused) {
                    told.add(refused.getCause());
                }
            }
        } finally {
            threads.shutdown();
        }
        return told;
    }
}
