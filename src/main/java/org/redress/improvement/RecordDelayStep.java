package org.redress.improvement;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.common.Refusal;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submission;
import org.redress.engine.Submissions;

/** Keeps why the order is late and when it will leave, as the warehouse says. */
@ModelBean("recordDelay")
class RecordDelayStep implements TaskListener {
    private final Submissions submissions;
    private final LateOrders orders;
    private final AuditTrail audit;
    private final Clock clock;

    RecordDelayStep(Submissions submissions, LateOrders orders, AuditTrail audit, Clock clock) {
        this.submissions = submissions;
        this.orders = orders;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var reason = done.form().text("delayReason");
        var shipsAt = ahead(done.form());
        orders.named(done.number(), reason, shipsAt);
        audit.record(done.number(), done.who(), "DELAY_NAMED", Map.of("reason", reason, "shipsAt", shipsAt));
    }

    private Instant ahead(Submission form) {
        var shipsAt = OffsetDateTime.parse(form.text("shipsAt")).toInstant();
        if (!shipsAt.isAfter(clock.instant())) throw new Refusal("date-must-be-future", 422, "/variables/shipsAt");
        return shipsAt;
    }
}
