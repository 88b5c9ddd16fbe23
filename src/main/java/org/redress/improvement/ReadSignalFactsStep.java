package org.redress.improvement;

import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.common.CaseNumber;
import org.redress.engine.ModelBean;

/** Counts what the improvement table asks: how often this cause came back, for this person and this product. */
@ModelBean("readSignalFacts")
class ReadSignalFactsStep implements ExecutionListener {
    private static final Duration SAME_CUSTOMER = Duration.ofDays(30);
    private static final Duration SAME_PRODUCT = Duration.ofDays(7);

    private final Causes causes;
    private final Clock clock;

    ReadSignalFactsStep(Causes causes, Clock clock) {
        this.causes = causes;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var cause = causes.latest(number).orElseThrow();
        var now = clock.instant();
        flow.setVariableLocal(
                "sameCustomerCause30d",
                causes.sameCustomer(cause.customerId(), cause.code(), now.minus(SAME_CUSTOMER)));
        flow.setVariableLocal(
                "sameProductCause7d",
                cause.product() == null
                        ? 0
                        : causes.sameProduct(cause.product(), cause.code(), now.minus(SAME_PRODUCT)));
        flow.setVariableLocal("obligationBreached", causes.obligationBreached(number));
        flow.setVariableLocal("causeCode", cause.code());
        flow.setVariableLocal("preventable", cause.preventable());
    }
}
