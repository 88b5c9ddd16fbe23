package org.redress.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.redress.common.CaseNumber;
import org.redress.customer.DedicatedAgents;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;

/** Whose task it is where the customer has an agent of their own: {@code ${owners.onDuty(execution)}}. */
@ModelBean("owners")
public class OwnersStep {
    private final Cases cases;
    private final DedicatedAgents agents;

    OwnersStep(Cases cases, DedicatedAgents agents) {
        this.cases = cases;
        this.agents = agents;
    }

    /**
     * The dedicated agent, or the deputy while the agent is away; null leaves the task to its group: when nobody is
     * named, both are away, or the case was handed to a colleague.
     */
    public String onDuty(DelegateExecution flow) {
        if (!routed(flow)) return null;
        var file = cases.find(CaseNumber.of(flow.getProcessBusinessKey())).orElseThrow();
        return agents.onDuty(file.customerId(), file.owner()).orElse(null);
    }

    /** Whether the routing of this process, or of one that called it, named somebody. */
    private static boolean routed(DelegateExecution flow) {
        for (var at = flow; at != null; at = at.getProcessInstance().getSuperExecution())
            if (ComplaintFlow.DEDICATED.in(at, false)) return true;
        return false;
    }
}
