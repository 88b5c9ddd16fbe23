package org.redress.complaint;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Finds signals in what a customer wrote, by the phrases of {@code triage-lexicon.csv}. English phrases match whole
 * words, Chinese ones anywhere. It suggests; the triage table decides and a person corrects.
 */
@Component
public class Lexicon {
    private static final String FILE = "triage-lexicon.csv";

    /** A phrase and what it points to. */
    private record Phrase(String signal, Pattern pattern, int weight) {}

    private final List<Phrase> phrases;

    Lexicon() {
        this.phrases = read();
    }

    /** What the text points to, in either language. */
    public Signals read(String text) {
        var plain = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        var found = new java.util.HashMap<String, Integer>();
        for (Phrase phrase : phrases)
            if (phrase.pattern.matcher(plain).find()) found.merge(phrase.signal, phrase.weight, Integer::sum);
        return Signals.from(found);
    }

    private static List<Phrase> read() {
        var phrases = new ArrayList<Phrase>();
        try (var file = new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(row ->
                    phrases.add(phrase(row.getField("signal"), row.getField("language"), row.getField("phrase"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return List.copyOf(phrases);
    }

    private static Phrase phrase(String signal, String language, String text) {
        var quoted = Pattern.quote(text.strip().toLowerCase(Locale.ROOT));
        var pattern = language.startsWith("zh") ? quoted : "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])";
        return new Phrase(signal.strip(), Pattern.compile(pattern), text.strip().length());
    }
}
