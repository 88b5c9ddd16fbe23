package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words that triage listens to: known signals, no phrase twice, enough of them in both languages. */
class TriageLexiconTest {
    private static final List<NamedCsvRecord> PHRASES = read();

    @Test
    void everySignalIsOneThatTriageKnows() {
        Set<String> known = new HashSet<>(TableFile.named("triage").listed("subjectSignal"));
        known.remove("NONE");
        known.addAll(Set.of("URGENT", "THREAT", "EMOTION"));
        assertThat(PHRASES)
                .map(row -> row.getField("signal"))
                .containsOnlyElementsOf(known)
                .containsAll(known);
    }

    @Test
    void noPhraseStandsForTwoSignals() {
        assertThat(PHRASES)
                .map(row -> row.getField("language") + ":" + row.getField("phrase"))
                .doesNotHaveDuplicates();
    }

    @Test
    void phrasesAreWrittenInTheScriptOfTheirLanguageAndSmall() {
        assertThat(PHRASES).allSatisfy(row -> {
            String phrase = row.getField("phrase");
            assertThat(phrase).isNotBlank().isEqualTo(phrase.strip().toLowerCase(Locale.ROOT));
            assertThat(phrase).containsPattern(row.getField("language").equals("zh") ? "[\\p{IsHan}\\d]" : "[a-z\\d]");
            assertThat(row.getField("note")).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "LOGISTICS,40",
        "QUALITY,40",
        "WRONG_OR_MISSING,40",
        "DISSATISFIED,40",
        "ACCOUNT,40",
        "SAFETY,40",
        "URGENT,40",
        "THREAT,40",
        "EMOTION,40",
        "SUGGESTION,20",
        "INQUIRY,20"
    })
    void bothLanguagesAreHeard(String signal, int least) {
        for (String language : List.of("zh", "en")) {
            assertThat(PHRASES)
                    .filteredOn(row -> row.getField("signal").equals(signal)
                            && row.getField("language").equals(language))
                    .hasSizeGreaterThanOrEqualTo(least);
        }
    }

    private static List<NamedCsvRecord> read() {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(Path.of("src/main/resources/triage-lexicon.csv"))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
