package org.redress.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Copies from this node's witness file the seals that cover some chains, of other chains only a digest. The file lies
 * outside the database, so it tells what was taken out there; whoever keeps the whole of it can prove more.
 */
@Component
public class WitnessExcerpt {
    /** The first line, by which an excerpt is told from the file itself. */
    private static final String HEAD = "{\"excerpt\":1}";

    private final WitnessFile file;

    WitnessExcerpt(WitnessFile file) {
        this.file = file;
    }

    /** Whether this is the first line of an excerpt. */
    static boolean begins(String line) {
        return line.equals(HEAD);
    }

    /** Whether this node can read a witness file. */
    public boolean possible() {
        return Files.isReadable(file.path());
    }

    /** Writes one line for each seal; what is no seal, such as half a line that a crash left, is passed over. */
    public void write(Set<String> chains, OutputStream out) throws IOException {
        line(HEAD, out);
        var mayCover = mayCover(chains);
        try (var lines = new TextLines(file.path())) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                var seal = mayCover.test(line) ? seal(line) : Optional.<Seal>empty();
                if (seal.isPresent() && seal.get().covers(chains))
                    line(SealLines.write(seal.get().showing(chains::contains)), out);
            }
        }
    }

    /** The file of years is long, and for one chain most lines need not be understood. */
    private static Predicate<String> mayCover(Set<String> chains) {
        if (chains.size() != 1) return line -> true;
        var name = "\"" + chains.iterator().next() + "\"";
        return line -> line.contains(name);
    }

    private static Optional<Seal> seal(String line) {
        try {
            return Optional.of(SealLines.read(line));
        } catch (IllegalArgumentException torn) {
            return Optional.empty();
        }
    }

    private static void line(String text, OutputStream out) throws IOException {
        out.write(Hashes.utf8(text + "\n"));
    }
}
