package org.redress.complaint;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.ModelBean;

/** Takes over what the platform decided; its ruling ends our own search for a solution. */
@ModelBean("recordRuling")
class RecordRulingStep implements JavaDelegate {
    private final CaseLetters letters;
    private final AuditTrail audit;

    RecordRulingStep(CaseLetters letters, AuditTrail audit) {
        this.letters = letters;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        letters.send(number, "platform-ruling", Map.of(), Person.SYSTEM);
        audit.record(
                number, Person.SYSTEM, "PLATFORM_RULED", Map.of("ruling", String.valueOf(flow.getVariable("ruling"))));
    }
}
