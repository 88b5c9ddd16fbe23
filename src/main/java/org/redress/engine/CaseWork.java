package org.redress.engine;

import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.redress.common.CaseNumber;
import org.redress.common.Refusal;
import org.redress.common.UnknownCase;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One change of one case: locks the case first, runs in one transaction, and runs the whole of it again (three times in
 * all) when the engine or the database lost a race that says nothing about the request.
 */
@Component
public class CaseWork {
    private static final int TRIES = 3;

    private final TransactionTemplate transaction;
    private final Cases cases;
    private final OpenTasks tasks;

    CaseWork(PlatformTransactionManager transactions, Cases cases, OpenTasks tasks) {
        this.transaction = new TransactionTemplate(transactions);
        this.cases = cases;
        this.tasks = tasks;
    }

    /** Runs the change with the case locked. Unknown numbers are refused. */
    public <T> T on(CaseNumber number, Function<CaseFile, T> change) {
        return retried(() -> {
            var file = cases.lock(number).orElseThrow(() -> new UnknownCase(number.value()));
            return change.apply(file);
        });
    }

    /** Runs a change of an open task, with its case locked if it has one. Tasks that are gone are refused. */
    public <T> T onTask(String taskId, Function<OpenTask, T> change) {
        return retried(() -> {
            cases.lockOfTask(taskId);
            return change.apply(tasks.find(taskId).orElseThrow(() -> new TaskGone(taskId)));
        });
    }

    /** Runs a change that touches no case, or locks it itself. Within another change that one is run again, as a whole. */
    public <T> T retried(Supplier<T> change) {
        boolean within = TransactionSynchronizationManager.isActualTransactionActive();
        for (int tried = 1; ; tried++) {
            try {
                return transaction.execute(status -> change.get());
            } catch (RuntimeException lost) {
                if (within || tried == TRIES || !raceLost(lost)) throw refusalIn(lost);
            }
        }
    }

    /** The engine wraps what a step throws; a refusal must reach the caller as itself. */
    private static RuntimeException refusalIn(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof Refusal refusal) return refusal;
        return failure;
    }

    private static boolean raceLost(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException || cause instanceof PessimisticLockingFailureException)
                return true;
            if (cause instanceof ProcessEngineException
                    && String.valueOf(cause.getMessage()).contains("ENGINE-13053")) return true;
        }
        return false;
    }
}
