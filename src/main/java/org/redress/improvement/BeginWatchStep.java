package org.redress.improvement;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.deadline.DeadlineClock;
import org.redress.deadline.DueStep;
import org.redress.deadline.NewDeadline;
import org.redress.engine.ModelBean;

/** "Begin watch window": for as long as the plan says; a second time, the same count goes on for as long again. */
@ModelBean("beginWatch")
class BeginWatchStep implements JavaDelegate {
    private static final String ROW = "improvement-watch";

    private final Goals goals;
    private final DeadlineClock deadlines;
    private final AuditTrail audit;
    private final Clock clock;

    BeginWatchStep(Goals goals, DeadlineClock deadlines, AuditTrail audit, Clock clock) {
        this.goals = goals;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        int round = ImprovementFlow.ROUND.in(flow);
        var goal = goals.find(number, round).orElseThrow();
        var now = clock.instant();
        var until = now.plus(Duration.ofDays(goal.windowDays()));
        boolean again = goal.watchedFrom() != null;
        goals.watched(number, round, again ? goal.watchedFrom() : now, until, again);
        deadlines.open(number, NewDeadline.of(ROW, DueStep.situation(flow)).until(until));
        audit.record(number, Person.SYSTEM, "WATCH_BEGUN", Map.of("round", round, "until", until, "extended", again));
    }
}
