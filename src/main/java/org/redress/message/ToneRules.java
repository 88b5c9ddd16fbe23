package org.redress.message;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code tone-guard.csv}: rules, and before them the small words that may stand around a phrase. */
final class ToneRules {

    private static final String FILE = "/tone-guard.csv";

    private final Map<String, String> smallWords = new HashMap<>();
    private final List<ToneRule> rules = new ArrayList<>();

    private ToneRules() {}

    static List<ToneRule> read() {
        try (InputStream file = ToneRules.class.getResourceAsStream(FILE);
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            var read = new ToneRules();
            csv.forEach(read::add);
            return List.copyOf(read.rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(NamedCsvRecord line) {
        String language = line.getField("language");
        String place = line.getField("place");
        String phrase = TonePattern.of(language, line.getField("phrase"));
        if (place.contains(" ")) {
            smallWords.put(language + " " + place, "(?:" + phrase + "\\s*)");
        } else {
            rules.add(rule(language, place, phrase, line));
        }
    }

    private ToneRule rule(String language, String place, String phrase, NamedCsvRecord line) {
        String unless = line.getField("unless");
        return new ToneRule(
                language.equals("zh"),
                Pattern.compile(at(language, place, phrase)),
                unless.isBlank() ? Optional.empty() : Optional.of(Pattern.compile(TonePattern.of("zh", unless))),
                line.getField("better"));
    }

    private String at(String language, String place, String phrase) {
        String edge = (language.equals("zh") ? "(?:^|(?<=\\s))" : "^") + "\\s*";
        return switch (place) {
            case "whole" ->
                edge + around(language, "before whole") + "(" + phrase + ")" + around(language, "after whole")
                        + "[^\\p{L}\\p{N}]*$";
            case "start" -> edge + around(language, "before start") + "(" + phrase + ")";
            case "end" -> "(" + phrase + ")[^\\p{L}\\p{N}]*$";
            case "any" -> "(" + phrase + ")";
            default -> throw new IllegalStateException("Unknown place in " + FILE + ": " + place);
        };
    }

    /** At most four small words, so that the search stays short. */
    private String around(String language, String place) {
        return smallWords.get(language + " " + place) + "{0,4}";
    }
}
