package org.redress.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The copy of all seals outside the database, one line each. It is only ever appended to, so that it may lie where its
 * writer can do nothing else, and it is synced to disk before anybody relies on it.
 */
final class WitnessFile {
    private final Path path;

    WitnessFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** Opens it for this process alone; nodes that share a file wait for each other. */
    Open open() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        var channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        try {
            channel.lock();
            return new Open(channel);
        } catch (IOException | RuntimeException refused) {
            channel.close();
            throw refused;
        }
    }

    /** The file while nobody else writes it. */
    final class Open implements AutoCloseable {
        private final FileChannel channel;

        private Open(FileChannel channel) {
            this.channel = channel;
        }

        long size() throws IOException {
            return channel.size();
        }

        /** The last seal in the file that fits; what is no seal, such as half a line, is passed over. */
        Optional<Seal> last(Predicate<Seal> fits) throws IOException {
            try (var reading = FileChannel.open(path, StandardOpenOption.READ)) {
                var lines = new LinesFromEnd(reading);
                for (var line = lines.previous(); line.isPresent(); line = lines.previous()) {
                    var seal = seal(line.get()).filter(fits);
                    if (seal.isPresent()) return seal;
                }
                return Optional.empty();
            }
        }

        private Optional<Seal> seal(String line) {
            try {
                return Optional.of(SealLines.read(line));
            } catch (IllegalArgumentException torn) {
                return Optional.empty();
            }
        }

        /** Adds these seals and comes back when they are on the disk. A line that a crash tore is closed first. */
        void append(List<Seal> seals) throws IOException {
            var lines = new StringBuilder(endsInALine() ? "" : "\n");
            for (var seal : seals) lines.append(SealLines.write(seal)).append('\n');
            var bytes = ByteBuffer.wrap(Hashes.utf8(lines.toString()));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }

        private boolean endsInALine() throws IOException {
            if (channel.size() == 0) return true;
            try (var reading = FileChannel.open(path, StandardOpenOption.READ)) {
                var last = ByteBuffer.allocate(1);
                reading.read(last, reading.size() - 1);
                return last.get(0) == '\n';
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
