package org.redress.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes rows to a sheet, and to a further one when it is full: heads in words, frozen; codes by their words; times as
 * dates of the shop's zone; amounts as numbers. Texts are not shared between cells, since the table of shared texts
 * would stay in memory until the end.
 */
final class XlsxSheet {
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_TEXT = 32_767;
    private static final int FLUSHED = 200;
    private static final String DATE = "yyyy-mm-dd hh:mm:ss";
    private static final String AMOUNT = "#,##0.00";
    private static final String WHOLE = "#,##0";
    private static final double WIDE = 26;
    private static final double NARROW = 18;

    private final Workbook workbook;
    private final PackLanguage language;
    private final String name;
    private final List<PackColumn> columns;
    private Worksheet sheet;
    private int sheets;
    private int line;

    XlsxSheet(Workbook workbook, PackLanguage language, String name, List<PackColumn> columns) {
        this.workbook = workbook;
        this.language = language;
        this.name = name;
        this.columns = columns;
    }

    void write(Iterable<List<Map<String, Object>>> pages) throws IOException {
        begin();
        for (var page : pages) for (var row : page) write(row);
        sheet.finish();
    }

    private void begin() throws IOException {
        if (sheet != null) sheet.finish();
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? language.sheet(name) : language.sheet(name) + " " + sheets);
        sheet.freezePane(1, 1);
        for (int at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            sheet.width(at, column.kind() == PackColumn.Kind.TIME ? WIDE : NARROW);
            sheet.inlineString(0, at, language.head(column));
            sheet.style(0, at).bold().wrapText(true).set();
        }
        line = 1;
    }

    private void write(Map<String, Object> row) throws IOException {
        if (line == MOST_ROWS) begin();
        for (int at = 0; at < columns.size(); at++)
            write(at, columns.get(at), columns.get(at).of(row));
        line++;
        if (line % FLUSHED == 0) sheet.flush();
    }

    private void write(int at, PackColumn column, Object value) {
        if (value instanceof Instant time) {
            sheet.value(line, at, LocalDateTime.ofInstant(time, language.zone()));
            sheet.style(line, at).format(DATE).set();
        } else if (value instanceof BigDecimal amount) {
            sheet.value(line, at, amount);
            sheet.style(line, at).format(amount.scale() == 0 ? WHOLE : AMOUNT).set();
        } else if (value instanceof Number number) {
            sheet.value(line, at, number);
        } else if (value instanceof Boolean flag) {
            sheet.value(line, at, flag);
        } else if (value instanceof String text) {
            sheet.inlineString(line, at, shown(column, text));
        }
    }

    private String shown(PackColumn column, String text) {
        var word = column.kind() == PackColumn.Kind.CODE ? language.word(column.beside(), text) : text;
        var cell = PackText.cell(word);
        return cell.length() <= MOST_TEXT ? cell : PackText.valid(cell.substring(0, MOST_TEXT - 1)) + "…";
    }
}
