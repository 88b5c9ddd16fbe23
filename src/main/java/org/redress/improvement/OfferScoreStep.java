package org.redress.improvement;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.common.CaseNumber;
import org.redress.engine.ModelBean;

/** Notes which task scores which case, so that the list of the sample leads to it. */
@ModelBean("offerScore")
class OfferScoreStep implements TaskListener {
    private final QualitySamples samples;

    OfferScoreStep(QualitySamples samples) {
        this.samples = samples;
    }

    @Override
    public void notify(DelegateTask task) {
        var sample = CaseNumber.of(task.getExecution().getProcessBusinessKey());
        samples.offered(sample, SamplingFlow.PICK.in(task), task.getId());
    }
}
