package org.redress.improvement;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.ModelBean;

/** "Signal improvement": hands the cause of a case to the process that does something about it. */
@ModelBean("signalImprovement")
class SignalImprovementStep implements JavaDelegate {
    private final CaseSignals signals;
    private final SignalBook book;
    private final AuditTrail audit;

    SignalImprovementStep(CaseSignals signals, SignalBook book, AuditTrail audit) {
        this.signals = signals;
        this.book = book;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        int severity = ImprovementFlow.SEVERITY.in(flow, 1);
        var reason = ApplyImprovementStep.REASON.in(flow);
        var improvement = book.raise(signals.of(number, reason, severity, flow.getProcessDefinitionId()));
        audit.record(
                number,
                Person.SYSTEM,
                "IMPROVEMENT_SIGNALLED",
                Map.of("improvement", improvement.orElseThrow(), "reason", reason));
    }
}
