package org.redress.engine;

import org.camunda.bpm.engine.impl.util.ExceptionUtil;
import org.redress.common.Refusal;

/**
 * What the engine may keep of a failure: types and places in the code of the failure and its causes. Messages are left
 * out, since what a shop, a mail server or the database says may name a person, and nobody would find it there again.
 */
final class PlainFailure extends Exception {
    private static final long serialVersionUID = 1;
    /** A chain of causes may lead back into itself. */
    private static final int DEEPEST = 20;

    private final String type;

    private PlainFailure(Throwable failure, PlainFailure cause) {
        super(code(failure), cause);
        type = failure.getClass().getName();
        setStackTrace(failure.getStackTrace());
    }

    static PlainFailure of(Throwable failure) {
        return of(failure, DEEPEST);
    }

    private static PlainFailure of(Throwable failure, int depth) {
        var cause = failure.getCause();
        return new PlainFailure(failure, cause == null || depth == 0 ? null : of(cause, depth - 1));
    }

    private static String code(Throwable failure) {
        return failure instanceof Refusal refusal
                ? refusal.code()
                : failure.getClass().getSimpleName();
    }

    String trace() {
        return ExceptionUtil.getExceptionStacktrace(this);
    }

    @Override
    public String toString() {
        return type + ": " + getMessage();
    }
}
