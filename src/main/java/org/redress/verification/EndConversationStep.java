package org.redress.verification;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.complaint.CaseLetters;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;

/** Ends an abusive conversation with notice, to protect the people who answer (seed 004, question 1). */
@ModelBean("endConversation")
class EndConversationStep implements JavaDelegate {
    private final Cases cases;
    private final Judgements judgements;
    private final CaseLetters letters;
    private final AuditTrail audit;
    private final Clock clock;

    EndConversationStep(Cases cases, Judgements judgements, CaseLetters letters, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.judgements = judgements;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var customer = cases.find(number).orElseThrow().customerId();
        judgements.limit(customer, number, "ENDED", clock.instant());
        letters.send(number, "conversation-ended", Map.of(), Person.SYSTEM);
        audit.record(number, Person.SYSTEM, "CONVERSATION_ENDED", Map.of("customerId", customer));
    }
}
