import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Builds scripts and styles of the pages with the system's Node, unless nothing changed since the last time. Without Node
 * it says so and leaves the pages bare: everything else runs with a JDK and Maven alone.
 */
public final class Build {
    private static final Path WEB = Path.of("src/main/web");
    private static final Path TEMPLATES = Path.of("processes/.camunda/element-templates");
    private static final Path OUT = Path.of("target/classes/static/manifest.json");
    private static final Path BUILT = Path.of("target/web-built");
    private static final Path MODULES = WEB.resolve("node_modules");
    private static final Path INSTALLED = MODULES.resolve(".installed");
    private static final String NPM = System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var sources = fingerprint(sources());
        if (Files.exists(OUT) && sources.equals(noted(BUILT))) return;
        var lacking = lacking();
        if (lacking.isPresent()) {
            System.err.println(lacking.get());
            return;
        }
        var packages = fingerprint(List.of(WEB.resolve("package-lock.json")));
        if (!packages.equals(noted(INSTALLED))) {
            npm("ci", "--ignore-scripts", "--loglevel=error");
            Files.writeString(INSTALLED, packages);
        }
        npm("run", "build", "--silent");
        Files.writeString(BUILT, sources);
    }

    private static Optional<String> lacking() throws IOException, InterruptedException {
        var version = said("node");
        if (version == null || !version.matches("v\\d+\\.\\d+\\..*")) return Optional.of(sentence("there is none"));
        var parts = version.substring(1).split("\\.");
        if (!fits(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])))
            return Optional.of(sentence("this is " + version));
        return said(NPM) == null ? Optional.of(sentence("this is " + version + " without npm")) : Optional.empty();
    }

    /** What Vite and its like run on: the lines of long support from these versions on, and all that came later. */
    private static boolean fits(int major, int minor) {
        return major == 20 && minor >= 19 || major == 22 && minor >= 13 || major == 23 && minor >= 5 || major > 23;
    }

    private static String sentence(String found) {
        return "The pages are built with Node 20.19, 22.13 or newer; " + found + ". They stay bare until Node is installed"
                + " (https://nodejs.org); -DskipUi says that this is meant.";
    }

    /** What a program says of its version; null when it is not there. */
    private static String said(String program) throws InterruptedException {
        try {
            var run = new ProcessBuilder(program, "--version").redirectErrorStream(true).start();
            var said = new String(run.getInputStream().readAllBytes()).strip();
            return run.waitFor() == 0 ? said : null;
        } catch (IOException missing) {
            return null;
        }
    }

    private static void npm(String... arguments) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of(NPM), Stream.of(arguments)).toList();
        int exit = new ProcessBuilder(command).directory(WEB.toFile()).inheritIO().start().waitFor();
        if (exit != 0) System.exit(exit);
    }

    private static String noted(Path note) throws IOException {
        return Files.exists(note) ? Files.readString(note) : "";
    }

    private static List<Path> sources() throws IOException {
        try (var settings = Files.list(WEB);
                var templates = Files.list(TEMPLATES);
                var files = Files.walk(WEB.resolve("src"))) {
            return Stream.of(settings, templates, files)
                    .flatMap(some -> some)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static String fingerprint(List<Path> files) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                sha.update(file.toString().getBytes());
                sha.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }
}
