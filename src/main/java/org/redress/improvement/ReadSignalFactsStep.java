package org.redress.improvement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.common.CaseNumber;
import org.redress.engine.ModelBean;

/** Counts what the improvement table asks: how often this cause came back, for this person and with the same fault. */
@ModelBean("readSignalFacts")
class ReadSignalFactsStep implements ExecutionListener {
    private final Causes causes;
    private final Recurrence recurrence;

    ReadSignalFactsStep(Causes causes, Recurrence recurrence) {
        this.causes = causes;
        this.recurrence = recurrence;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var cause = causes.latest(number).orElseThrow();
        var tables = flow.getProcessDefinitionId();
        flow.setVariableLocal("sameCustomerCause30d", recurrence.ofCustomer(tables, cause));
        flow.setVariableLocal(
                "sameProductCause7d",
                recurrence.ofPattern(tables, cause).map(Recurrence.Count::count).orElse(0));
        flow.setVariableLocal(
                "obligationBreached", causes.obligationBreached(number).isPresent());
        flow.setVariableLocal("causeCode", cause.code());
        flow.setVariableLocal("preventable", cause.preventable());
    }
}
