package org.redress.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws that hang on what they are about and not on the order in which they are made: the same customer answers the same
 * in both sets, whatever happened before.
 */
final class Chance {
    private final long seed;

    Chance(long seed) {
        this.seed = seed;
    }

    /** From 0 to 1, the same for the same words. */
    double draw(Object... about) {
        long hash = 0xcbf29ce484222325L ^ seed;
        for (Object part : about) {
            var text = String.valueOf(part);
            for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            hash = (hash ^ '|') * 0x100000001b3L;
        }
        return (mixed(hash) >>> 11) * 0x1.0p-53;
    }

    private static long mixed(long value) {
        long one = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        long two = (one ^ (one >>> 27)) * 0x94d049bb133111ebL;
        return two ^ (two >>> 31);
    }

    /** One of the values by their weights; null when there is none. */
    String choose(Map<String, Double> weights, Object... about) {
        var sorted = new TreeMap<>(weights);
        double left = draw(about)
                * sorted.values().stream().mapToDouble(Double::doubleValue).sum();
        String last = null;
        for (var one : sorted.entrySet()) {
            last = one.getKey();
            left -= one.getValue();
            if (left < 0) return last;
        }
        return last;
    }

    /** A value between samples that are given from small to large. */
    double between(List<? extends Number> samples, Object... about) {
        double place = draw(about) * (samples.size() - 1);
        int below = Math.min((int) place, Math.max(0, samples.size() - 2));
        double low = samples.get(below).doubleValue();
        double high = samples.get(Math.min(below + 1, samples.size() - 1)).doubleValue();
        return low + (high - low) * (place - below);
    }
}
