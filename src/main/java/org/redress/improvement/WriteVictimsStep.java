package org.redress.improvement;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** "Write to victims": in the words that a person let go. */
@ModelBean("writeVictims")
class WriteVictimsStep implements JavaDelegate {
    private static final String DECIDE = "Activity_DecideLetters";

    private final Submissions submissions;
    private final VictimLetters letters;
    private final AuditTrail audit;

    WriteVictimsStep(Submissions submissions, VictimLetters letters, AuditTrail audit) {
        this.submissions = submissions;
        this.letters = letters;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var go = submissions.latest(number, DECIDE).orElseThrow();
        int sent = letters.write(number, go);
        audit.record(number, Person.staff(go.byId()), "VICTIMS_TOLD", Map.of("letters", sent));
    }
}
