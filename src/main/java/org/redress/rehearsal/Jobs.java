package org.redress.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.RecalculateJobDuedateCmd;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.redress.engine.Timers;

/** Jobs of played cases: each goes into the agenda at its due time instead of waiting for an executor. */
final class Jobs {
    static final Date NEVER = Date.from(Timers.NEVER);

    private final Play play;
    private final Map<String, List<JobEntity>> ofScope = new HashMap<>();

    Jobs(Play play) {
        this.play = play;
    }

    /** The engine's own way of making jobs, with the agenda beside it. */
    final class Caught extends JobManager {
        @Override
        public void send(MessageEntity message) {
            message.insert();
            await(message);
        }

        @Override
        public void schedule(TimerEntity timer) {
            timer.insert();
            ofScope.computeIfAbsent(timer.getExecutionId(), scope -> new ArrayList<>())
                    .add(timer);
            await(timer);
        }

        @Override
        public JobEntity findJobById(String id) {
            return getDbEntityManager().getCachedEntity(JobEntity.class, id);
        }

        @Override
        public void deleteJob(JobEntity job, boolean fireDeleteEvent) {
            super.deleteJob(job, fireDeleteEvent);
            var siblings = ofScope.get(job.getExecutionId());
            if (siblings == null) return;
            siblings.remove(job);
            if (siblings.isEmpty()) ofScope.remove(job.getExecutionId());
        }
    }

    private void await(JobEntity job) {
        if (NEVER.equals(job.getDuedate())) return;
        var due = job.getDuedate() == null
                ? play.agenda().now()
                : job.getDuedate().toInstant();
        var theCase = play.caseOf(job.getExecution());
        play.later(theCase, due, "timer " + job.getActivityId(), () -> fire(job, due));
    }

    private void fire(JobEntity job, Instant due) {
        boolean moved =
                job.getDuedate() != null && !job.getDuedate().toInstant().equals(due);
        if (moved || !play.store().has(job)) return;
        play.command(command -> {
            command.setCurrentJob(job);
            try {
                job.execute(command);
            } finally {
                command.setCurrentJob(null);
            }
        });
    }

    /** Asks again when the timers of a scope are due. */
    void recalculate(String scope) {
        if (scope == null) return;
        for (var job : List.copyOf(ofScope.getOrDefault(scope, List.of()))) {
            if (!play.store().has(job)) continue;
            play.command(command -> new RecalculateJobDuedateCmd(job.getId(), false).execute(command));
            await(job);
        }
    }
}
