package org.redress.message;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.engine.CaseWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what became of a letter: its row, the record of the case and whoever waits for it, in one transaction. */
@Component
class OutboxResults {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxResults.class);

    private final Outbox outbox;
    private final CaseWork work;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final MeterRegistry metrics;
    private final Clock clock;

    OutboxResults(
            Outbox outbox,
            CaseWork work,
            AuditTrail audit,
            ApplicationEventPublisher events,
            MeterRegistry metrics,
            Clock clock) {
        this.outbox = outbox;
        this.work = work;
        this.audit = audit;
        this.events = events;
        this.metrics = metrics;
        this.clock = clock;
    }

    void sent(Letter letter, Post post) {
        var at = clock.instant();
        try {
            record(letter, "LETTER_SENT", Map.of("letterId", letter.id(), "attempts", post.attempts()), () -> {
                outbox.sent(letter.id(), at);
                events.publishEvent(new LetterDelivered(letter.caseNumber(), letter.template(), at));
            });
        } catch (RuntimeException failure) {
            // It has left: whatever else went wrong must not make it leave again.
            LOG.error("Letter {} was sent, but what follows from it failed", letter.id(), failure);
            outbox.sent(letter.id(), at);
        }
        count("sent");
    }

    void kept(Letter letter, KeptBecause because) {
        var at = clock.instant();
        record(letter, "LETTER_KEPT", Map.of("letterId", letter.id(), "because", because), () -> {
            outbox.kept(letter.id(), because);
            events.publishEvent(new LetterDelivered(letter.caseNumber(), letter.template(), at));
        });
        count("kept");
    }

    void refused(Letter letter, Post post, MailFault fault) {
        var wait = RetryPlan.after(post.attempts());
        if (wait.isPresent()) {
            outbox.retry(letter.id(), clock.instant().plus(wait.get()), fault.text());
            count("refused");
            return;
        }
        record(
                letter,
                "LETTER_FAILED",
                Map.of("letterId", letter.id(), "attempts", post.attempts()),
                () -> outbox.failed(letter.id(), fault.text()));
        count("failed");
    }

    void putBack(Letter letter, MailFault fault) {
        outbox.putBack(letter.id(), fault.text());
    }

    private void record(Letter letter, String act, Map<String, ?> facts, Runnable change) {
        work.on(letter.caseNumber(), file -> {
            change.run();
            audit.record(letter.caseNumber(), Person.SYSTEM, act, facts);
            return null;
        });
    }

    private void count(String result) {
        metrics.counter("redress.letters", "result", result).increment();
    }
}
