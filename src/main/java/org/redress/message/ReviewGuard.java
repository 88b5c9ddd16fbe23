package org.redress.message;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds sentences that tie a benefit to a review, plainly or by implication, and words that mention a review at all. Law:
 * China, Interim Provisions on Online Anti-Unfair Competition (2024-09-01), article 9; United States, 16 CFR 465.4.
 */
public final class ReviewGuard {
    private static final String FILE = "/review-guard.csv";
    private static final Pattern SENTENCE = Pattern.compile("[^。！？!?；;\\n\\r]+?(?:\\.(?=\\s)|[。！？!?；;\\n\\r]+|$)");
    private static final Pattern HIDDEN = Pattern.compile("[\\u200b-\\u200d\\ufeff\\u00ad*_~^]");

    /** What a phrase stands for. */
    private enum Part {
        ASK,
        BENEFIT,
        HINT,
        APART,
        TIE,
        MENTION
    }

    private final Map<Part, List<Pattern>> phrases = new EnumMap<>(Part.class);

    public ReviewGuard() {
        for (Part part : Part.values()) phrases.put(part, new ArrayList<>());
        try (InputStream file = ReviewGuard.class.getResourceAsStream(FILE);
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            csv.forEach(this::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(NamedCsvRecord line) {
        var phrase = TonePattern.of(line.getField("language"), line.getField("phrase"));
        phrases.get(Part.valueOf(line.getField("part").toUpperCase(Locale.ROOT)))
                .add(Pattern.compile(phrase));
    }

    /** The first two sentences in a row that ask for another review and hold out a benefit; empty if none do. */
    public Optional<String> tie(String text) {
        var sentences = sentences(text);
        for (int at = 0; at < sentences.size(); at++) {
            var pair = at + 1 < sentences.size() ? sentences.get(at) + " " + sentences.get(at + 1) : sentences.get(at);
            if (ties(pair)) return Optional.of(pair.strip());
        }
        return Optional.empty();
    }

    /** The first words that speak of a review; empty if none do. */
    public Optional<String> mention(String text) {
        var plain = plain(text);
        return phrases.get(Part.MENTION).stream()
                .map(phrase -> phrase.matcher(plain))
                .filter(found -> found.find())
                .map(found -> found.group().strip())
                .findFirst();
    }

    /** Who says that help and review have nothing to do with each other ties nothing, unless a "but" follows. */
    private boolean ties(String pair) {
        if (!says(Part.ASK, pair)) return false;
        if (!says(Part.BENEFIT, pair) && !says(Part.HINT, pair)) return false;
        return !says(Part.APART, pair) || says(Part.TIE, pair);
    }

    private boolean says(Part part, String text) {
        return phrases.get(part).stream()
                .anyMatch(phrase -> phrase.matcher(text).find());
    }

    private static List<String> sentences(String text) {
        return SENTENCE.matcher(plain(text))
                .results()
                .map(found -> found.group())
                .filter(sentence -> !sentence.isBlank())
                .toList();
    }

    private static String plain(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return HIDDEN.matcher(folded).replaceAll("").replace('’', '\'').replace("$", " dollars ");
    }
}
