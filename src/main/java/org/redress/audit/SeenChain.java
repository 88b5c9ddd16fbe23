package org.redress.audit;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The entries of one chain as an export shows them, in its order. */
final class SeenChain {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final BitSet fitting = new BitSet();
    private final BitSet linked = new BitSet();
    private long[] numbers = new long[16];
    private int count;
    private byte[] hashes;
    private byte[] last = Hashes.NONE;
    private Map<String, Long> places;

    /** {@code fits}: the content gives this hash. */
    void add(long seq, byte[] prev, byte[] hash, boolean fits) {
        if (count == numbers.length) numbers = Arrays.copyOf(numbers, count * 2);
        numbers[count] = seq;
        fitting.set(count, fits);
        linked.set(count, Arrays.equals(prev, last));
        written.writeBytes(hash);
        last = hash;
        count++;
    }

    int count() {
        return count;
    }

    long number(int at) {
        return numbers[at];
    }

    boolean fits(int at) {
        return fitting.get(at);
    }

    /** Whether the entry names the hash of the one before it here. */
    boolean linked(int at) {
        return linked.get(at);
    }

    byte[] hash(int at) {
        if (hashes == null) hashes = written.toByteArray();
        return Hashes.at(hashes, at);
    }

    /** The number under which a hash stands here; 0 if it does not. Asked for only once damage is found. */
    long numberOf(String hash) {
        if (places == null) {
            places = new HashMap<>();
            for (int at = 0; at < count; at++) places.put(Hashes.hex(hash(at)), numbers[at]);
        }
        return places.getOrDefault(hash, 0L);
    }
}
