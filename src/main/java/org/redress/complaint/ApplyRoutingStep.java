package org.redress.complaint;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.Tier;
import org.redress.customer.DedicatedAgents;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;
import org.redress.engine.TableStep;

/** Gives the case to a group, and to the customer's own agent, or the agent's deputy, where the table says so. */
@ModelBean("applyRouting")
class ApplyRoutingStep implements ExecutionListener {
    private final Cases cases;
    private final DedicatedAgents agents;
    private final AuditTrail audit;

    ApplyRoutingStep(Cases cases, DedicatedAgents agents, AuditTrail audit) {
        this.cases = cases;
        this.agents = agents;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var answer = TableStep.single(flow);
        var file = cases.find(number).orElseThrow();
        var group = (String) answer.get("group");
        var owner = Boolean.TRUE.equals(answer.get("dedicated"))
                ? agents.onDuty(file.customerId()).orElse(null)
                : null;
        int priority = ((Number) answer.get("priority")).intValue();
        ComplaintFlow.GROUP.set(flow, group);
        if (owner != null) ComplaintFlow.DEDICATED.set(flow, true);
        cases.routed(number, Tier.valueOf(ComplaintFlow.TIER.in(flow)), group, owner, priority);
        audit.record(number, Person.SYSTEM, "ROUTED", facts(group, owner, priority));
    }

    private static Map<String, Object> facts(String group, String owner, int priority) {
        var facts = new HashMap<String, Object>();
        facts.put("group", group);
        facts.put("owner", owner);
        facts.put("priority", priority);
        return facts;
    }
}
