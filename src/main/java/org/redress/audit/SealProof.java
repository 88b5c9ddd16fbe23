package org.redress.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What the seals prove, gathered from the witness file and, where that has gaps or ends, from the export's own seals:
 * only sound ones count. Seals that were made after the export are left out.
 */
final class SealProof {
    /** Clocks of nodes and long transactions may differ by this much before a time counts as wrong. */
    static final Duration TOLERANCE = Duration.ofMinutes(10);

    private record Known(Instant at, byte[] hash, byte[] prevHash, boolean complete, List<String> chains) {}

    private final KeyRing keys;
    private final Map<String, SealedChain> chains = new HashMap<>();
    private final TreeMap<Long, Known> known = new TreeMap<>();
    private final TreeMap<Long, Instant> completeBefore = new TreeMap<>();
    private final List<DamageFound> found = new ArrayList<>();
    private final Set<Long> unsound = new HashSet<>();
    private long witnessed;

    SealProof(KeyRing keys) {
        this.keys = keys;
    }

    /** Whether a seal is what its key signed; a damage is noted if not. */
    boolean sound(Seal seal, Damage otherwise) {
        if (!Arrays.equals(Hashes.of(seal.text()), seal.hash()))
            found.add(DamageFound.seal(otherwise, seal.number(), "its content does not give its hash"));
        else if (!keys.knows(seal))
            found.add(DamageFound.seal(Damage.KEY_UNKNOWN, seal.number(), "key " + seal.keyId()));
        else if (!keys.signed(seal))
            found.add(DamageFound.seal(Damage.SEAL_FORGED, seal.number(), "the signature does not fit"));
        else return true;
        unsound.add(seal.number());
        return false;
    }

    /** The next seal of the witness file. A number that comes again begins where an older state was put back. */
    void witnessed(Seal seal) {
        var same = known.get(seal.number());
        if (same != null && Arrays.equals(same.hash(), seal.hash())) return;
        if (!known.isEmpty() && seal.number() <= known.lastKey()) putBack(seal);
        add(seal);
        witnessed = seal.number();
    }

    private void putBack(Seal seal) {
        var lost = known.tailMap(seal.number(), true);
        found.add(DamageFound.seals(
                Damage.RESTORED,
                lost.firstKey(),
                lost.lastKey(),
                "replaced by seal " + seal.number() + " of " + seal.at()));
        var touched = lost.values().stream()
                .flatMap(gone -> gone.chains().stream())
                .distinct()
                .sorted();
        touched.forEach(chain -> {
            long first = chains.get(chain).dropFrom(seal.number());
            if (first > 0)
                found.add(DamageFound.entry(Damage.TAIL_CUT, chain, first, "lost when an older state was put back"));
        });
        lost.clear();
    }

    /** A seal of the export, which is used where the witness has none. */
    void exported(Seal seal) {
        var known = this.known.get(seal.number());
        if (known == null) {
            if (seal.number() < witnessed && !unsound.contains(seal.number())) gap(seal.number(), seal.number());
            add(seal);
        } else if (!Arrays.equals(known.hash(), seal.hash()))
            found.add(DamageFound.seal(Damage.SEAL_FORGED, seal.number(), "the witness holds another one"));
    }

    private void add(Seal seal) {
        var names = seal.parts().stream()
                .map(SealPart::chain)
                .filter(chain -> chain != null)
                .toList();
        known.put(seal.number(), new Known(seal.at(), seal.hash(), seal.prevHash(), seal.complete(), names));
        for (var part : seal.parts())
            if (part.chain() != null)
                chains.computeIfAbsent(part.chain(), first -> new SealedChain()).put(part, seal.number());
    }

    /**
     * Notes gaps, up to the seal to which all must be known, and breaks between neighbours; reckons when the entries of
     * each seal can have been written at the earliest.
     */
    void finish(long gapless) {
        long number = 0;
        var hash = Hashes.NONE;
        Instant complete = null;
        for (var seal : known.entrySet()) {
            if (seal.getKey() > number + 1) gap(number + 1, Math.min(gapless, seal.getKey() - 1));
            boolean follows = seal.getKey() == number + 1;
            if (follows && !Arrays.equals(seal.getValue().prevHash(), hash))
                found.add(DamageFound.seal(Damage.SEAL_FORGED, seal.getKey(), "it does not follow the one before it"));
            if (complete != null) completeBefore.put(seal.getKey(), complete);
            if (seal.getValue().complete()) complete = seal.getValue().at();
            number = seal.getKey();
            hash = seal.getValue().hash();
        }
        if (complete != null) completeBefore.put(Long.MAX_VALUE, complete);
    }

    private void gap(long from, long to) {
        LongStream.rangeClosed(from, to)
                .forEach(gone -> found.add(DamageFound.seal(Damage.WITNESS_DAMAGED, gone, "there is no such line")));
    }

    boolean covers(String chain) {
        return chains.containsKey(chain);
    }

    SealedChain chain(String name) {
        return chains.computeIfAbsent(name, unsealed -> new SealedChain());
    }

    Map<String, SealedChain> chains() {
        return chains;
    }

    /** The number of the last seal; 0 without any. */
    long last() {
        return known.isEmpty() ? 0 : known.lastKey();
    }

    Instant at(long number) {
        return known.get(number).at();
    }

    List<Long> numbers() {
        return List.copyOf(known.keySet());
    }

    /** Chains of which entries were sealed in this time. */
    Set<String> sealedIn(Instant from, Instant to) {
        return known.values().stream()
                .filter(seal -> !seal.at().isBefore(from) && seal.at().isBefore(to))
                .flatMap(seal -> seal.chains().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a seal, by its number, covers an entry of one of these chains, or any if null. */
    boolean touches(long number, Set<String> names) {
        return names == null || known.get(number).chains().stream().anyMatch(names::contains);
    }

    /** What is wrong with the time of an entry of this seal ({@link Long#MAX_VALUE}: of none yet); null if nothing is. */
    String wrongTime(Instant at, long seal) {
        var before = completeBefore.floorEntry(seal);
        if (before != null && at.isBefore(before.getValue().minus(TOLERANCE)))
            return "it says " + at + ", but was not there yet at " + before.getValue();
        var sealed = known.get(seal);
        if (sealed != null && at.isAfter(sealed.at().plus(TOLERANCE)))
            return "it says " + at + ", but was sealed at " + sealed.at();
        return null;
    }

    List<DamageFound> found() {
        return found;
    }
}
