package org.redress.improvement;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.redress.common.Person;
import org.redress.engine.ModelBean;

/** Raises the signal that a cause needs a corrective action. */
@ModelBean("signalImprovement")
class SignalImprovementStep implements JavaDelegate {
    private final Causes causes;
    private final AuditTrail audit;
    private final Clock clock;

    SignalImprovementStep(Causes causes, AuditTrail audit, Clock clock) {
        this.causes = causes;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var cause = causes.latest(number).orElseThrow();
        var reason = ApplyImprovementStep.REASON.in(flow);
        var signal = Ids.next();
        causes.signal(signal, number, reason, cause.code(), cause.product(), clock.instant());
        audit.record(
                number,
                Person.SYSTEM,
                "IMPROVEMENT_SIGNALLED",
                Map.of("signalId", signal, "reason", reason, "code", cause.code()));
    }
}
