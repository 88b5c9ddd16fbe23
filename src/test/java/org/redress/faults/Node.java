package org.redress.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.redress.Redress;
import org.redress.TestDatabase;
import org.redress.story.Shop;

/** One node of the application as a process of its own, so that it can be killed as a machine kills it. */
final class Node implements AutoCloseable {
    private final Process process;
    private final int port;

    private Node(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a node on loopback and waits until it answers. */
    static Node start(TestDatabase database, String... more) {
        try {
            int port = freePort();
            var log = Path.of("target", "node-" + port + ".log").toFile();
            var process = new ProcessBuilder(command(database, port, more))
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            var node = new Node(process, port);
            Awaitility.await("node " + log).atMost(Duration.ofMinutes(4)).until(node::answers);
            return node;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> command(TestDatabase database, int port, String... more) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=UTC",
                "-Xmx400m",
                "-cp",
                classPath(),
                Redress.class.getName(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--management.server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=app",
                "--spring.flyway.user=owner",
                "--redress.embedded=true"));
        command.addAll(List.of(more));
        return command;
    }

    /** The application without the classes of the tests, which a real node does not have. */
    private static String classPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private boolean answers() throws InterruptedException {
        if (!process.isAlive()) throw new IllegalStateException("The node ended while it started");
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/cases"))
                    .build();
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 401;
        } catch (IOException notYet) {
            return false;
        }
    }

    Shop shop() {
        return new Shop(port);
    }

    /** Kills it as kill -9 does. */
    void kill() {
        process.destroyForcibly();
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
