package org.redress.improvement;

import java.time.Clock;
import java.time.ZoneId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.redress.common.CaseNumber;
import org.redress.deadline.DeadlineClock;
import org.redress.deadline.DueStep;
import org.redress.deadline.NewDeadline;
import org.redress.engine.ModelBean;
import org.springframework.beans.factory.annotation.Value;

/** Holds a notice over the quiet hours. */
@ModelBean("lateNotices")
public class LateNoticeStep {
    private static final String UNSHIPPED = "PAID";

    private final LateOrders orders;
    private final LateRules rules;
    private final DeadlineClock deadlines;
    private final Clock clock;
    private final ZoneId zone;

    LateNoticeStep(
            LateOrders orders,
            LateRules rules,
            DeadlineClock deadlines,
            Clock clock,
            @Value("${redress.mail.zone:Asia/Shanghai}") ZoneId zone) {
        this.orders = orders;
        this.rules = rules;
        this.deadlines = deadlines;
        this.clock = clock;
        this.zone = zone;
    }

    /** Opens the wait, which the event's timer takes over, until the notice may leave, and returns that moment as text. */
    public String hold(DelegateExecution execution) {
        var number = CaseNumber.of(execution.getProcessBusinessKey());
        var order = orders.find(number).orElseThrow();
        var quiet = rules.of(execution.getProcessDefinitionId(), UNSHIPPED).quiet();
        var sendAt = quiet.sendAt(clock.instant(), order.promisedAt(), zone);
        deadlines.open(
                number,
                NewDeadline.of(LateOrderFlow.QUIET, DueStep.situation(execution))
                        .until(sendAt));
        return sendAt.toString();
    }
}
