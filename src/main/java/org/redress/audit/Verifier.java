package org.redress.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code java -jar redress.jar verify --export FILE [--witness FILE] --key FILE …}: says whether an exported record is
 * what was sealed, and names every damage. Ends with 0 (sound), 1 (damaged) or 2 (cannot tell).
 */
public final class Verifier {
    private static final int SHOWN = 20;
    private static final String USAGE =
            "verify --export export.jsonl [--witness witness.jsonl] --key public.pem [--key older-public.pem ...]";

    private final PrintStream out;
    private final List<Path> keys = new ArrayList<>();
    private Path export;
    private Path witness;

    private Verifier(PrintStream out) {
        this.out = out;
    }

    /** Runs with these arguments, without the word verify, and gives the code to end with. */
    public static int run(List<String> arguments, PrintStream out) {
        try {
            return new Verifier(out).with(arguments).verify();
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
            out.println(sentence(unusable));
            out.println(USAGE);
            return 2;
        }
    }

    /** Of a file that cannot be opened Java says no more than its name. */
    private static String sentence(Exception unusable) {
        return unusable instanceof FileSystemException file
                ? file.getFile() + " cannot be read" + (file.getReason() == null ? "" : ": " + file.getReason())
                : unusable.getMessage();
    }

    private Verifier with(List<String> arguments) {
        for (int at = 0; at < arguments.size(); at += 2) {
            if (at + 1 == arguments.size()) throw new IllegalArgumentException(arguments.get(at) + " needs a file");
            option(arguments.get(at), Path.of(arguments.get(at + 1)));
        }
        if (export == null || keys.isEmpty()) throw new IllegalArgumentException("An export and a key are needed");
        return this;
    }

    private void option(String name, Path file) {
        switch (name) {
            case "--export" -> export = once(name, export, file);
            case "--witness" -> witness = once(name, witness, file);
            case "--key" -> keys.add(file);
            default -> throw new IllegalArgumentException(name + " is unknown");
        }
    }

    /** A second file would silently take the place of the first. */
    private static Path once(String name, Path before, Path file) {
        if (before == null) return file;
        throw new IllegalArgumentException(name + " can be given once; join the parts of a file in their order");
    }

    private int verify() throws IOException, GeneralSecurityException {
        var result = Verification.of(export, witness, KeyRing.of(keys));
        out.println(result.about());
        result.damages().forEach(out::println);
        result.notes().stream().limit(SHOWN).forEach(note -> out.println("NOTE    " + note));
        if (result.notes().size() > SHOWN)
            out.printf("NOTE    and %d more%n", result.notes().size() - SHOWN);
        out.printf("%d entries of %d chains, %d seals: ", result.entries(), result.chains(), result.seals());
        out.println(result.damages().isEmpty() ? "sound" : result.damages().size() + " damages");
        return result.damages().isEmpty() ? 0 : 1;
    }
}
