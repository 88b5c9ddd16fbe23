package org.redress.rehearsal;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Stages as models name them; a rehearsal keeps no stage. */
public final class StagesBean {
    /** Notes nothing: which elements were entered is counted anyway. */
    public void enter(DelegateExecution flow, String stage) {
        // The record of a real case says when a stage began; nobody reads a played case.
    }

    /** Whether another process called this one. */
    public boolean partOfAnother(DelegateExecution flow) {
        return flow.getProcessInstance().getSuperExecution() != null;
    }
}
