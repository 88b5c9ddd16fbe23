package org.redress.audit;

import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Takes the entries of an export one after the other and judges each chain when it is complete. */
final class EntryCheck {
    private final SealProof proof;
    private final MessageDigest sha = Hashes.sha256();
    private final List<DamageFound> found = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final TreeMap<String, String> unsealed = new TreeMap<>();
    private final TreeMap<String, String> erased = new TreeMap<>();
    private final List<DamageFound> times = new ArrayList<>();
    private String chain;
    private SeenChain current;
    private long entries;

    EntryCheck(SealProof proof) {
        this.proof = proof;
    }

    void take(ExportLines.Entry entry) {
        if (!entry.chain().equals(chain)) begin(entry.chain());
        var prev = Hashes.parse(entry.prevHash());
        var hash = Hashes.parse(entry.hash());
        current.add(entry.seq(), prev, hash, Arrays.equals(hash(entry, prev), hash));
        time(entry);
        if (entry.action().equals("TEXT_ERASED")) erased.put(chain, entry.at());
        entries++;
    }

    /** Judges the last chain, and those of which nothing is there although it was sealed. */
    void finish(Set<String> wanted) {
        judge();
        for (var name : wanted)
            if (!seen.contains(name) && proof.covers(name)) {
                chain = name;
                current = new SeenChain();
                judge();
            }
        chain = null;
    }

    private void begin(String name) {
        judge();
        if (!seen.add(name)) found.add(new DamageFound(Damage.MOVED, name, 0, "the rest of " + name, ""));
        chain = name;
        current = new SeenChain();
    }

    private void judge() {
        if (chain == null) return;
        var sealed = proof.chain(chain);
        var damages = ChainCheck.of(chain, current, sealed);
        found.addAll(damages.isEmpty() ? times : damages);
        times.clear();
        tail(sealed);
    }

    private void tail(SealedChain sealed) {
        if (current.count() == 0) return;
        long last = current.number(current.count() - 1);
        if (last > sealed.last()) unsealed.put(chain, (sealed.last() + 1) + " to " + last);
    }

    private void time(ExportLines.Entry entry) {
        var sealed = proof.chain(chain);
        boolean covered = sealed.knows(entry.seq());
        var wrong = wrongTime(entry.at(), covered ? sealed.sealOf(entry.seq()) : Long.MAX_VALUE);
        if (wrong == null) return;
        times.add(DamageFound.entry(covered ? Damage.WRONG_TIME : Damage.INSERTED, chain, entry.seq(), wrong));
    }

    private String wrongTime(String at, long seal) {
        try {
            return proof.wrongTime(Instant.parse(at), seal);
        } catch (DateTimeException unreadable) {
            return "it says " + at;
        }
    }

    private byte[] hash(ExportLines.Entry entry, byte[] prev) {
        sha.update(prev);
        return sha.digest(Hashes.utf8(String.join(
                "\n",
                entry.chain(),
                Long.toString(entry.seq()),
                entry.id(),
                entry.at(),
                entry.who(),
                entry.whoKind(),
                entry.action(),
                entry.oldValues(),
                entry.newValues())));
    }

    /** Whether there is an entry of this chain. */
    boolean saw(String name) {
        return seen.contains(name);
    }

    List<DamageFound> found() {
        return found;
    }

    long entries() {
        return entries;
    }

    int chains() {
        return seen.size();
    }

    /** Numbers that no seal covers yet, by chain. */
    TreeMap<String, String> unsealed() {
        return unsealed;
    }

    /** When texts of a case were erased, by chain. */
    TreeMap<String, String> erased() {
        return erased;
    }
}
