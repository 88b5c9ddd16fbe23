package org.redress.improvement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.redress.engine.ModelBean;

/** Tells each of the parallel score tasks which case of the sample it is about. */
@ModelBean("samples")
public class SamplePickStep {

    /** The case's place in the sample, from 1. */
    public Integer pick(DelegateExecution execution) {
        return ImprovementFlow.LOOP_COUNTER.in(execution) + 1;
    }
}
