package org.redress.setting;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.redress.common.Refusal;

/**
 * What a shop changes in a shipped list of comma-separated lines: a line added begins with {@code +}, one left out with
 * {@code -}. So the lists of a newer release still arrive.
 */
public record ListChange(List<List<String>> added, List<List<String>> removed) {
    private static final int MOST_LINES = 5_000;

    /** @throws Refusal at the first line that is not of this form */
    public static ListChange of(String text) {
        var change = new ListChange(new ArrayList<>(), new ArrayList<>());
        var lines = text.lines().toList();
        if (lines.size() > MOST_LINES) throw new Refusal("setting-list-too-long", 422, "/value", MOST_LINES);
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (!line.matches("[+-] .*")) throw new Refusal("setting-list-line", 422, "/value", at + 1);
            (line.startsWith("+") ? change.added : change.removed).add(fields(line.substring(2), at + 1));
        }
        return change;
    }

    /** The shipped lines without those left out, and the shop's own behind them. */
    public List<List<String>> applied(List<List<String>> shipped) {
        var lines = new ArrayList<>(shipped);
        lines.removeAll(removed);
        lines.addAll(added);
        return lines;
    }

    /** One line in the one way to write it. */
    public static String written(List<String> fields) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(fields);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return text.toString().strip();
    }

    private static List<String> fields(String line, int at) {
        try (var csv = CsvReader.builder().ofCsvRecord(line)) {
            var records = csv.stream().map(CsvRecord::getFields).toList();
            if (records.size() == 1) return records.get(0);
        } catch (java.io.IOException | RuntimeException unreadable) {
            throw new Refusal("setting-list-line", 422, "/value", at);
        }
        throw new Refusal("setting-list-line", 422, "/value", at);
    }
}
