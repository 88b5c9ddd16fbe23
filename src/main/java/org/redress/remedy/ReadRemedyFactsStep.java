package org.redress.remedy;

import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.common.CaseNumber;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;

/** Puts before the remedy table what it asks for; never anything about a review. */
@ModelBean("readRemedyFacts")
class ReadRemedyFactsStep implements ExecutionListener {
    private static final Duration WINDOW = Duration.ofDays(180);

    private final Cases cases;
    private final Remedies remedies;
    private final PaidAmount paid;
    private final Clock clock;

    ReadRemedyFactsStep(Cases cases, Remedies remedies, PaidAmount paid, Clock clock) {
        this.cases = cases;
        this.remedies = remedies;
        this.paid = paid;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var file = cases.find(number).orElseThrow();
        var score = flow.getVariable("abuseScore");
        flow.setVariableLocal(
                "earlierRemedies",
                remedies.earlier(file.customerId(), number, clock.instant().minus(WINDOW)));
        flow.setVariableLocal("abuseScore", score == null ? 0 : score);
        flow.setVariableLocal("paidMinor", paid.left(number).minor());
    }
}
