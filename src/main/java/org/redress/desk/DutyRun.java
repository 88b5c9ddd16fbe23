package org.redress.desk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.engine.DatabaseAway;
import org.redress.escalation.EscalationOffered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wakes whoever is on duty when escalations come and they have no desk open. The offer and its call are one transaction;
 * calls that came together are one notice. To a browser it says how many wait and nothing of any case; by mail, to those
 * who have given an address, it also names the case to claim first.
 */
@Component
class DutyRun {
    private static final Logger LOG = LoggerFactory.getLogger(DutyRun.class);

    /** An open desk gives a sign every 20 seconds. */
    private static final Duration DESK_OPEN = Duration.ofSeconds(45);

    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final int MOST_CALLS = 1_000;
    private static final int MOST_TRIES = 5;

    private final DutyCalls calls;
    private final DutyMails mails;
    private final PushServer server;
    private final Names names;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DutyRun(
            DutyCalls calls,
            DutyMails mails,
            PushServer server,
            Names names,
            ObjectMapper json,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.calls = calls;
        this.mails = mails;
        this.server = server;
        this.names = names;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @EventListener
    void offered(EscalationOffered offer) {
        calls.offered(offer.levelId(), clock.instant());
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    void run() throws InterruptedException {
        calls.due(clock.instant(), MOST_CALLS).stream()
                .collect(groupingBy(DutyCalls.Due::group, mapping(DutyCalls.Due::level, toList())))
                .values()
                .forEach(this::address);
        for (var next = lease(); next.isPresent(); next = lease()) send(next.get());
    }

    /** What came together is told together; when that fails, each by itself, so that one call silences no other. */
    private void address(List<UUID> levels) {
        if (levels.size() == 1) addressAlone(levels.get(0));
        else if (!told(levels, false)) levels.forEach(this::addressAlone);
    }

    private void addressAlone(UUID level) {
        if (!told(List.of(level), true)) calls.later(level, clock.instant().plus(AGAIN));
    }

    private boolean told(List<UUID> levels, boolean alone) {
        try {
            transaction.executeWithoutResult(status -> calls.take(levels).forEach(this::tell));
            return true;
        } catch (RuntimeException failed) {
            if (DatabaseAway.isReason(failed)) throw failed;
            if (alone) LOG.error("Nobody can be told of escalation level {} yet", levels.get(0), failed);
            return false;
        }
    }

    private void tell(DutyCalls.Came came) {
        var now = clock.instant();
        calls.notice(came, now, now.minus(DESK_OPEN));
        mails.write(came, now, now.minus(DESK_OPEN));
    }

    private Optional<PushNotice> lease() {
        var now = clock.instant();
        return calls.lease(now, now.plus(AGAIN));
    }

    private void send(PushNotice notice) throws InterruptedException {
        var outcome = server.send(notice, text(notice));
        if (outcome == PushServer.Outcome.GONE) calls.forget(notice.subscriptionId());
        if (outcome == PushServer.Outcome.SENT) calls.done(notice.id());
        if (outcome == PushServer.Outcome.LATER && notice.attempts() >= MOST_TRIES) {
            LOG.warn("A browser was not reached in {} tries", MOST_TRIES);
            calls.done(notice.id());
        }
    }

    private byte[] text(PushNotice notice) {
        var language = Locale.forLanguageTag(notice.language());
        try {
            return json.writeValueAsBytes(Map.of(
                    "title", names.of("push.title", language),
                    "body", names.of("push.body", language, notice.escalations()),
                    "url", "/desk?tab=escalations"));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
