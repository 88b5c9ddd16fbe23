package org.redress.complaint;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.Stage;
import org.redress.deadline.DeadlineClock;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Closes the case when its process has nothing left to do: what still ran is withdrawn, and so are escalations. A process
 * that another case called closes nothing.
 */
@ModelBean("closeCase")
class CloseCaseStep implements ExecutionListener {
    private final Cases cases;
    private final DeadlineClock deadlines;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    CloseCaseStep(
            Cases cases, DeadlineClock deadlines, ApplicationEventPublisher events, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution flow) {
        if (flow.getProcessInstance().getSuperExecution() != null) return;
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        events.publishEvent(new CaseClosed(number));
        deadlines.withdrawAll(number);
        cases.closed(number, clock.instant());
        var facts = new HashMap<String, Object>();
        facts.put("stage", Stage.CLOSED);
        facts.put("outcome", cases.find(number).orElseThrow().outcome());
        audit.record(number, Person.SYSTEM, "CASE_CLOSED", Map.of(), facts);
    }
}
