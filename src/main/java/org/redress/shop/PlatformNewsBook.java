package org.redress.shop;

import java.time.Instant;
import java.util.Optional;
import org.redress.common.CaseNumber;
import org.redress.engine.CaseFile;
import org.redress.engine.Cases;
import org.redress.shop.PlatformTold.What;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Finds the case a marketplace writes about; when none or several could be meant, a person decides. What it has told of the
 * same dispute before, by callback or when asked, has no second effect.
 */
@Component
class PlatformNewsBook {
    private final ToldOrders orders;
    private final PlatformCases told;
    private final Cases cases;
    private final ApplicationEventPublisher events;

    PlatformNewsBook(ToldOrders orders, PlatformCases told, Cases cases, ApplicationEventPublisher events) {
        this.orders = orders;
        this.told = told;
        this.cases = cases;
        this.events = events;
    }

    void told(PlatformNews news, Instant now) {
        if (news.reference() == null || news.what() == What.DEADLINE_MOVED) publish(news, meant(news, now));
        else once(news, now);
    }

    private void once(PlatformNews news, Instant now) {
        var key = PlatformCases.Key.of(news);
        told.lock(key);
        var before = told.find(key);
        if (before.filter(row -> holds(row, news)).isPresent()) return;
        var number = before.map(PlatformCases.Row::caseNumber).orElseGet(() -> meant(news, now));
        if (before.isEmpty() && olderThan(number, news)) return;
        if (news.what() == What.RULED) told.ruled(key, number, news.ruling());
        else told.steppedIn(key, number, news.due());
        publish(news, number);
    }

    private static boolean holds(PlatformCases.Row row, PlatformNews news) {
        return row.ruling() != null
                || (news.what() == What.STEPPED_IN && news.due().equals(row.due()));
    }

    /** A dispute that was decided before the case came in is about something else that happened to the order. */
    private boolean olderThan(CaseNumber number, PlatformNews news) {
        Optional<Instant> received = cases.find(number).map(CaseFile::receivedAt);
        return news.what() == What.RULED && received.filter(news.at()::isBefore).isPresent();
    }

    private void publish(PlatformNews news, CaseNumber number) {
        events.publishEvent(
                new PlatformTold(number, news.what(), news.reference(), news.due(), news.deadline(), news.ruling()));
    }

    private CaseNumber meant(PlatformNews news, Instant now) {
        if (news.caseNumber() != null) {
            var number = CaseNumber.of(news.caseNumber());
            if (cases.find(number).isEmpty()) throw SetAside.forPerson("unknown-case", now);
            return number;
        }
        var open = orders.openCases(news.orderId());
        if (open.isEmpty()) throw SetAside.unknown("no-case-of-order", now);
        if (open.size() > 1) throw SetAside.forPerson("several-cases-of-order", now);
        return open.get(0);
    }
}
