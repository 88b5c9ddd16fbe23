package org.redress.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.redress.common.UnknownCase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows colleagues who looks at a case and who writes in it. An open page gives a sign of life every 20 seconds; who
 * gave none for 45 is gone. Changes are told to the open pages of all nodes.
 */
@Component
@Transactional
class CasePresence {
    /** The channel of the database that every node listens to; a notification is the number of the case. */
    static final String CHANNEL = "redress_presence";

    private static final Duration GONE = Duration.ofSeconds(45);

    private final Presences presences;
    private final JdbcTemplate database;
    private final Clock clock;

    CasePresence(Presences presences, JdbcTemplate database, Clock clock) {
        this.presences = presences;
        this.database = database;
        this.clock = clock;
    }

    /** A sign of life; answers who else is there. */
    List<Presences.Other> seen(String number, String userId, boolean editing) {
        var now = clock.instant();
        var stale = now.minus(GONE);
        var seen = presences.seen(number, userId, editing, now, stale).orElseThrow(() -> new UnknownCase(number));
        if (seen.news()) tell(number);
        return presences.others(number, userId, stale);
    }

    void left(String number, String userId) {
        if (presences.left(number, userId) > 0) tell(number);
    }

    private void tell(String number) {
        database.query("select pg_notify(?, ?)", row -> {}, CHANNEL, number);
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 600_000)
    void sweep() {
        presences.sweep(clock.instant().minus(GONE));
    }
}
