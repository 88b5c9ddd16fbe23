package org.redress.shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.redress.engine.CaseWork;
import org.redress.engine.RepairAsked;
import org.redress.engine.StuckWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tries waiting news again when their order or parcel has appeared, their time has come, or a person says so. */
@Component
class WaitingRun {
    private static final Logger LOG = LoggerFactory.getLogger(WaitingRun.class);
    private static final int MOST = 200;
    private static final Duration GRACE = Duration.ofMinutes(15);
    private static final String KEY = WaitingNews.stuckKey(new UUID(0, 0)).split(":")[0] + ":";

    private final Waiting waiting;
    private final NewsDesk desk;
    private final CaseWork work;
    private final StuckWork stuck;
    private final ObjectMapper json;
    private final Clock clock;

    WaitingRun(Waiting waiting, NewsDesk desk, CaseWork work, StuckWork stuck, ObjectMapper json, Clock clock) {
        this.waiting = waiting;
        this.desk = desk;
        this.work = work;
        this.stuck = stuck;
        this.json = json;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${redress.shop.waiting.poll:10s}",
            initialDelayString = "${redress.shop.waiting.poll:10s}")
    void run() {
        int tried = 0;
        while (tried < MOST && next()) tried++;
    }

    /** An administrator has completed the task about it: it gets another try, and a new task if that fails. */
    @EventListener
    void on(RepairAsked asked) {
        if (!asked.key().startsWith(KEY)) return;
        var now = clock.instant();
        waiting.wake(UUID.fromString(asked.key().substring(KEY.length())), now);
        stuck.add(asked.key(), null, now.plus(GRACE));
    }

    private boolean next() {
        var taken = new WaitingNews[1];
        try {
            work.retried(() -> {
                taken[0] = waiting.lockNext(clock.instant()).orElse(null);
                if (taken[0] != null) applied(taken[0]);
                return null;
            });
        } catch (SetAside still) {
            postpone(taken[0], still.reason(), still.nextTry());
        } catch (RuntimeException failed) {
            if (taken[0] == null) throw failed;
            LOG.error("Waiting news {} failed and are tried again", taken[0].id(), failed);
            postpone(taken[0], "failed", clock.instant().plus(GRACE));
        }
        return taken[0] != null;
    }

    private void applied(WaitingNews row) {
        desk.apply(row.source(), read(row.news()));
        waiting.remove(row.id());
        stuck.remove(row.stuckKey());
    }

    private void postpone(WaitingNews row, String reason, Instant nextTry) {
        work.retried(() -> {
            waiting.postpone(row, reason, nextTry);
            return null;
        });
    }

    private News read(String text) {
        try {
            return json.readValue(text, News.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("news are kept as they were written", unreadable);
        }
    }
}
