package org.redress.engine;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves timer jobs by asking their expression again, so that the deadline's row stays the one source of truth. The year
 * 9999 stands for "paused": a null due date would run at once.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Timers {
    /** Due time of a paused timer. */
    public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /** Far more timers than a scope has; a person signed in to the engine may not ask for an unbounded list. */
    private static final int MOST = 100;

    /** A timer job and the scope it belongs to. */
    public record Timer(String jobId, String executionId, Instant due) {}

    private final ManagementService management;

    Timers(ManagementService management) {
        this.management = management;
    }

    /** Recalculates every timer of a scope; nothing happens when it has none any more. */
    public void recalculate(String executionId) {
        if (executionId == null) return;
        for (Job job :
                management.createJobQuery().executionId(executionId).timers().listPage(0, MOST))
            management.recalculateJobDuedate(job.getId(), false);
    }

    public List<Timer> of(String executionId) {
        return management.createJobQuery().executionId(executionId).timers().listPage(0, MOST).stream()
                .map(job -> new Timer(
                        job.getId(), job.getExecutionId(), job.getDuedate().toInstant()))
                .toList();
    }
}
