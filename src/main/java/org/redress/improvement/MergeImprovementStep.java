package org.redress.improvement;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.ModelBean;

/** "Merge improvement": signals and cases go over to the improvement that was named. */
@ModelBean("mergeImprovement")
class MergeImprovementStep implements JavaDelegate {
    private final Improvements improvements;
    private final AuditTrail audit;

    MergeImprovementStep(Improvements improvements, AuditTrail audit) {
        this.improvements = improvements;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var into = improvements.find(number).orElseThrow().mergedInto();
        improvements.moveSignals(number, into);
        improvements.moveCases(number, into);
        audit.record(number, Person.SYSTEM, "IMPROVEMENT_MERGED", Map.of("into", into));
        audit.record(into, Person.SYSTEM, "IMPROVEMENT_TAKEN_IN", Map.of("from", number));
    }
}
