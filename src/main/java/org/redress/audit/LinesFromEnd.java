package org.redress.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a file, the last one first; what follows the last line feed is not a line and is left out. */
final class LinesFromEnd {
    private static final int BLOCK = 65_536;

    private final FileChannel file;
    private long end;

    LinesFromEnd(FileChannel file) throws IOException {
        this.file = file;
        this.end = lineFeedBefore(file.size());
    }

    /** The line before the one given last; empty at the start of the file. */
    Optional<String> previous() throws IOException {
        if (end < 0) return Optional.empty();
        long feed = lineFeedBefore(end);
        var line = read(feed + 1, end);
        end = feed;
        return Optional.of(line);
    }

    /** The place of the last line feed before this place; -1 if there is none. */
    private long lineFeedBefore(long place) throws IOException {
        for (long to = place; to > 0; to -= BLOCK) {
            long from = Math.max(0, to - BLOCK);
            var block = bytes(from, to);
            for (int at = block.length - 1; at >= 0; at--) if (block[at] == '\n') return from + at;
        }
        return -1;
    }

    private String read(long from, long to) throws IOException {
        var line = new ByteArrayOutputStream();
        for (long at = from; at < to; at += BLOCK) line.writeBytes(bytes(at, Math.min(to, at + BLOCK)));
        return line.toString(StandardCharsets.UTF_8);
    }

    private byte[] bytes(long from, long to) throws IOException {
        var block = ByteBuffer.allocate((int) (to - from));
        while (block.hasRemaining()) {
            if (file.read(block, from + block.position()) < 0) throw new IOException("The file became shorter");
        }
        return block.array();
    }
}
