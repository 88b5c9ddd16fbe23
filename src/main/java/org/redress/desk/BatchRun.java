package org.redress.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.redress.audit.AuditTrail;
import org.redress.common.Ids;
import org.redress.common.Refusal;
import org.redress.engine.CaseWork;
import org.redress.engine.DatabaseAway;
import org.redress.engine.OpenTask;
import org.redress.engine.OpenTasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does one thing to many tasks: each by itself, so that one that is refused stops no other. A preview does the same and
 * takes it back, so it promises nothing that would then be refused.
 */
@Component
class BatchRun {
    private static final Logger LOG = LoggerFactory.getLogger(BatchRun.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST_HELD = 200;

    private final BatchSteps steps;
    private final Batches batches;
    private final OpenTasks tasks;
    private final CaseWork work;
    private final Problems problems;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BatchRun(
            BatchSteps steps,
            Batches batches,
            OpenTasks tasks,
            CaseWork work,
            Problems problems,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.steps = steps;
        this.batches = batches;
        this.tasks = tasks;
        this.work = work;
        this.problems = problems;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What would change and what would be refused; nothing stays changed. */
    BatchApi.Result preview(BatchApi.Wanted wanted, SignedIn who, Locale language) {
        return each(tasks(wanted, who), id -> id, id -> tried(() -> steps.there(id, wanted, who)), language);
    }

    private Batch.Change tried(Supplier<Batch.Change> step) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return step.get();
        });
    }

    /** Does it, and keeps what is needed to take it back. */
    BatchApi.Result run(BatchApi.Wanted wanted, SignedIn who, Locale language) {
        var ids = tasks(wanted, who);
        var batch = new Batch(Ids.next(), who.getName(), wanted.act(), clock.instant(), null);
        work.retried(() -> {
            batches.forget(batch.doneAt().minus(KEPT));
            batches.add(batch);
            return note(batch, who, "BATCH_DONE", ids.size());
        });
        var found = each(ids, id -> id, id -> done(batch, id, wanted, who), language);
        return new BatchApi.Result(batch.id(), batch.undoUntil(), found.changes(), found.refused());
    }

    private Batch.Change done(Batch batch, String taskId, BatchApi.Wanted wanted, SignedIn who) {
        return work.retried(() -> {
            var change = steps.there(taskId, wanted, who);
            batches.note(batch.id(), change);
            return change;
        });
    }

    /** Takes a batch back, task by task. */
    BatchApi.Result undo(UUID id, SignedIn who, Locale language) {
        var changes = new ArrayList<Batch.Change>();
        var batch = work.retried(() -> {
            changes.clear();
            changes.addAll(batches.changes(id));
            var found = batches.find(id).orElseThrow(Batch::unknown).requireUndoable(who.getName(), clock.instant());
            batches.undone(id, clock.instant());
            return note(found, who, "BATCH_UNDONE", changes.size());
        });
        return each(changes, Batch.Change::taskId, done -> steps.back(batch.act(), done, who), language);
    }

    private Batch note(Batch batch, SignedIn who, String act, int count) {
        audit.recordSystem(who.getPrincipal(), act, Map.of("batch", batch.id(), "act", batch.act(), "tasks", count));
        return batch;
    }

    private <T> BatchApi.Result each(
            List<T> some, Function<T, String> taskId, Function<T, Batch.Change> step, Locale language) {
        var changes = new ArrayList<Batch.Change>();
        var refused = new ArrayList<BatchApi.Refused>();
        for (T one : some)
            try {
                changes.add(step.apply(one));
            } catch (Refusal refusal) {
                refused.add(refused(taskId.apply(one), refusal, language));
            } catch (RuntimeException failed) {
                if (DatabaseAway.isReason(failed)) throw failed;
                LOG.error("A step of a batch failed", failed);
                refused.add(refused(taskId.apply(one), new Refusal("step-failed", 409, null), language));
            }
        return new BatchApi.Result(null, null, changes, refused);
    }

    private BatchApi.Refused refused(String taskId, Refusal refusal, Locale language) {
        var number = tasks.find(taskId).map(OpenTask::caseNumber).orElse(null);
        return new BatchApi.Refused(taskId, number, refusal.code(), problems.detail(refusal, language));
    }

    private List<String> tasks(BatchApi.Wanted wanted, SignedIn who) {
        boolean leads = who.groups().stream().anyMatch(Routes.DECIDERS::contains);
        if (!leads && !wanted.isOwn(who)) throw new Refusal("wrong-group", 403, null);
        wanted.requireWhole();
        return wanted.act() == Batch.Act.HAND_OVER ? batches.heldBy(wanted.holder(who), MOST_HELD) : wanted.tasks();
    }
}
