package org.redress.engine;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.redress.common.CaseNumber;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What a timer does before it fires: it takes the lock of its case and looks again, because the executor does not
 * check the due date after it acquired a job, and a pause may have moved it meanwhile. Then the deadline's row hears
 * of the breach, before the flow goes on.
 */
class TimerGuard {
    private static final Pattern DUE = Pattern.compile("\\$\\{(\\w+)\\.due\\(execution, ?'([a-z-]+)'\\)}");
    private static final String CHANGED = "The timer was moved or is gone since it was acquired";

    private final ObjectProvider<Cases> cases;

    TimerGuard(ObjectProvider<Cases> cases) {
        this.cases = cases;
    }

    void beforeFiring(ExecutionEntity execution, CommandContext command) {
        var job = command.getCurrentJob();
        lockCase(execution);
        if (Context.getJobExecutorContext() != null) lookAgain(job);
        tellDeadline(execution, command);
    }

    private void lockCase(ExecutionEntity execution) {
        var number = execution.getProcessBusinessKey();
        if (number != null) cases.getObject().lock(CaseNumber.of(number));
    }

    private void lookAgain(JobEntity job) {
        var now = cases.getObject().timerOf(job.getId());
        if (now == null || now.revision() != job.getRevision()) throw new OptimisticLockingException(CHANGED);
        if (now.due() != null && now.due().isAfter(ClockUtil.getCurrentTime().toInstant()))
            throw new OptimisticLockingException(CHANGED);
    }

    /** A timer executed by hand before its time is a breach as well: it is recorded with the time it fired. */
    static void tellDeadline(ExecutionEntity execution, CommandContext command) {
        var job = command.getCurrentJob();
        var activity = execution.getProcessDefinition().findActivity(job.getActivityId());
        var timer = TimerDeclarationImpl.getDeclarationsForScope(activity.getEventScope())
                .get(activity.getId());
        var due = timer == null ? null : DUE.matcher(String.valueOf(timer.getJobConfiguration()));
        if (due == null || !due.find()) return;
        var fired = "${%s.fired(execution, '%s')}".formatted(due.group(1), due.group(2));
        command.getProcessEngineConfiguration()
                .getExpressionManager()
                .createExpression(fired)
                .getValue(execution);
    }
}
