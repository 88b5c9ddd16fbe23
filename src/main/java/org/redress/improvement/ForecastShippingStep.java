package org.redress.improvement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.deadline.DeadlineClock;
import org.redress.deadline.DueStep;
import org.redress.deadline.NewDeadline;
import org.redress.engine.ModelBean;

/** "Forecast shipping": asks the records again, and says how long the reason may take. */
@ModelBean("forecastShipping")
class ForecastShippingStep implements JavaDelegate {
    private static final Duration BEFORE_THE_LIMIT = Duration.ofHours(1);

    private final LateOrders orders;
    private final LateRules rules;
    private final DeadlineClock deadlines;
    private final AuditTrail audit;
    private final Clock clock;

    ForecastShippingStep(LateOrders orders, LateRules rules, DeadlineClock deadlines, AuditTrail audit, Clock clock) {
        this.orders = orders;
        this.rules = rules;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var now = clock.instant();
        var forecast = orders.forecast(orders.find(number).orElseThrow().orderId(), now);
        LateOrderFlow.LATE.set(flow, forecast.isPresent());
        var facts = new HashMap<String, Object>();
        facts.put("late", forecast.isPresent());
        forecast.ifPresent(late -> {
            orders.forecasted(number, late.forecastAt());
            facts.put("forecast", late.forecastAt());
            plan(flow, number, late, now);
        });
        audit.record(number, Person.SYSTEM, "SHIPPING_FORECAST", facts);
    }

    /** The reason may take its time, but the notice leaves before the promise runs out. */
    private void plan(DelegateExecution flow, CaseNumber number, LateOrders.Forecast late, Instant now) {
        var wanted =
                now.plus(rules.of(flow.getProcessDefinitionId(), late.state()).reasonTime());
        var latest = late.promisedAt().minus(BEFORE_THE_LIMIT);
        var reasonBy = latest.isAfter(now) && latest.isBefore(wanted) ? latest : wanted;
        deadlines.open(
                number,
                NewDeadline.of(LateOrderFlow.NOTICE, DueStep.situation(flow)).until(reasonBy));
    }
}
