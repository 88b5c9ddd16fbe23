package org.redress.followup;

import java.time.Clock;
import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.common.Ids;
import org.redress.engine.Cases;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Counts attempts to reach the customer; only a call that reached somebody, three attempts or a refusal end it. */
@ModelBean("recordCallBack")
class RecordCallBackStep implements TaskListener {
    private final Submissions submissions;
    private final FollowUps followUps;
    private final Cases cases;
    private final AuditTrail audit;
    private final Clock clock;

    RecordCallBackStep(Submissions submissions, FollowUps followUps, Cases cases, AuditTrail audit, Clock clock) {
        this.submissions = submissions;
        this.followUps = followUps;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var form = done.form();
        int attempt = FollowUpFlow.ATTEMPTS.in(task, 0) + 1;
        int round = cases.find(done.number()).orElseThrow().round();
        var solved = form.text("solved");
        followUps.add(new FollowUp(
                Ids.next(),
                done.number(),
                round,
                "CALL_BACK",
                attempt,
                form.text("callBack"),
                solved == null ? null : "YES".equals(solved),
                form.text("note"),
                form.byId(),
                clock.instant()));
        FollowUpFlow.ATTEMPTS.set(task, attempt);
        var facts = new HashMap<String, Object>();
        facts.put("result", form.text("callBack"));
        facts.put("solved", solved);
        facts.put("attempt", attempt);
        facts.put("note", AuditTrail.digest(form.text("note")));
        audit.record(done.number(), done.who(), "CALLED_BACK", facts);
    }
}
