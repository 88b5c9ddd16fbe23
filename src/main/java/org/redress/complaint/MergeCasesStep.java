package org.redress.complaint;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.ModelBean;

/** Ties a duplicate to the case that goes on; nothing of either is lost, so a split can undo it. */
@ModelBean("mergeCases")
class MergeCasesStep implements JavaDelegate {
    private final Complaints complaints;
    private final CaseLetters letters;
    private final AuditTrail audit;

    MergeCasesStep(Complaints complaints, CaseLetters letters, AuditTrail audit) {
        this.complaints = complaints;
        this.letters = letters;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var into = complaints.find(number).orElseThrow().duplicateOf();
        complaints.merged(number, into);
        letters.send(number, "merged", Map.of("mergedInto", into.value()), Person.SYSTEM);
        audit.record(number, Person.SYSTEM, "MERGED", Map.of("into", into));
        audit.record(into, Person.SYSTEM, "MERGED_IN", Map.of("from", number));
    }
}
