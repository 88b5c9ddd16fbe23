package org.redress.rehearsal;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** The JVM that plays one set beside the product, with less right to the processors than the product has. */
final class Child implements AutoCloseable {
    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final int TOLD = 4_000;
    /** What a JVM ends with when it is told to end for want of memory. */
    static final int NO_MEMORY = 3;

    private static final int MANY = 500;

    private final Process process;
    private final Script script;
    private final Path said;

    private Child(Process process, Script script, Path said) {
        this.process = process;
        this.script = script;
        this.said = said;
    }

    static Child start(Script script) throws IOException {
        var said = Files.createTempFile("redress-rehearsal", ".log");
        var process =
                new ProcessBuilder(command(script)).redirectError(said.toFile()).start();
        return new Child(process, script, said);
    }

    private static List<String> command(Script script) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(NICE)) command.addAll(List.of(NICE.toString(), "-n", "5"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-Dlogback.configurationFile=rehearsal-log.xml",
                "-Xmx640m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC"));
        // A short one is over before the better compiler has paid for itself.
        if (script.arrivals().size() < MANY) command.add("-XX:TieredStopAtLevel=1");
        command.addAll(program());
        command.add("rehearse");
        return command;
    }

    /** The same program: as a jar that starts itself, or by its class path. */
    private static List<String> program() {
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        boolean jar = !path.contains(File.pathSeparator) && path.endsWith(".jar");
        return jar ? List.of("-jar", path) : List.of("-cp", path, "org.redress.Redress");
    }

    /** What came of it; {@code progress} hears how many cases have come. */
    Result result(IntConsumer progress) throws IOException, InterruptedException {
        try (var input = process.getOutputStream()) {
            input.write(Rehearsing.bytes(script));
        }
        Result result = null;
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(Rehearsing.PROGRESS))
                    progress.accept(Integer.parseInt(line.substring(Rehearsing.PROGRESS.length())));
                if (line.startsWith(Rehearsing.RESULT))
                    result = Rehearsing.JSON.readValue(line.substring(Rehearsing.RESULT.length()), Result.class);
            }
        }
        int code = process.waitFor();
        if (code == 0 && result != null) return result;
        // Whoever was ended by force could not do it.
        Schema.empty(script.link());
        throw new BrokeOff(code, told());
    }

    private String told() throws IOException {
        var text = Files.readString(said);
        return text.substring(Math.max(0, text.length() - TOLD));
    }

    /** Ends it, wherever it is. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            Files.deleteIfExists(said);
        } catch (IOException stays) {
            throw new java.io.UncheckedIOException(stays);
        }
    }
}
