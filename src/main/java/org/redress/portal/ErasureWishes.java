package org.redress.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.customer.KeptApart;
import org.redress.customer.TextErased;
import org.redress.engine.OpenTasks;
import org.redress.engine.SingleTasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A customer wants to be forgotten. A manager decides, since the link proves less than an erasure destroys: one task a
 * day and person at the most.
 */
@Component
class ErasureWishes {
    /** Fifteen days are what a request about personal data may take. */
    private static final Duration TIME_TO_DECIDE = Duration.ofDays(15);

    private static final String ACTIVITY = "Activity_EraseCustomer";

    private final SingleTasks tasks;
    private final OpenTasks openTasks;
    private final AuditTrail audit;
    private final Clock clock;

    ErasureWishes(SingleTasks tasks, OpenTasks openTasks, AuditTrail audit, Clock clock) {
        this.tasks = tasks;
        this.openTasks = openTasks;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the caller's transaction, with the case locked. */
    void ask(CaseNumber number, Person customer) {
        var now = clock.instant();
        var key = "erasure:" + customer.id() + ":" + LocalDate.ofInstant(now, ZoneOffset.UTC);
        var work = new SingleTasks.Work(ACTIVITY, "Erase customer", "managers", number, now.plus(TIME_TO_DECIDE));
        if (tasks.raise(key, work)) audit.record(number, customer, "ERASURE_ASKED", Map.of());
    }

    @EventListener
    void erased(TextErased event) {
        done(event.number());
    }

    /** What a legal hold keeps goes by itself when the hold is lifted: nobody has to decide again. */
    @EventListener
    void erasedLater(KeptApart event) {
        done(event.number());
    }

    private void done(CaseNumber number) {
        openTasks.ofCase(number.value()).stream()
                .filter(task -> task.activityId().equals(ACTIVITY))
                .forEach(task -> tasks.end(task.taskId()));
    }
}
