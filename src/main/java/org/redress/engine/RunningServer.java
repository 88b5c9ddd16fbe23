package org.redress.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the database server that a killed application left behind in its folder: it is taken over, since a second one
 * could not start on the same files.
 */
final class RunningServer {
    private static final int PORT_LINE = 3;

    private RunningServer() {}

    static Optional<Integer> portIn(Path folder) throws IOException {
        var noted = folder.resolve("postgres").resolve("postmaster.pid");
        if (!Files.exists(noted)) return Optional.empty();
        var lines = Files.readAllLines(noted);
        boolean alive = ProcessHandle.of(Long.parseLong(lines.get(0).trim())).isPresent();
        int port = Integer.parseInt(lines.get(PORT_LINE).trim());
        return alive && answers(port) ? Optional.of(port) : Optional.empty();
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            return true;
        } catch (IOException silent) {
            return false;
        }
    }
}
