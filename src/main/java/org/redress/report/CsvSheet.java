package org.redress.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Writes rows as RFC 4180 has them: comma, CRLF, every field in quotes. UTF-8 begins with its mark, without which Excel
 * takes it for the system's own encoding and shows no Chinese. Times are in UTC, amounts have a point, names and codes
 * are the same in every language.
 */
final class CsvSheet {
    private static final char MARK = '\uFEFF';

    private CsvSheet() {}

    static void write(List<PackColumn> columns, Iterable<List<Map<String, Object>>> pages, OutputStream out)
            throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(MARK);
        // Closing the writer would close the pack.
        var csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(text);
        csv.writeRecord(columns.stream().map(PackColumn::name).toList());
        for (var page : pages)
            for (var row : page)
                csv.writeRecord(
                        columns.stream().map(column -> cell(column.of(row))).toList());
        csv.flush();
    }

    private static String cell(Object value) {
        if (value == null) return "";
        if (value instanceof BigDecimal amount) return amount.toPlainString();
        return value instanceof String text ? PackText.cell(text) : value.toString();
    }
}
