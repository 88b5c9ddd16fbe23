package org.redress.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One form of the project as it lies in its file. */
record FormFile(String name, JsonNode json) {
    private static final Path FOLDER = Path.of("forms");

    static Stream<FormFile> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(FormFile::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FormFile read(Path file) {
        try {
            String name = file.getFileName().toString().replaceFirst("\\.form$", "");
            return new FormFile(name, new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JsonNode> fields() {
        return StreamSupport.stream(json.path("components").spliterator(), false)
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
