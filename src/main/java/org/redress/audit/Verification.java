package org.redress.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Verifies an export against a witness file and public keys, without server or database. */
final class Verification {
    /**
     * What was found. {@code about} is what the export says of itself, which nothing signs; {@code notes} are no damage:
     * entries that wait for their seal, erased texts.
     */
    record Result(String about, long entries, int chains, int seals, List<DamageFound> damages, List<String> notes) {}

    private final SealProof proof;
    private final EntryCheck entries;
    private final List<DamageFound> found = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final BitSet exported = new BitSet();
    private long witnessed;
    private boolean excerpt;
    private int seals;

    private Verification(KeyRing keys) {
        proof = new SealProof(keys);
        entries = new EntryCheck(proof);
    }

    /** {@code witness} may be null: then only what the export's own seals cover is proven. */
    static Result of(Path export, Path witness, KeyRing keys) throws IOException {
        try (var reader = new ExportReader(export)) {
            return new Verification(keys).run(reader, witness);
        }
    }

    private Result run(ExportReader export, Path witness) throws IOException {
        var head = export.head();
        export.next();
        if (witness != null) readWitness(witness, head.made());
        readSeals(export);
        checkSeals(head, witness != null);
        readEntries(export);
        var wanted = wanted(head);
        entries.finish(wanted);
        wanted.stream()
                .filter(name -> !entries.saw(name) && !proof.covers(name))
                .forEach(name -> notes.add(name + " has no entry and was never sealed"));
        return result("Export made at " + head.at() + ", of " + head.about());
    }

    /** Clocks may differ: only a seal that is this much older than the export must be in it. */
    private void readWitness(Path witness, Instant made) throws IOException {
        var reader = new WitnessReader(proof, found);
        reader.read(witness, made.minus(SealProof.TOLERANCE));
        witnessed = proof.last();
        excerpt = reader.excerpt();
        if (excerpt)
            notes.add("The witness is an excerpt that was made together with the export; the file itself proves more.");
        var beyond = reader.beyond();
        if (beyond != null && beyond.at().isAfter(made.plus(SealProof.TOLERANCE)))
            notes.add("The witness goes on after the export, up to seal %d of %s, and was not asked about that time."
                    .formatted(beyond.number(), beyond.at()));
    }

    private void readSeals(ExportReader export) throws IOException {
        for (; !export.done() && !export.isEntry() && !export.isEnd(); export.next()) {
            try {
                if (export.isKey()) {
                    export.key();
                    continue;
                }
                var seal = export.seal();
                seals++;
                exported.set(Math.toIntExact(seal.number()));
                if (proof.sound(seal, Damage.SEAL_FORGED)) proof.exported(seal);
            } catch (IllegalArgumentException broken) {
                broken(export, "");
            }
        }
    }

    private void checkSeals(ExportLines.Head head, boolean withWitness) {
        boolean all = head.chains() == null && head.from() == null;
        var wanted = all ? null : wanted(head);
        var lost = proof.numbers().stream()
                .filter(number -> !exported.get(Math.toIntExact(number)) && proof.touches(number, wanted))
                .toList();
        if (!lost.isEmpty())
            found.add(DamageFound.seals(
                    Damage.RESTORED,
                    lost.get(0),
                    lost.get(lost.size() - 1),
                    "made from " + proof.at(lost.get(0)) + " on"));
        proof.finish(all ? Long.MAX_VALUE : excerpt ? 0 : witnessed);
        if (!withWitness) notes.add("Without a witness file a tail that was cut, or an older state, cannot be seen.");
        else if (exported.length() - 1 > witnessed)
            notes.add("The witness was read up to seal %d; later ones are proven by their signatures alone."
                    .formatted(witnessed));
    }

    private void readEntries(ExportReader export) throws IOException {
        for (; !export.done(); export.next()) {
            try {
                if (export.isEnd()) {
                    finish(export);
                    return;
                }
                entries.take(export.entry());
            } catch (IllegalArgumentException broken) {
                broken(export, "");
            }
        }
        broken(export, "it ends before its end");
    }

    private void finish(ExportReader export) throws IOException {
        var end = export.end();
        if (end.entries() != entries.entries() || end.seals() != seals)
            broken(export, "it was made with %d seals and %d entries".formatted(end.seals(), end.entries()));
        export.next();
        if (!export.done()) broken(export, "it stands behind the end");
    }

    private void broken(ExportReader export, String more) {
        found.add(DamageFound.line(Damage.EXPORT_BROKEN, export.number(), more));
    }

    /** The chains that the export must hold. */
    private Set<String> wanted(ExportLines.Head head) {
        if (head.chains() != null) return head.chains();
        return head.from() == null
                ? new TreeSet<>(proof.chains().keySet())
                : proof.sealedIn(Instant.parse(head.from()), Instant.parse(head.to()));
    }

    private Result result(String about) {
        found.addAll(proof.found());
        found.addAll(entries.found());
        entries.unsealed()
                .forEach((chain, numbers) -> notes.add(chain + " entries " + numbers + " are not sealed yet"));
        entries.erased()
                .forEach((chain, at) ->
                        notes.add(chain + ": text erased on " + at.substring(0, Math.min(10, at.length()))));
        return new Result(about, entries.entries(), entries.chains(), seals, found, notes);
    }
}
