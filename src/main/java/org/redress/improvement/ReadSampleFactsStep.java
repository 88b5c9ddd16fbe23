package org.redress.improvement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.common.CaseNumber;
import org.redress.engine.ModelBean;

/** Puts before the table how many cases were closed in the week. */
@ModelBean("readSampleFacts")
class ReadSampleFactsStep implements ExecutionListener {
    private final QualitySamples samples;

    ReadSampleFactsStep(QualitySamples samples) {
        this.samples = samples;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var sample = samples.find(CaseNumber.of(flow.getProcessBusinessKey())).orElseThrow();
        flow.setVariableLocal("closedCases", samples.closed(sample.closedFrom(), sample.closedUntil()));
    }
}
