package org.redress.improvement;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.ModelBean;
import org.redress.engine.TableStep;
import org.redress.engine.Var;

/** Takes over whether this cause needs more than this one case, and why. */
@ModelBean("applyImprovement")
class ApplyImprovementStep implements ExecutionListener {
    static final Var<Boolean> WANTED = Var.flag("improvementWanted");
    static final Var<String> REASON = Var.text("improvementReason");

    private final AuditTrail audit;

    ApplyImprovementStep(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var rows = TableStep.rows(flow);
        var wanting = rows.stream()
                .filter(row -> Boolean.TRUE.equals(row.get("improvementWanted")))
                .findFirst();
        WANTED.set(flow, wanting.isPresent());
        var reason = String.valueOf(wanting.orElse(rows.get(0)).get("reason"));
        REASON.set(flow, reason);
        audit.record(
                CaseNumber.of(flow.getProcessBusinessKey()),
                Person.SYSTEM,
                "IMPROVEMENT_ASSESSED",
                Map.of("wanted", wanting.isPresent(), "reason", reason));
    }
}
