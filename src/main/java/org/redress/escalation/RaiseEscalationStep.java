package org.redress.escalation;

import static org.redress.escalation.EscalationFlow.ASKED_BY;
import static org.redress.escalation.EscalationFlow.ASKING_GROUP;
import static org.redress.escalation.EscalationFlow.LEVEL;
import static org.redress.escalation.EscalationFlow.MISSED_DEADLINE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.common.CaseNumber;
import org.redress.engine.CaseFlow;
import org.redress.engine.ModelBean;

/** "Supervisor told": raises an escalation beside the process that missed a deadline or was asked for help. */
@ModelBean("raiseEscalation")
public class RaiseEscalationStep implements JavaDelegate {
    private final EscalationRaising raising;

    RaiseEscalationStep(EscalationRaising raising) {
        this.raising = raising;
    }

    @Override
    public void execute(DelegateExecution flow) {
        raising.raise(new CaseFlow.Beside(flow.getProcessDefinitionId()), call(flow));
    }

    private static EscalationCall call(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var askedBy = ASKED_BY.in(flow);
        if (askedBy != null) return EscalationCall.fromPerson(number, askedBy, ASKING_GROUP.in(flow), LEVEL.in(flow));
        return EscalationCall.forDeadline(number, MISSED_DEADLINE.in(flow), LEVEL.in(flow));
    }
}
