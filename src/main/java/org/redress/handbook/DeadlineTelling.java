package org.redress.handbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redress.design.Handbook;
import org.redress.design.RuleTable;

/** The times of {@code deadlines.dmn} in words. */
final class DeadlineTelling {
    static final String TABLE = "deadlines";
    private static final Pattern AMOUNT = Pattern.compile("([\\d.]+) (s|min|h|d|wd)");
    private static final Pattern ROW = Pattern.compile("(?:the )?([a-z]+(?:-[a-z]+)+) (?:row|行)");
    private static final Pattern LEVEL = Pattern.compile("L(\\d) (.+)");

    private final Handbook book;
    private final BookWords words;

    DeadlineTelling(Handbook book, BookWords words) {
        this.book = book;
        this.words = words;
    }

    /** Every kind, in the order of the table. */
    List<Book.Due> all() {
        return table().stream()
                .flatMap(table -> table.rows().stream())
                .map(row -> row.value("deadline"))
                .distinct()
                .map(this::of)
                .toList();
    }

    Book.Due of(String kind) {
        return new Book.Due(
                kind, name(kind), book.deadlines(kind).stream().map(this::time).toList());
    }

    String name(String kind) {
        return words.member("deadline.", kind);
    }

    /** A text with the times of the table instead of the rows that it names. */
    String told(String text) {
        return ROW.matcher(text)
                .replaceAll(row -> Matcher.quoteReplacement(
                        book.deadlines(row.group(1)).isEmpty() ? row.group() : times(row.group(1))));
    }

    private String times(String kind) {
        var amounts = book.deadlines(kind).stream()
                .map(row -> amount(row.value("amount")))
                .distinct()
                .collect(Collectors.joining(words.text("handbook.or")));
        return words.text("handbook.row", amounts, name(kind));
    }

    /** Where the times of a kind come from; empty for one that the table does not know. */
    String source(String kind) {
        return book.deadlines(kind).stream()
                .map(row -> words.reason(TABLE, row.id(), row.source()))
                .findFirst()
                .orElse("");
    }

    private Stream<RuleTable> tables() {
        return book.tables().stream().filter(table -> table.id().equals(TABLE));
    }

    private List<RuleTable> table() {
        return tables().toList();
    }

    private Book.Time time(RuleTable.Row row) {
        return new Book.Time(
                when(row),
                amount(row.value("amount")),
                nature(row),
                warned(row),
                words.member("handbook.missed.", row.value("missed")),
                words.reason(TABLE, row.id(), row.source()));
    }

    private String when(RuleTable.Row row) {
        var inputs = tables().findFirst().orElseThrow().inputs();
        var parts = IntStream.range(0, inputs.size())
                .filter(at -> !row.when().get(at).isEmpty())
                .mapToObj(at -> situation(inputs.get(at), row.when().get(at)))
                .toList();
        return parts.isEmpty() ? words.text("handbook.always") : String.join(" · ", parts);
    }

    private String situation(RuleTable.Column input, String cell) {
        var family = input.fact() + ".";
        var values = Stream.of(cell.replace("\"", "").split(","))
                .map(value -> words.member(family, value.strip()))
                .collect(Collectors.joining(words.text("sign.comma")));
        return words.column(input.fact(), input.label()) + words.text("sign.colon") + values;
    }

    private String nature(RuleTable.Row row) {
        var parts = new ArrayList<String>();
        parts.add(words.member("nature.", row.value("nature")));
        if (!row.value("calendar").isEmpty()) parts.add(words.member("calendar.", row.value("calendar")));
        if (row.value("pausable").equals("true")) parts.add(words.text("handbook.pausable"));
        return String.join(" · ", parts);
    }

    private String warned(RuleTable.Row row) {
        return Stream.of(row.value("warn"), row.value("levels"))
                .flatMap(cell -> Stream.of(cell.split(",")))
                .filter(Predicate.not(String::isBlank))
                .map(this::warning)
                .collect(Collectors.joining(words.text("sign.comma")));
    }

    private String warning(String cell) {
        Matcher level = LEVEL.matcher(cell.strip());
        return level.matches()
                ? words.text("handbook.level", level.group(1), amount(level.group(2)))
                : amount(cell.strip());
    }

    /** A share such as {@code 50%} stands for itself. */
    private String amount(String cell) {
        if (cell.equals("external")) return words.text("handbook.amount.external");
        Matcher amount = AMOUNT.matcher(cell);
        return amount.matches()
                ? words.text("handbook.amount." + amount.group(2), new BigDecimal(amount.group(1)))
                : cell;
    }
}
