package org.redress.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.redress.complaint.PhraseList;
import org.redress.design.CountedLimit;
import org.redress.design.LimitRow;
import org.redress.design.RemedyLimits;
import org.redress.message.TonePhrases;
import org.redress.setting.ListChange;
import org.springframework.stereotype.Component;

/** What the page of a setting needs to change it. */
@Component
class SettingEditors {
    /** A line of a list, and how it is written in a change. */
    record Row(String line, List<String> fields) {}

    /**
     * A shipped list with what the shop changed in it.
     *
     * @param added the shop's own lines
     * @param removed shipped lines that are left out
     * @param found the first shipped lines that fit the search
     * @param fits how many fit
     * @param all how many are shipped
     * @param signals what a line of the lexicon may point to
     */
    record Phrases(List<Row> added, List<Row> removed, List<Row> found, int fits, int all, List<String> signals) {}

    /** A row of limits in words; of the amounts -1 is up to what was paid. */
    record Limit(String rule, String remedy, String when, long agent, long supervisor, long manager) {}

    /** A row that a designer has counted out, with its cells as they stand in the table. */
    record Counted(String remedy, String when, List<String> cells) {}

    record Limits(List<Limit> rows, List<Counted> counted) {}

    private final TonePhrases tone;
    private final PhraseList lexicon;
    private final RemedyLimits limits;
    private final Names names;
    private final TableWords tables;

    SettingEditors(TonePhrases tone, PhraseList lexicon, RemedyLimits limits, Names names, TableWords tables) {
        this.tone = tone;
        this.lexicon = lexicon;
        this.limits = limits;
        this.names = names;
        this.tables = tables;
    }

    /** Which shipped lines are looked for, and how many are shown at most. */
    record Sought(String words, int most) {}

    /** Null for a setting that is its own text and nothing else. */
    Object of(String family, String value, Sought sought, Locale language) {
        return switch (family) {
            case "tone" -> phrases(tone.shipped(), value, sought, List.of());
            case "lexicon" -> phrases(lexicon.shipped(), value, sought, signals());
            case "limits" ->
                new Limits(
                        limits.rows().stream().map(row -> limit(row, language)).toList(),
                        limits.counted().stream()
                                .map(row -> counted(row, language))
                                .toList());
            default -> null;
        };
    }

    private Limit limit(LimitRow row, Locale language) {
        return new Limit(
                row.rule(), row.remedy(), when(row.when(), language), row.agent(), row.supervisor(), row.manager());
    }

    private Counted counted(CountedLimit row, Locale language) {
        return new Counted(
                names.or("remedy." + row.remedy(), row.remedy(), language), when(row.when(), language), row.cells());
    }

    private String when(Map<String, String> tests, Locale language) {
        return tests.entrySet().stream()
                .map(test -> tables.condition(test.getKey(), test.getValue(), language))
                .collect(Collectors.joining(" · "));
    }

    private List<String> signals() {
        return lexicon.shipped().stream()
                .map(line -> line.get(0))
                .distinct()
                .sorted()
                .toList();
    }

    private static Phrases phrases(List<List<String>> shipped, String value, Sought sought, List<String> signals) {
        var change = ListChange.of(value);
        var words = sought.words().strip().toLowerCase(Locale.ROOT);
        Predicate<List<String>> fits = line ->
                line.stream().anyMatch(field -> field.toLowerCase(Locale.ROOT).contains(words));
        var left = shipped.stream()
                .filter(line -> !change.removed().contains(line))
                .toList();
        var found = left.stream().filter(fits).toList();
        return new Phrases(
                rows(change.added()),
                rows(change.removed()),
                rows(found.stream().limit(sought.most()).toList()),
                found.size(),
                shipped.size(),
                signals);
    }

    private static List<Row> rows(List<List<String>> lines) {
        return lines.stream()
                .map(line -> new Row(ListChange.written(line), line))
                .toList();
    }
}
