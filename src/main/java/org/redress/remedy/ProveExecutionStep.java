package org.redress.remedy;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.complaint.CaseLetters;
import org.redress.engine.ModelBean;
import org.redress.shop.ActionBook;

/** Keeps the provider's proof and tells the customer that it is done. */
@ModelBean("proveExecution")
class ProveExecutionStep implements JavaDelegate {
    private final Remedies remedies;
    private final ActionBook actions;
    private final CaseLetters letters;
    private final AuditTrail audit;
    private final Clock clock;

    ProveExecutionStep(Remedies remedies, ActionBook actions, CaseLetters letters, AuditTrail audit, Clock clock) {
        this.remedies = remedies;
        this.actions = actions;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var remedy = remedies.current(number).orElseThrow();
        var proof = remedy.actionId() == null ? "LETTER" : proof(flow, remedy);
        remedies.executed(remedy.id(), proof, clock.instant());
        letters.executed(number, remedy.kind().name(), remedy.amount(), proof);
        audit.record(
                number,
                Person.SYSTEM,
                "REMEDY_EXECUTED",
                Map.of("remedyId", remedy.id(), "proof", AuditTrail.digest(proof)));
    }

    /** A worker outside reports its reference as a variable; ours notes it with the act. */
    private String proof(DelegateExecution flow, Remedy remedy) {
        var reported = RemedyFlow.PROVIDER_REFERENCE.in(flow);
        if (reported != null) actions.doneBy(Person.worker("external-task"), remedy.actionId(), reported);
        return actions.proof(remedy.actionId()).providerReference();
    }
}
