package org.redress.portal;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.UnknownCase;
import org.redress.customer.ContactPoint;
import org.redress.customer.CustomerBook;
import org.redress.customer.Customers;
import org.redress.engine.CaseFile;
import org.redress.engine.CaseWork;
import org.redress.engine.Cases;
import org.redress.message.Correspondence;
import org.redress.message.Recipient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends lost links again, after the page has answered, so that neither the answer nor its time tells whether the case
 * and the address belong together. At most three letters an hour leave for a case.
 */
@Component
class LostLinkRun {
    private static final Logger LOG = LoggerFactory.getLogger(LostLinkRun.class);
    private static final String TEMPLATE = "tracking-link";
    private static final Duration WHILE = Duration.ofHours(1);
    private static final int MOST_LETTERS = 3;
    private static final int AT_ONCE = 20;

    private final LostLinks calls;
    private final Cases cases;
    private final CustomerBook book;
    private final Customers customers;
    private final Correspondence correspondence;
    private final CaseWork work;
    private final Clock clock;

    LostLinkRun(
            LostLinks calls,
            Cases cases,
            CustomerBook book,
            Customers customers,
            Correspondence correspondence,
            CaseWork work,
            Clock clock) {
        this.calls = calls;
        this.cases = cases;
        this.book = book;
        this.customers = customers;
        this.correspondence = correspondence;
        this.work = work;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${redress.portal.lost-links:1s}")
    void run() {
        for (var call : calls.take(AT_ONCE)) answer(call);
    }

    private void answer(LostLinks.Call call) {
        try {
            number(call).flatMap(cases::find).ifPresent(file -> answer(call, file));
        } catch (RuntimeException failed) {
            LOG.error("A lost link could not be sent again; its owner will ask once more", failed);
        }
    }

    /** The letter goes to the address that asked, and only if it is one of the person's own. */
    private void answer(LostLinks.Call call, CaseFile file) {
        var asks = book.find(ContactPoint.Kind.EMAIL, call.address());
        if (asks.isEmpty() || file.customerId() == null) return;
        if (!customers.samePerson(asks.get().id()).contains(file.customerId())) return;
        work.on(file.number(), locked -> {
            if (correspondence.count(file.number(), TEMPLATE, clock.instant().minus(WHILE)) < MOST_LETTERS)
                send(call, locked);
            return null;
        });
    }

    private void send(LostLinks.Call call, CaseFile file) {
        var customer = customers.addressee(file.customerId()).orElseThrow();
        var to = new Recipient(customer.name(), call.address(), null);
        correspondence.send(file.number(), TEMPLATE, customer.locale(), to, Map.of(), Person.SYSTEM);
    }

    private static Optional<CaseNumber> number(LostLinks.Call call) {
        try {
            return Optional.of(CaseNumber.of(call.number()));
        } catch (UnknownCase mistyped) {
            return Optional.empty();
        }
    }
}
