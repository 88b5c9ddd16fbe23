package org.redress.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.redress.common.CaseNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts the process of a stored case, once whatever the number of nodes: the case row without an instance is the
 * pending start and its lock. A failed start is tried again until it succeeds, so that no broken model loses a case.
 */
@Component
public class CaseStart {
    private static final Logger LOG = LoggerFactory.getLogger(CaseStart.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Cases cases;
    private final CaseFlow flow;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CaseStart(Cases cases, CaseFlow flow, PlatformTransactionManager transactions, Clock clock) {
        this.cases = cases;
        this.flow = flow;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Starts now, up to the first task of a person; {@code then} runs in the same transaction. Empty when it failed
     * (it will be tried again) or somebody else is at it.
     */
    public <T> Optional<T> attempt(CaseNumber number, Supplier<T> then) {
        try {
            return Optional.ofNullable(transaction.execute(status -> start(number, then)));
        } catch (RuntimeException failed) {
            LOG.warn("The process of {} did not start and will be tried again", number, failed);
            transaction.executeWithoutResult(status -> postpone(number));
            return Optional.empty();
        }
    }

    private <T> T start(CaseNumber number, Supplier<T> then) {
        var file = cases.lockUnstarted(number);
        if (file.isEmpty()) return null;
        var instance = flow.start(number, file.get().processId(), Map.of("round", 1));
        cases.started(number, instance);
        return then.get();
    }

    private void postpone(CaseNumber number) {
        long pause = FIRST_PAUSE.toMillis() << Math.min(cases.startAttempts(number), 10);
        cases.startFailed(number, clock.instant().plusMillis(Math.min(pause, LONGEST_PAUSE.toMillis())));
    }

    @Scheduled(fixedDelayString = "${redress.start.retry:5s}", initialDelayString = "${redress.start.retry:5s}")
    void retry() {
        var since = clock.instant().minus(FIRST_PAUSE);
        for (CaseNumber number : cases.unstarted(since, 100)) attempt(number, () -> number);
    }
}
