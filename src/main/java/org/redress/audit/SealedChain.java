package org.redress.audit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The hashes that seals hold for the entries of one chain, by number. Numbers start at 1; some may be unknown. */
final class SealedChain {
    private byte[] hashes = new byte[8 * Hashes.SIZE];
    private final BitSet known = new BitSet();
    private final TreeMap<Long, Long> seals = new TreeMap<>();
    private Map<String, Long> places;

    void put(SealPart part, long seal) {
        int from = Math.toIntExact(part.first()) * Hashes.SIZE;
        int end = from + part.hashes().length;
        if (end > hashes.length) hashes = Arrays.copyOf(hashes, Math.max(end, hashes.length * 2));
        System.arraycopy(part.hashes(), 0, hashes, from, part.hashes().length);
        known.set((int) part.first(), (int) part.last() + 1);
        seals.put(part.first(), seal);
    }

    /** Forgets what seals from this number on said, and gives the first entry that was lost with them; 0 if none. */
    long dropFrom(long seal) {
        long first = seals.entrySet().stream()
                .filter(part -> part.getValue() >= seal)
                .mapToLong(Map.Entry::getKey)
                .min()
                .orElse(0);
        if (first > 0) {
            known.clear((int) first, known.length());
            seals.tailMap(first, true).clear();
        }
        return first;
    }

    /** The highest number that is sealed; 0 if none is. */
    long last() {
        return Math.max(0, known.length() - 1L);
    }

    boolean knows(long seq) {
        return seq > 0 && seq <= last() && known.get((int) seq);
    }

    boolean is(long seq, byte[] hash) {
        int from = (int) seq * Hashes.SIZE;
        return Arrays.equals(hashes, from, from + Hashes.SIZE, hash, 0, Hashes.SIZE);
    }

    String hex(long seq) {
        return Hashes.hexAt(hashes, (int) seq);
    }

    /** Where a hash was sealed; 0 if nowhere. Asked for only once damage is found. */
    long placeOf(String hash) {
        if (places == null) {
            places = new HashMap<>();
            known.stream().forEach(seq -> places.put(Hashes.hexAt(hashes, seq), (long) seq));
        }
        return places.getOrDefault(hash, 0L);
    }

    /** The seal that covers an entry. */
    long sealOf(long seq) {
        return seals.floorEntry(seq).getValue();
    }
}
