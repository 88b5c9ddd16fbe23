package org.redress.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Reads files of this repository. */
final class Files {
    private Files() {}

    static String text(Path file) {
        try {
            return java.nio.file.Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
