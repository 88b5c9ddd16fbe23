package org.redress.engine;

import org.camunda.bpm.engine.OptimisticLockingException;

/** What an exception of the engine means to somebody who may not know the engine's types. */
public final class EngineFailure {
    private EngineFailure() {}

    /** True if somebody else changed the same rows first; the request may be repeated. */
    public static boolean isConflict(Throwable failure) {
        return failure instanceof OptimisticLockingException;
    }
}
