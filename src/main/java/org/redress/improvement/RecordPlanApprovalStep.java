package org.redress.improvement;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.common.Refusal;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Approves or refuses a plan; whoever planned any of it, or set its number, does not. */
@ModelBean("recordPlanApproval")
class RecordPlanApprovalStep implements TaskListener {
    private final Submissions submissions;
    private final PlannedActions actions;
    private final Goals goals;
    private final AuditTrail audit;

    RecordPlanApprovalStep(Submissions submissions, PlannedActions actions, Goals goals, AuditTrail audit) {
        this.submissions = submissions;
        this.actions = actions;
        this.goals = goals;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        int round = ImprovementFlow.ROUND.in(task);
        var plan = actions.ofRound(done.number(), round);
        var goal = goals.find(done.number(), round).orElseThrow();
        var by = done.who().id();
        if (goal.setBy().equals(by)
                || plan.stream().anyMatch(action -> action.plannedBy().equals(by)))
            throw new Refusal("second-person-needed", 403, null);
        var approval = done.form().text("planApproval");
        if ("APPROVE".equals(approval)) goals.approved(done.number(), round, by);
        else actions.discard(done.number(), round);
        ImprovementFlow.ACTIONS.set(task, "APPROVE".equals(approval) ? plan.size() : 0);
        audit.record(
                done.number(),
                done.who(),
                "PLAN_JUDGED",
                Map.of(
                        "round",
                        round,
                        "approval",
                        approval,
                        "actions",
                        plan.size(),
                        "reason",
                        AuditTrail.digest(done.form().text("reason"))));
    }
}
