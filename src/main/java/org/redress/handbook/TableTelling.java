package org.redress.handbook;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redress.design.RuleTable;

/** A decision table with its rules, its values by their words; what is compared stands as the table has it. */
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
                table.rows().stream().map(row -> line(table, row)).toList());
    }

    private List<String> columns(List<RuleTable.Column> columns) {
        return columns.stream()
                .map(column -> words.column(column.fact(), column.label()))
                .toList();
    }

    private Book.Line line(RuleTable table, RuleTable.Row row) {
        var facts = Stream.concat(table.inputs().stream(), table.outputs().stream())
                .map(RuleTable.Column::fact)
                .toList();
        var cells =
                Stream.concat(row.when().stream(), row.then().values().stream()).toList();
        return new Book.Line(
                IntStream.range(0, cells.size())
                        .mapToObj(at -> words.cell(facts.get(at), cells.get(at)))
                        .toList(),
                words.reason(table.id(), row.id(), row.source()));
    }
}
