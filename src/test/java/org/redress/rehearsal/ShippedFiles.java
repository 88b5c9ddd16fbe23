package org.redress.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The set that is shipped, by relative path. */
final class ShippedFiles {
    private ShippedFiles() {}

    static Map<String, String> all() {
        var files = new TreeMap<String, String>();
        for (var folder : new String[] {"processes", "processes/decisions", "forms"})
            list(folder).forEach(file -> files.put(file.toString(), text(file)));
        return files;
    }

    /** Calendars as they are stored: each with the yearly files. */
    static Map<String, String> calendars() {
        var years = "["
                + String.join(
                        ",",
                        list("calendars")
                                .filter(ShippedFiles::year)
                                .map(ShippedFiles::text)
                                .toList()) + "]";
        var calendars = new TreeMap<String, String>();
        list("calendars")
                .filter(file -> !year(file))
                .forEach(file -> calendars.put(
                        file.getFileName().toString().replace(".json", ""),
                        "{\"calendar\":%s,\"years\":%s}".formatted(text(file), years)));
        return calendars;
    }

    private static boolean year(Path file) {
        return file.getFileName().toString().startsWith("cn-");
    }

    private static Stream<Path> list(String folder) {
        try (var found = Files.list(Path.of(folder))) {
            return found.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
