package org.redress.message;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
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
import org.redress.setting.ListChange;

/** Reads {@code tone-guard.csv}: rules, and before them the small words that may stand around a phrase. */
final class ToneRules {

    private static final String FILE = "/tone-guard.csv";

    private final Map<String, String> smallWords = new HashMap<>();
    private final List<ToneRule> rules = new ArrayList<>();

    private ToneRules() {}

    /** The rules as shipped, without the lines a shop leaves out and with its own. */
    static List<ToneRule> read(ListChange change) {
        var read = new ToneRules();
        change.applied(lines()).forEach(read::add);
        return List.copyOf(read.rules);
    }

    /** The shipped lines: language, place, phrase, unless, better. */
    static List<List<String>> lines() {
        try (InputStream file = ToneRules.class.getResourceAsStream(FILE);
                var csv = CsvReader.builder().ofCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return csv.stream().skip(1).map(CsvRecord::getFields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(List<String> line) {
        String language = line.get(0);
        String place = line.get(1);
        String phrase = TonePattern.of(language, line.get(2));
        if (place.contains(" ")) {
            smallWords.put(language + " " + place, "(?:" + phrase + "\\s*)");
        } else {
            rules.add(rule(language, place, phrase, line.get(3), line.get(4)));
        }
    }

    private ToneRule rule(String language, String place, String phrase, String unless, String better) {
        return new ToneRule(
                language.equals("zh"),
                Pattern.compile(at(language, place, phrase)),
                unless.isBlank() ? Optional.empty() : Optional.of(Pattern.compile(TonePattern.of("zh", unless))),
                better);
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
