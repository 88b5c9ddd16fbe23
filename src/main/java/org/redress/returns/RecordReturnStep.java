package org.redress.returns;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.common.CaseNumber;
import org.redress.common.Urgency;
import org.redress.complaint.ComplaintFlow;
import org.redress.deadline.DeadlineClock;
import org.redress.deadline.DueStep;
import org.redress.deadline.NewDeadline;
import org.redress.engine.ModelBean;

/** Gives the process what it begins with: kind and goods, and whether another case has called it. */
@ModelBean("recordReturn")
class RecordReturnStep implements JavaDelegate {
    private final ReturnOpening opening;
    private final DeadlineClock deadlines;

    RecordReturnStep(ReturnOpening opening, DeadlineClock deadlines) {
        this.opening = opening;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        boolean called = flow.getProcessInstance().getSuperExecution() != null;
        var opened = called ? opening.called(number, ReturnFlow.CASE_TYPE.in(flow)) : opening.asked(number);
        ReturnFlow.CALLED.set(flow, called);
        ReturnFlow.AGREED.set(flow, opened.agreed());
        ReturnFlow.KIND.set(flow, opened.request().kind().name());
        ReturnFlow.DISPUTE.set(flow, "NONE");
        ReturnFlow.EXECUTED.set(flow, false);
        ReturnFlow.GOODS_AWAITED.set(flow, opened.request().kind().comesBack());
        ReturnFlow.SHIP_FIRST.set(flow, false);
        ReturnFlow.RESULT.set(flow, "REFUSED");
        if (!called) classify(flow, opened);
        else if (!opened.agreed()) begin(flow, number, opened.request().reason());
    }

    /** Nothing was decided before: the answer counts from the call, and the goods say what kind of matter it is. */
    private void begin(DelegateExecution flow, CaseNumber number, ReturnReason reason) {
        if (ReturnFlow.CASE_TYPE.in(flow) == null) {
            ReturnFlow.CASE_TYPE.set(flow, reason.caseType().name());
            ComplaintFlow.SEVERITY.set(flow, reason.severity());
        }
        deadlines.openNow(number, NewDeadline.of("first-response", DueStep.situation(flow)));
    }

    private static void classify(DelegateExecution flow, ReturnOpening.Opened opened) {
        var reason = opened.request().reason();
        ReturnFlow.CASE_TYPE.set(flow, reason.caseType().name());
        ComplaintFlow.SEVERITY.set(flow, reason.severity());
        ComplaintFlow.URGENCY.set(flow, Urgency.GENERAL.name());
        ComplaintFlow.CHANNEL.set(flow, opened.channel());
        ComplaintFlow.TIER.set(flow, opened.tier());
    }
}
