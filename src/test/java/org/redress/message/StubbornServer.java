package org.redress.message;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server on loopback that takes, refuses or forgets to answer, as a test wishes. */
final class StubbornServer implements AutoCloseable {
    enum Mood {
        TAKES,
        REFUSES,
        TAKES_BUT_HANGS_UP
    }

    final List<String> messageIds = new CopyOnWriteArrayList<>();
    volatile Mood mood = Mood.TAKES;

    private final ServerSocket socket;

    StubbornServer() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "stubborn-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException hungUp) {
                // The client or the test has closed; the next one is welcome.
                continue;
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintStream(client.getOutputStream(), true, StandardCharsets.UTF_8);
        out.print("220 stubborn\r\n");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.length() < 4 ? line : line.substring(0, 4);
            if (command.equals("DATA")) {
                out.print("354 go\r\n");
                readMail(in);
                if (mood == Mood.TAKES_BUT_HANGS_UP) {
                    return;
                }
            }
            out.print(answer(command, line));
        }
    }

    private String answer(String command, String line) {
        if (command.equals("RCPT") && mood == Mood.REFUSES) {
            return "451 " + line.substring(line.indexOf('<')) + " not now, call 13800138000\r\n";
        }
        return "250 fine\r\n";
    }

    private void readMail(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Message-ID: ")) {
                messageIds.add(line.substring("Message-ID: ".length()));
            }
        }
    }
}
