package org.redress.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.redress.Redress;
import org.redress.story.Shop;

/** One node of the application as a process of its own, so that it can be killed as a machine kills it. */
final class Node implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final int port;

    private Node(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a node on the database of this address and waits until it answers. */
    static Node start(String database, String... more) {
        return launch(database, more).ready();
    }

    /** Starts a node and does not wait for it. */
    static Node launch(String database, String... more) {
        var settings = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=app",
                "--spring.flyway.user=owner",
                "--redress.embedded=true"));
        settings.addAll(List.of(more));
        return launch(settings, Map.of());
    }

    /** Starts a node with its embedded database in this folder and waits until it answers. */
    static Node alone(Path folder) {
        return launch(List.of(), Map.of("REDRESS_DATA_DIR", folder.toString())).ready();
    }

    private static Node launch(List<String> settings, Map<String, String> environment) {
        try {
            int port = freePort();
            var builder = new ProcessBuilder(command(port, settings))
                    .redirectErrorStream(true)
                    .redirectOutput(log(port).toFile());
            builder.environment().putAll(environment);
            return new Node(builder.start(), port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits until it serves; one that never does is not left running. */
    Node ready() {
        try {
            Awaitility.await("node " + log(port)).atMost(PATIENCE).until(() -> answers(401));
            return this;
        } catch (RuntimeException late) {
            close();
            throw late;
        }
    }

    private static Path log(int port) {
        return Path.of("target", "node-" + port + ".log");
    }

    private static List<String> command(int port, List<String> settings) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=UTC",
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                Redress.class.getName(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--management.server.port=0",
                "--redress.data-dir=" + Path.of("target", "node-" + port)));
        command.addAll(settings);
        return command;
    }

    /** The application without the classes of the tests, which a real node does not have. */
    private static String classPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Whether a call without credentials is answered with this status now. */
    boolean answers(int status) throws InterruptedException {
        if (!process.isAlive()) throw new IllegalStateException("The node ended, see " + log(port));
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/cases"))
                    .build();
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == status;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The address of a page on this node. */
    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    Shop shop() {
        return new Shop(port);
    }

    /** Kills it as kill -9 does. */
    void kill() {
        process.destroyForcibly();
    }

    /** Asks it to end, as a person does, and waits until it has. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }

    /** What it printed so far. */
    String printed() throws IOException {
        return Files.readString(log(port));
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
