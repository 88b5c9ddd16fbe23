package org.redress.desk;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.engine.CaseTouched;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells all nodes which cases changed on this one. It is done beside the work and gathered: a notification inside the
 * work's transaction would let only one transaction of the whole database commit at a time.
 */
@Component
class LiveNews {
    /** The channel of the database that every node listens to. */
    static final String CHANNEL = "redress_cases";

    /** Stands for every case: something may have changed that nobody was told of. */
    static final String EVERYTHING = "*";

    /** A notification holds 8000 bytes; when more happens at once, pages look at everything. */
    private static final int MOST_NUMBERS = 300;

    private final Set<String> touched = ConcurrentHashMap.newKeySet();
    private final JdbcTemplate database;

    LiveNews(JdbcTemplate database) {
        this.database = database;
    }

    @TransactionalEventListener
    void touched(CaseTouched one) {
        touched.add(one.number().value());
    }

    @Scheduled(fixedDelay = 250)
    void tell() {
        if (touched.isEmpty()) return;
        var numbers = Set.copyOf(touched);
        touched.removeAll(numbers);
        database.query("select pg_notify(?, ?)", row -> {}, CHANNEL, text(numbers));
    }

    private static String text(Collection<String> numbers) {
        return numbers.size() > MOST_NUMBERS ? EVERYTHING : String.join(",", numbers);
    }
}
