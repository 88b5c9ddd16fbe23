package org.redress.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Reads a witness file into the proof, as far as it was written before a time. */
final class WitnessReader {
    private static final String BEGINNING = "{\"seal\":";

    private final SealProof proof;
    private final List<DamageFound> found;
    private String torn;
    private long tornAt;
    private Seal beyond;
    private boolean excerpt;

    WitnessReader(SealProof proof, List<DamageFound> found) {
        this.proof = proof;
        this.found = found;
    }

    void read(Path file, Instant until) throws IOException {
        try (var lines = new TextLines(file)) {
            for (var line = lines.next(); line != null; line = lines.next())
                if (lines.number() == 1 && WitnessExcerpt.begins(line)) excerpt = true;
                else line(line, lines.number(), until);
            if (torn != null && !begun(torn)) damaged();
        }
    }

    /** Half a line may be the last one: the crash that left it was the last thing that happened. */
    private static boolean begun(String line) {
        return (line.startsWith(BEGINNING) || BEGINNING.startsWith(line)) && !line.endsWith("}");
    }

    /** The last seal that was made after that time and left out; null if there is none. */
    Seal beyond() {
        return beyond;
    }

    /** Whether it is no whole file but what came with an export of some chains; then it may have gaps. */
    boolean excerpt() {
        return excerpt;
    }

    private void line(String line, long number, Instant until) {
        if (torn != null && !line.startsWith(torn)) damaged();
        torn = null;
        try {
            var seal = SealLines.read(line);
            if (seal.at().isAfter(until)) beyond = seal;
            else if (proof.sound(seal, Damage.WITNESS_DAMAGED)) proof.witnessed(seal);
        } catch (IllegalArgumentException unreadable) {
            torn = line;
            tornAt = number;
        }
    }

    /** Half a line that a crash left is followed by the whole one, and proves nothing bad; anything else does. */
    private void damaged() {
        found.add(DamageFound.line(Damage.WITNESS_DAMAGED, tornAt, "it is no seal"));
    }
}
