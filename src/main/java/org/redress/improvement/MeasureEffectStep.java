package org.redress.improvement;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.ModelBean;

/** "Measure effect": counts the number of the goal from the begin of the watch window to this moment. */
@ModelBean("measureEffect")
class MeasureEffectStep implements JavaDelegate {
    private final Improvements improvements;
    private final Goals goals;
    private final Measuring measuring;
    private final AuditTrail audit;
    private final Clock clock;

    MeasureEffectStep(Improvements improvements, Goals goals, Measuring measuring, AuditTrail audit, Clock clock) {
        this.improvements = improvements;
        this.goals = goals;
        this.measuring = measuring;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        int round = ImprovementFlow.ROUND.in(flow);
        var goal = goals.find(number, round).orElseThrow();
        var improvement = improvements.find(number).orElseThrow();
        var now = measuring.measure(improvement, goal.metric(), goal.watchedFrom(), clock.instant());
        goals.measured(number, round, now.value(), now.exposures());
        audit.record(
                number,
                Person.SYSTEM,
                "EFFECT_MEASURED",
                Map.of(
                        "round", round,
                        "metric", goal.metric(),
                        "from", goal.before(),
                        "to", goal.expected(),
                        "measured", now.value(),
                        "exposures", now.exposures()));
    }
}
