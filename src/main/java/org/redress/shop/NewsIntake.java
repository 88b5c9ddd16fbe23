package org.redress.shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.common.Ids;
import org.redress.engine.CaseWork;
import org.redress.engine.DatabaseAway;
import org.redress.engine.StuckWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes news so that nothing is lost and nothing done twice: delivery and effects are written in one transaction, and
 * what cannot take effect waits in the same transaction, with a task for a person when time alone does not help.
 */
@Component
class NewsIntake {
    private static final Logger LOG = LoggerFactory.getLogger(NewsIntake.class);
    private static final int TRIES = 3;

    private final CaseWork work;
    private final Deliveries deliveries;
    private final NewsDesk desk;
    private final Waiting waiting;
    private final StuckWork stuck;
    private final ObjectMapper json;
    private final Clock clock;

    NewsIntake(
            CaseWork work,
            Deliveries deliveries,
            NewsDesk desk,
            Waiting waiting,
            StuckWork stuck,
            ObjectMapper json,
            Clock clock) {
        this.work = work;
        this.deliveries = deliveries;
        this.desk = desk;
        this.waiting = waiting;
        this.stuck = stuck;
        this.json = json;
        this.clock = clock;
    }

    /** One piece of news failed and took the transaction with it: the rest is taken anew, without it or with it again. */
    private static final class Failed extends RuntimeException {
        private final int index;

        Failed(int index, RuntimeException why) {
            super(why);
            this.index = index;
        }
    }

    /** Takes a callback; false when it was taken before. */
    boolean take(Delivery delivery, List<News> news) {
        return take(delivery, delivery.source(), news);
    }

    /** Takes what a shop answered when it was asked; the same answer again has no effect. */
    void take(Source source, List<News> news) {
        take(null, source, news);
    }

    private boolean take(Delivery delivery, Source source, List<News> news) {
        var aside = new HashMap<Integer, SetAside>();
        for (int tried = 1; ; ) {
            try {
                return work.retried(() -> once(delivery, source, news, aside));
            } catch (Failed failed) {
                if (failed.getCause() instanceof SetAside known) aside.put(failed.index, known);
                else if (tried++ == TRIES) aside.put(failed.index, fault(source, failed));
            }
        }
    }

    /** A fault of ours must not cost the news, nor hold up those that came with it. */
    private SetAside fault(Source source, Failed failed) {
        LOG.error("News of {} could not take effect and wait for a person", source.word(), failed.getCause());
        return SetAside.forPerson("failed", clock.instant());
    }

    private boolean once(Delivery delivery, Source source, List<News> news, Map<Integer, SetAside> aside) {
        if (delivery != null && deliveries.add(delivery) == 0) return false;
        for (int index = 0; index < news.size(); index++) {
            if (aside.containsKey(index)) setAside(source, news.get(index), aside.get(index));
            else apply(source, news.get(index), index);
        }
        return true;
    }

    private void apply(Source source, News news, int index) {
        try {
            desk.apply(source, news);
        } catch (RuntimeException failed) {
            if (DatabaseAway.isReason(failed)) throw failed;
            throw new Failed(index, failed);
        }
    }

    private void setAside(Source source, News news, SetAside aside) {
        String text = text(news);
        var row = new WaitingNews(
                Ids.next(),
                source,
                Delivery.sha256(source + " " + text),
                text,
                news.orderId(),
                news.parcelNumber(),
                aside.reason(),
                clock.instant(),
                // What it waits for may have come before this row was there to be woken: the first look is at once.
                aside.overtaken() ? clock.instant() : aside.nextTry());
        if (waiting.add(row) == 1) stuck.add(row.stuckKey(), null, aside.askedFrom());
    }

    private String text(News news) {
        try {
            return json.writerFor(News.class).writeValueAsString(news);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("news are plain values", unwritable);
        }
    }
}
