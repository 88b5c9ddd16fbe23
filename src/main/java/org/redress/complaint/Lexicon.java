package org.redress.complaint;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.redress.setting.ListChange;
import org.redress.setting.SettingReading;
import org.redress.setting.SettingShelf;
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

    /** The name of the list among the settings. */
    static final String SETTING = "lexicon/list";

    private final SettingReading<List<Phrase>> phrases;

    Lexicon(SettingShelf settings) {
        this.phrases = new SettingReading<>(settings, SETTING, changed -> phrases(ListChange.of(changed.orElse(""))));
    }

    /** What the text points to, in either language. */
    public Signals read(String text) {
        return Signals.from(weights(text, phrases.now()));
    }

    /** The same with a list that is not in force yet. */
    static Signals read(String text, ListChange change) {
        return Signals.from(weights(text, phrases(change)));
    }

    private static Map<String, Integer> weights(String text, List<Phrase> phrases) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var found = new HashMap<String, Integer>();
        for (Phrase phrase : phrases)
            if (phrase.pattern.matcher(plain).find()) found.merge(phrase.signal, phrase.weight, Integer::sum);
        return found;
    }

    private static List<Phrase> phrases(ListChange change) {
        return change.applied(lines()).stream()
                .map(line -> phrase(line.get(0), line.get(1), line.get(2)))
                .toList();
    }

    /** The shipped lines: signal, language, phrase, note. */
    static List<List<String>> lines() {
        try (var file = new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofCsvRecord(file)) {
            return rows.stream().skip(1).map(CsvRecord::getFields).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Phrase phrase(String signal, String language, String text) {
        var quoted = Pattern.quote(text.strip().toLowerCase(Locale.ROOT));
        var pattern = language.startsWith("zh") ? quoted : "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])";
        return new Phrase(signal.strip(), Pattern.compile(pattern), text.strip().length());
    }
}
