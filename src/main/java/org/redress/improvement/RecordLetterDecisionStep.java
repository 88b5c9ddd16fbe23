package org.redress.improvement;

import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Keeps who let the letters go, or held them back. */
@ModelBean("recordLetterDecision")
class RecordLetterDecisionStep implements TaskListener {
    private final Submissions submissions;
    private final AuditTrail audit;

    RecordLetterDecisionStep(Submissions submissions, AuditTrail audit) {
        this.submissions = submissions;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var facts = new HashMap<String, Object>();
        facts.put("letters", done.form().text("letters"));
        facts.put("orders", ImprovementFlow.VICTIMS.in(task));
        facts.put("reason", AuditTrail.digest(done.form().text("reason")));
        audit.record(done.number(), done.who(), "VICTIM_LETTERS_DECIDED", facts);
    }
}
