package org.redress.followup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.engine.ModelBean;

/** Gives the follow-up table a remedy to judge by, also where none was needed. */
@ModelBean("readFollowUpFacts")
class ReadFollowUpFactsStep implements ExecutionListener {
    @Override
    public void notify(DelegateExecution flow) {
        var kind = flow.getVariable("remedyKind");
        flow.setVariableLocal("remedyKind", kind == null ? "NONE" : kind);
    }
}
