package org.redress.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The calendars of this repository, read from their folder. */
final class ShippedCalendars {
    private static final Path FOLDER = Path.of("calendars");
    private static final ObjectMapper JSON = new ObjectMapper();

    private ShippedCalendars() {}

    static WorkingCalendar calendar(String name) {
        return CalendarFile.read(json(FOLDER.resolve(name + ".json")), years());
    }

    private static List<JsonNode> years() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().matches("[a-z]+-\\d{4}\\.json"))
                    .map(ShippedCalendars::json)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
