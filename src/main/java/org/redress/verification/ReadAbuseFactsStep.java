package org.redress.verification;

import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.common.CaseNumber;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;

/** Counts what the abuse table asks about the person behind the case. */
@ModelBean("readAbuseFacts")
class ReadAbuseFactsStep implements ExecutionListener {
    private static final Duration WINDOW = Duration.ofDays(90);

    private final Cases cases;
    private final Judgements judgements;
    private final Clock clock;

    ReadAbuseFactsStep(Cases cases, Judgements judgements, Clock clock) {
        this.cases = cases;
        this.judgements = judgements;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var file = cases.find(CaseNumber.of(flow.getProcessBusinessKey())).orElseThrow();
        var history = judgements.history(file.customerId(), clock.instant().minus(WINDOW));
        flow.setVariableLocal("complaints90d", history.complaints90d());
        flow.setVariableLocal("refundShare", history.refundShare());
        flow.setVariableLocal("rejectedByEvidence", history.rejectedByEvidence());
        flow.setVariableLocal("threatToReview", Boolean.TRUE.equals(flow.getVariable("threatToReview")));
        flow.setVariableLocal("reportedByAgent", true);
    }
}
