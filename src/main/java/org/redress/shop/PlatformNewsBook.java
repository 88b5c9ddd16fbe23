package org.redress.shop;

import java.time.Instant;
import org.redress.common.CaseNumber;
import org.redress.engine.Cases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Finds the case a marketplace writes about; when none or several could be meant, a person decides. */
@Component
class PlatformNewsBook {
    private final ToldOrders orders;
    private final Cases cases;
    private final ApplicationEventPublisher events;

    PlatformNewsBook(ToldOrders orders, Cases cases, ApplicationEventPublisher events) {
        this.orders = orders;
        this.cases = cases;
        this.events = events;
    }

    void told(PlatformNews news, Instant now) {
        events.publishEvent(new PlatformTold(
                meant(news, now), news.what(), news.reference(), news.due(), news.deadline(), news.ruling()));
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
