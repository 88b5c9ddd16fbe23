package org.redress.improvement;

import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Keeps what stops the fault for now, and by what it shows. */
@ModelBean("recordContainment")
class RecordContainmentStep implements TaskListener {
    private final Submissions submissions;
    private final AuditTrail audit;

    RecordContainmentStep(Submissions submissions, AuditTrail audit) {
        this.submissions = submissions;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var fault = Fault.of(done.form());
        var facts = new HashMap<String, Object>();
        facts.put("measures", AuditTrail.digest(done.form().text("measures")));
        // These are typed like any text: the record could never lose a name among them.
        facts.put("product", AuditTrail.digest(fault.product()));
        facts.put("batch", AuditTrail.digest(fault.batch()));
        facts.put("carrier", AuditTrail.digest(fault.carrier()));
        facts.put("from", fault.from());
        facts.put("until", fault.until());
        audit.record(done.number(), done.who(), "PROBLEM_CONTAINED", facts);
    }
}
