package org.redress.message;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Reads the files under {@code letters/}; a missing one stops the start. */
final class LetterFiles {

    private static final String FOLDER = "/letters/";

    private LetterFiles() {}

    static List<LetterTemplate> templates() {
        return lines("templates.csv")
                .map(line -> LetterTemplate.of(
                        line.getField("template"),
                        line.getField("audience"),
                        line.getField("automatic"),
                        line.getField("asks"),
                        line.getField("night"),
                        line.getField("parameters")))
                .toList();
    }

    static Stream<NamedCsvRecord> terms() {
        return lines("terms.csv");
    }

    static LetterText text(String template, String language) {
        return LetterText.parse(whole(template + "_" + language));
    }

    /** The text as it is kept. */
    static String whole(String file) {
        return read(file + ".txt");
    }

    private static Stream<NamedCsvRecord> lines(String file) {
        return CsvReader.builder().ofNamedCsvRecord(read(file)).stream();
    }

    private static String read(String file) {
        try (InputStream in = LetterFiles.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("Missing letter file " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
