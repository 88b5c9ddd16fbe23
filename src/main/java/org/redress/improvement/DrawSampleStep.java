package org.redress.improvement;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.ModelBean;

/** "Draw sample": by the seed and the shares that stand with the sample. */
@ModelBean("drawSample")
class DrawSampleStep implements JavaDelegate {
    private final QualitySamples samples;
    private final AuditTrail audit;

    DrawSampleStep(QualitySamples samples, AuditTrail audit) {
        this.samples = samples;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var sample = samples.find(number).orElseThrow();
        var closed = samples.population(sample.closedFrom(), sample.closedUntil(), sample.pauseHours());
        int ordinal = 0;
        for (var drawn : Draw.of(sample.seed(), shares(flow, sample), closed).entrySet())
            samples.pick(number, ++ordinal, drawn.getKey(), drawn.getValue());
        SamplingFlow.PICKS.set(flow, ordinal);
        audit.record(
                number,
                Person.SYSTEM,
                "SAMPLE_DRAWN",
                Map.of("of", closed.size(), "cases", ordinal, "seed", sample.seed()));
    }

    private static Shares shares(DelegateExecution flow, QualitySample sample) {
        return new Shares(
                sample.share(),
                sample.perAgent(),
                wanted(flow, "drawObligations"),
                wanted(flow, "drawAboveLimit"),
                wanted(flow, "drawToneOverrides"));
    }

    private static boolean wanted(DelegateExecution flow, String risk) {
        return Boolean.TRUE.equals(flow.getVariable(risk));
    }
}
