package org.redress.improvement;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.ModelBean;
import org.redress.engine.TableStep;

/** Takes over the shares of the table; they stand with the sample, so that the draw can be repeated. */
@ModelBean("applyShares")
class ApplySharesStep implements ExecutionListener {
    private final QualitySamples samples;
    private final AuditTrail audit;
    private final Clock clock;

    ApplySharesStep(QualitySamples samples, AuditTrail audit, Clock clock) {
        this.samples = samples;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var rules = TableStep.single(flow);
        int closed = (Integer) flow.getVariable("closedCases");
        samples.ruled(
                number,
                number(rules, "share"),
                number(rules, "perAgent"),
                number(rules, "pauseHours"),
                number(rules, "goal"),
                closed,
                clock.instant());
        flow.setVariable("drawObligations", rules.get("obligations"));
        flow.setVariable("drawAboveLimit", rules.get("aboveLimit"));
        flow.setVariable("drawToneOverrides", rules.get("toneOverrides"));
        audit.record(number, Person.SYSTEM, "SAMPLE_RULED", Map.copyOf(rules));
    }

    private static int number(Map<String, Object> rules, String column) {
        return ((Number) rules.get(column)).intValue();
    }
}
