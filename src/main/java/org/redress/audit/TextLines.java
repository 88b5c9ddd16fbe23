package org.redress.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The lines of a file in UTF-8. A line that is not UTF-8 is given as {@link #NO_TEXT}, and the next one is read as ever. */
final class TextLines implements AutoCloseable {
    /** Stands for a line that is no text; nothing that is written ever is this line. */
    static final String NO_TEXT = "\uFFFD";

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
    private int from;
    private int until;
    private long number;

    TextLines(Path file) throws IOException {
        in = Files.newInputStream(file);
    }

    /** The next line without its end, or null behind the last. */
    String next() throws IOException {
        number++;
        line.reset();
        while (from < until || filled()) {
            int end = from;
            while (end < until && buffer[end] != '\n') end++;
            line.write(buffer, from, end - from);
            boolean ended = end < until;
            from = ended ? end + 1 : end;
            if (ended) return text();
        }
        return line.size() == 0 ? null : text();
    }

    private boolean filled() throws IOException {
        from = 0;
        until = Math.max(0, in.read(buffer));
        return until > 0;
    }

    private String text() {
        var bytes = line.toByteArray();
        int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        var text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        if (text.indexOf(NO_TEXT) < 0) return text;
        return Arrays.equals(Hashes.utf8(text), Arrays.copyOf(bytes, length)) ? text : NO_TEXT;
    }

    /** The number of the line that was given last. */
    long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
