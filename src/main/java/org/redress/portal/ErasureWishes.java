package org.redress.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.SingleTasks;
import org.springframework.stereotype.Component;

/**
 * A customer wants to be forgotten. A manager decides, since the link proves less than an erasure destroys: one task a
 * day and person at the most.
 */
@Component
class ErasureWishes {
    /** Fifteen days are what a request about personal data may take. */
    private static final Duration TIME_TO_DECIDE = Duration.ofDays(15);

    private final SingleTasks tasks;
    private final AuditTrail audit;
    private final Clock clock;

    ErasureWishes(SingleTasks tasks, AuditTrail audit, Clock clock) {
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the caller's transaction, with the case locked. */
    void ask(CaseNumber number, Person customer) {
        var now = clock.instant();
        var key = "erasure:" + customer.id() + ":" + LocalDate.ofInstant(now, ZoneOffset.UTC);
        var work = new SingleTasks.Work(
                "Activity_EraseCustomer", "Erase customer", "managers", number, now.plus(TIME_TO_DECIDE));
        if (tasks.raise(key, work)) audit.record(number, customer, "ERASURE_ASKED", Map.of());
    }
}
