package org.redress.rehearsal;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Nobody has an agent of their own in a rehearsal: tasks are for their groups. */
public final class OwnersBean {
    /** Always nobody. */
    public String onDuty(DelegateExecution flow) {
        return null;
    }
}
