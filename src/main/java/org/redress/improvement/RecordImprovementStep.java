package org.redress.improvement;

import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.engine.Cases;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Proves what was written in a step of words alone; the leader of the team owns the improvement from D1 on. */
@ModelBean("recordImprovement")
class RecordImprovementStep implements TaskListener {
    private final Submissions submissions;
    private final People people;
    private final Cases cases;
    private final AuditTrail audit;

    RecordImprovementStep(Submissions submissions, People people, Cases cases, AuditTrail audit) {
        this.submissions = submissions;
        this.people = people;
        this.cases = cases;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var leader = done.form().text("leader");
        if (leader != null) cases.own(done.number(), people.known(leader, "/variables/leader"));
        var facts = new HashMap<String, Object>();
        facts.put("step", task.getTaskDefinitionKey());
        done.form().values().forEach((field, text) -> facts.put(field, AuditTrail.digest(String.valueOf(text))));
        audit.record(done.number(), done.who(), "IMPROVEMENT_STEP_DONE", facts);
    }
}
