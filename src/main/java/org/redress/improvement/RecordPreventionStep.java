package org.redress.improvement;

import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Keeps how the same is prevented elsewhere; a training goes to everybody who is an agent at this moment. */
@ModelBean("recordPrevention")
class RecordPreventionStep implements TaskListener {
    private final Submissions submissions;
    private final People people;
    private final Trainees trainees;
    private final AuditTrail audit;

    RecordPreventionStep(Submissions submissions, People people, Trainees trainees, AuditTrail audit) {
        this.submissions = submissions;
        this.people = people;
        this.trainees = trainees;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        int round = ImprovementFlow.ROUND.in(task);
        boolean training = "YES".equals(done.form().text("training"));
        List<String> agents = training ? people.agents() : List.of();
        for (int at = 0; at < agents.size(); at++) trainees.add(done.number(), round, at + 1, agents.get(at));
        ImprovementFlow.TRAINEES.set(task, agents.size());
        var facts = new HashMap<String, Object>();
        facts.put("round", round);
        facts.put("trainees", agents.size());
        facts.put("elsewhere", AuditTrail.digest(done.form().text("elsewhere")));
        facts.put("lesson", AuditTrail.digest(done.form().text("lesson")));
        audit.record(done.number(), done.who(), "PREVENTED_ELSEWHERE", facts);
    }
}
