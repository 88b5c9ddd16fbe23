package org.redress.report;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Walks through the cases of a pack in the order of their receipt, a page at a time, so that no number of cases needs
 * more memory. All that is read of a page is read in one snapshot; nothing is held open while a page is written, because
 * whoever downloads may be slow.
 */
@Component
class PackPages {
    private static final int PAGE = 200;
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private final PackRows rows;
    private final int size;
    private final TransactionTemplate snapshot;

    @Autowired
    PackPages(PackRows rows, PlatformTransactionManager transactions) {
        this(rows, transactions, PAGE);
    }

    PackPages(PackRows rows, PlatformTransactionManager transactions, int size) {
        this.rows = rows;
        this.size = size;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** What {@code read} makes of each page of case numbers; a page is read when it is asked for. */
    <T> Iterable<T> of(PackScope scope, Function<String[], T> read) {
        return () -> new Pages<>(scope, read);
    }

    /** Does all of this in one snapshot: for files in which one place refers to another. */
    void inOneSnapshot(Runnable work) {
        snapshot.executeWithoutResult(status -> work.run());
    }

    /** When the cases of a pack begin. */
    static Instant begin(PackScope scope) {
        return scope.from() == null ? FIRST : scope.from();
    }

    private List<PackRows.Place> page(PackScope scope, PackRows.Place after) {
        if (scope.caseNumber() != null)
            return after == null ? rows.place(scope.caseNumber()).stream().toList() : List.of();
        var until = scope.until() == null ? LAST : scope.until();
        return rows.page(begin(scope), until, after == null ? new PackRows.Place("", FIRST) : after, size);
    }

    private final class Pages<T> implements Iterator<T> {
        private final PackScope scope;
        private final Function<String[], T> read;
        private PackRows.Place last;
        private T next;
        private boolean ended;

        Pages(PackScope scope, Function<String[], T> read) {
            this.scope = scope;
            this.read = read;
        }

        @Override
        public boolean hasNext() {
            if (next == null && !ended) next = snapshot.execute(status -> turn());
            return next != null;
        }

        @Override
        public T next() {
            if (!hasNext()) throw new NoSuchElementException();
            var page = next;
            next = null;
            return page;
        }

        private T turn() {
            var places = page(scope, last);
            if (places.isEmpty()) {
                ended = true;
                return null;
            }
            last = places.get(places.size() - 1);
            return read.apply(places.stream().map(PackRows.Place::number).toArray(String[]::new));
        }
    }
}
