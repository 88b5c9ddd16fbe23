package org.redress.desk;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.rehearsal.Result;
import org.springframework.stereotype.Component;

/** What came of a rehearsal in figures, each as it is and with the draft, in the reader's language. */
@Component
class RehearsalTables {
    private static final Result.Remedy NONE = new Result.Remedy(0, 0);

    /** Figures that belong together; {@code id} tells the table from the others of the page. */
    record Table(String id, String title, List<Row> rows) {}

    /** One figure, as it is and with the draft. */
    record Row(String name, String now, String draft) {}

    private final Names names;
    private final CodeWords words;
    private final Clockwork clock;

    RehearsalTables(Names names, CodeWords words, Clockwork clock) {
        this.names = names;
        this.words = words;
        this.clock = clock;
    }

    /** All that has figures in one of the two. */
    List<Table> of(Result now, Result draft, Locale language) {
        var tables = new ArrayList<Table>();
        tables.add(table("total", totals(now, draft, language), language));
        tables.add(table("outcomes", outcomes(now.outcomes(), draft.outcomes(), language), language));
        tables.add(table("remedies", remedies(now, draft, language), language));
        tables.add(table("escalations", escalations(now, draft, language), language));
        tables.removeIf(one -> one.rows().isEmpty());
        return tables;
    }

    /** Steps of the draft that no case ever came to, in the processes that were played. */
    Table never(Result now, Result draft, Locale language) {
        var before =
                now.works().stream().collect(Collectors.toMap(RehearsalTables::place, Result.Work::entered, Long::sum));
        var rows = draft.works().stream()
                .filter(work -> work.entered() == 0)
                .sorted(Comparator.comparing((Result.Work work) -> before.getOrDefault(place(work), 0L))
                        .reversed()
                        .thenComparing(RehearsalTables::place))
                .map(work -> row(
                        names.element(work.process(), work.element(), work.name(), language),
                        before.getOrDefault(place(work), 0L),
                        0,
                        language))
                .toList();
        return table("never", rows, language);
    }

    private static String place(Result.Work work) {
        return work.process() + "." + work.element();
    }

    private Table table(String id, List<Row> rows, Locale language) {
        return new Table(id, names.of("rehearsal.table." + id, language), rows);
    }

    private List<Row> totals(Result now, Result draft, Locale language) {
        Function<String, String> name = key -> names.of("rehearsal.total." + key, language);
        var rows = new ArrayList<Row>();
        rows.add(row(name.apply("breaches"), now.breaches(), draft.breaches(), language));
        rows.add(row(name.apply("approvals"), now.approvals(), draft.approvals(), language));
        rows.add(row(name.apply("tasks"), now.tasks(), draft.tasks(), language));
        rows.add(row(name.apply("closed"), now.closed(), draft.closed(), language));
        if (now.failed() + draft.failed() > 0)
            rows.add(row(name.apply("failed"), now.failed(), draft.failed(), language));
        return rows;
    }

    private List<Row> outcomes(Map<String, Long> now, Map<String, Long> draft, Locale language) {
        return keys(now, draft).stream()
                .map(code -> row(
                        words.said("outcome", code, language),
                        now.getOrDefault(code, 0L),
                        draft.getOrDefault(code, 0L),
                        language))
                .toList();
    }

    private List<Row> remedies(Result now, Result draft, Locale language) {
        return keys(now.remedies(), draft.remedies()).stream()
                .map(kind -> new Row(
                        words.said("remedyKind", kind, language),
                        remedy(now.remedies().getOrDefault(kind, NONE), language),
                        remedy(draft.remedies().getOrDefault(kind, NONE), language)))
                .toList();
    }

    private String remedy(Result.Remedy given, Locale language) {
        return given.count() == 0
                ? count(0, language)
                : names.of(
                        "rehearsal.remedy", language, given.count(), clock.money(given.amountMinor(), null, language));
    }

    /** How often it came to each level, and what was decided there. */
    private List<Row> escalations(Result now, Result draft, Locale language) {
        var rows = keys(now.escalations(), draft.escalations()).stream()
                .map(level -> row(
                        names.of("queue.level", language, level),
                        now.escalations().getOrDefault(level, 0L),
                        draft.escalations().getOrDefault(level, 0L),
                        language))
                .collect(Collectors.toCollection(ArrayList::new));
        rows.addAll(outcomes(now.decisions(), draft.decisions(), language));
        return rows;
    }

    private static <K extends Comparable<K>> TreeSet<K> keys(Map<K, ?> now, Map<K, ?> draft) {
        var keys = new TreeSet<>(now.keySet());
        keys.addAll(draft.keySet());
        return keys;
    }

    private static Row row(String name, long now, long draft, Locale language) {
        return new Row(name, count(now, language), count(draft, language));
    }

    private static String count(long count, Locale language) {
        return NumberFormat.getIntegerInstance(language).format(count);
    }
}
