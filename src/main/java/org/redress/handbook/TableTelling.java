package org.redress.handbook;

import java.util.List;
import java.util.stream.Stream;
import org.redress.design.RuleTable;

/** A decision table with its rules; values stand as the table has them, because cases are judged by exactly these. */
final class TableTelling {
    private final BookWords words;

    TableTelling(BookWords words) {
        this.words = words;
    }

    Book.Table of(RuleTable table) {
        return new Book.Table(
                table.id(),
                words.element("decision", table.id(), table.name()),
                words.about(table.id(), table.about()),
                words.member("handbook.policy.", table.hitPolicy()),
                columns(table.inputs()),
                columns(table.outputs()),
                table.rows().stream().map(row -> line(table.id(), row)).toList());
    }

    private List<String> columns(List<RuleTable.Column> columns) {
        return columns.stream()
                .map(column -> words.column(column.fact(), column.label()))
                .toList();
    }

    private Book.Line line(String table, RuleTable.Row row) {
        var cells = Stream.concat(row.when().stream(), row.then().values().stream());
        return new Book.Line(
                cells.map(cell -> cell.replace("\"", "")).toList(), words.reason(table, row.id(), row.source()));
    }
}
