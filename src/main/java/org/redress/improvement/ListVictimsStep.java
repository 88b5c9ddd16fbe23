package org.redress.improvement;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** "List silent victims": a search in the shop's orders; without any mark of the fault the list is empty. */
@ModelBean("listVictims")
class ListVictimsStep implements JavaDelegate {
    private static final String CONTAIN = "Activity_ContainProblem";
    /** As many as a person can judge and one transaction can write to. */
    static final int MOST = 2_000;

    private final Submissions submissions;
    private final Victims victims;
    private final AuditTrail audit;

    ListVictimsStep(Submissions submissions, Victims victims, AuditTrail audit) {
        this.submissions = submissions;
        this.victims = victims;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var fault = Fault.of(submissions.latest(number, CONTAIN).orElseThrow());
        victims.clear(number);
        int found = fault.unknown() ? 0 : victims.list(number, fault, MOST);
        ImprovementFlow.VICTIMS.set(flow, found);
        audit.record(number, Person.SYSTEM, "VICTIMS_LISTED", Map.of("orders", found));
    }
}
