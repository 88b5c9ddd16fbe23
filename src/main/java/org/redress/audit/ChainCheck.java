package org.redress.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays a chain as it is beside what was sealed of it and names each damage once, at the entry where it happened; what
 * follows from it, such as every later hash of a chain that was computed anew, is not named again.
 */
final class ChainCheck {
    private final String chain;
    private final SeenChain seen;
    private final SealedChain sealed;
    private final List<DamageFound> found = new ArrayList<>();
    /** How far the sealed number of an entry is ahead of its number here: grows with entries taken out. */
    private long shift;

    /** The first entry since the last sealed one that no seal covers though later ones do; 0 if there is none. */
    private long inGap;

    private boolean foreignBefore;

    private ChainCheck(String chain, SeenChain seen, SealedChain sealed) {
        this.chain = chain;
        this.seen = seen;
        this.sealed = sealed;
    }

    static List<DamageFound> of(String chain, SeenChain seen, SealedChain sealed) {
        var check = new ChainCheck(chain, seen, sealed);
        check.run();
        return check.found;
    }

    private void run() {
        long expected = 1;
        for (int at = 0; at < seen.count(); at++) {
            long seq = seen.number(at);
            if (seq < expected) {
                report(Damage.INSERTED, seq, "the number is there twice");
                continue;
            }
            if (expected < seq) missing(expected + shift, seq + shift);
            expected = seq + 1;
            entry(at, seq);
        }
        long next = expected + shift;
        if (next <= sealed.last())
            report(
                    Damage.TAIL_CUT,
                    next,
                    "up to entry " + sealed.last() + ", sealed by seal " + sealed.sealOf(sealed.last()));
    }

    /** Sealed entries are named one by one; of numbers that no seal speaks of there may be any number. */
    private void missing(long from, long until) {
        inGap = 0;
        for (long gone = from; gone < until && gone <= sealed.last(); gone++) report(Damage.DELETED, gone, "");
        long beyond = Math.max(from, sealed.last() + 1);
        if (beyond < until) report(Damage.DELETED, beyond, "with all up to entry " + (until - 1));
    }

    private void entry(int at, long seq) {
        boolean covered = sealed.knows(seq + shift);
        if (covered && sealed.is(seq + shift, seen.hash(at))) sound(at, seq);
        else if (!covered && found.isEmpty()) unsealed(at, seq);
        else if (sealed.placeOf(hex(at)) > 0) elsewhere(at, seq, sealed.placeOf(hex(at)));
        else if (covered) foreign(at, seq);
        else unsealed(at, seq);
    }

    /** A sealed entry proves by its link what stands before it, also what a seal that cannot be read once covered. */
    private void sound(int at, long seq) {
        foreignBefore = false;
        if (inGap > 0 && !seen.linked(at)) report(Damage.INSERTED, inGap, "the sealed entry after it follows another");
        else if (shift == 0 && !seen.fits(at)) report(Damage.CHANGED, seq, covered(seq));
        else if (found.isEmpty() && !seen.linked(at))
            report(Damage.MOVED, seq, "it does not follow the entry before it");
        inGap = 0;
    }

    private void unsealed(int at, long seq) {
        boolean waits = seq + shift > sealed.last();
        if (!seen.fits(at)) report(Damage.CHANGED, seq, waits ? "not sealed yet" : "");
        else if (!seen.linked(at) && found.isEmpty())
            report(
                    waits ? Damage.RECOMPUTED : Damage.INSERTED,
                    seq,
                    (waits ? "not sealed yet, and " : "") + "it does not follow the entry before it");
        else if (!waits && inGap == 0) inGap = seq;
    }

    /** Its hash was sealed, but for another number. */
    private void elsewhere(int at, long seq, long place) {
        foreignBefore = false;
        long here = seq + shift;
        if (here <= sealed.last() && seen.numberOf(sealed.hex(here)) == place - shift) {
            if (here < place) report(Damage.SWAPPED, here, "with entry " + place);
        } else if (here < place && allGone(here, place)) {
            for (long gone = here; gone < place; gone++)
                report(Damage.DELETED, gone, "the later ones were numbered anew");
            shift += place - here;
        } else report(Damage.MOVED, seq, "it was entry " + place);
    }

    private boolean allGone(long from, long to) {
        for (long seq = from; seq < to; seq++) if (seen.numberOf(sealed.hex(seq)) > 0) return false;
        return true;
    }

    /** Its hash was never sealed in this chain. */
    private void foreign(int at, long seq) {
        if (seen.numberOf(sealed.hex(seq + shift)) > seq) {
            report(Damage.INSERTED, seq, "the later ones were numbered anew");
            shift--;
        } else if (!seen.fits(at)) report(Damage.CHANGED, seq, covered(seq + shift));
        else if (!(foreignBefore && seen.linked(at))) report(Damage.RECOMPUTED, seq, covered(seq + shift));
        foreignBefore = true;
    }

    private String covered(long seq) {
        return sealed.knows(seq) ? "seal " + sealed.sealOf(seq) : "";
    }

    private String hex(int at) {
        return Hashes.hex(seen.hash(at));
    }

    private void report(Damage kind, long seq, String more) {
        found.add(DamageFound.entry(kind, chain, seq, more));
    }
}
