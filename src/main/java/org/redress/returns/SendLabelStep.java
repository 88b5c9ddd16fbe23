package org.redress.returns;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.ModelBean;
import org.redress.shop.ActionBook;

/** Keeps the reference of the return label as proof and tells it to the buyer. */
@ModelBean("sendLabel")
class SendLabelStep implements JavaDelegate {
    private final ReturnCases returns;
    private final ActionBook actions;
    private final ReturnLetters letters;
    private final AuditTrail audit;

    SendLabelStep(ReturnCases returns, ActionBook actions, ReturnLetters letters, AuditTrail audit) {
        this.returns = returns;
        this.actions = actions;
        this.letters = letters;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var action = returns.find(number).orElseThrow().labelAction();
        var reported = ReturnFlow.PROVIDER_REFERENCE.in(flow);
        if (reported != null) actions.doneBy(Person.worker("external-task"), action, reported);
        // The next act of this case must not be proved by the label.
        ReturnFlow.PROVIDER_REFERENCE.set(flow, null);
        var reference = actions.proof(action).providerReference();
        returns.label(number, reference);
        letters.label(number, reference);
        audit.record(
                number,
                Person.SYSTEM,
                "RETURN_LABEL_SENT",
                Map.of("actionId", action, "reference", AuditTrail.digest(reference)));
    }
}
