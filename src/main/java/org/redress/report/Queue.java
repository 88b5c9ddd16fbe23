package org.redress.report;

import java.util.Collections;
import java.util.List;
import org.redress.common.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The queue of the desk: open tasks, first what runs out first over all deadlines of its case. */
@Component
@Transactional(readOnly = true)
public class Queue {
    /** Nobody works through more; counting on would cost more than the number tells. */
    public static final int MOST_COUNTED = 1_000;

    private static final int PAGE = 50;

    private final QueueRows rows;
    private final QueueCells cells;
    private final Plans plans;

    Queue(QueueRows rows, QueueCells cells, Plans plans) {
        this.rows = rows;
        this.cells = cells;
        this.plans = plans;
    }

    /** A page of 50; {@code cursor} is the {@code next} of the page before, or null. */
    public Page<QueueRow> page(QueueFilter filter, String cursor) {
        if (nobodys(filter)) return new Page<>(List.of(), null);
        if (filter.text() != null) plans.anew();
        var after = Page.Cursor.read(cursor);
        var found = rows.page(filter, after.time(), after.id(), PAGE + 1);
        return Page.of(found, PAGE, row -> Page.Cursor.write(row.runsOut(), row.taskId()));
    }

    /** How many there are, up to {@link #MOST_COUNTED}. */
    public int count(QueueFilter filter) {
        return counts(List.of(filter)).get(0);
    }

    /** How many each of these finds, in the same order; what only all tasks together tell is some seconds old. */
    public List<Integer> counts(List<QueueFilter> filters) {
        var asked = filters.stream().filter(Queue::isAsked).toList();
        if (asked.stream().anyMatch(filter -> filter.text() != null)) plans.anew();
        var found = asked.isEmpty()
                ? Collections.<Integer>emptyIterator()
                : rows.counts(asked, MOST_COUNTED).iterator();
        return filters.stream()
                .map(filter ->
                        isAsked(filter) ? found.next() : nobodys(filter) ? Integer.valueOf(0) : cells.count(filter))
                .toList();
    }

    private static boolean isAsked(QueueFilter filter) {
        return !nobodys(filter) && !QueueCells.counts(filter);
    }

    private static boolean nobodys(QueueFilter filter) {
        return filter.tab() != QueueFilter.Tab.MINE && filter.groups().isEmpty();
    }
}
