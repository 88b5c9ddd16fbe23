package org.redress.message;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The public lists of sentences under {@code src/test/resources/tone}. */
final class ToneLists {

    record Sentence(String language, String use, String text) {}

    private ToneLists() {}

    static List<Sentence> read(String name) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources/tone", name + ".csv"))) {
            return csv.stream()
                    .map(line ->
                            new Sentence(line.getField("language"), line.getField("use"), line.getField("sentence")))
                    .toList();
        }
    }
}
