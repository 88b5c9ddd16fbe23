package org.redress.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Remembers for the engine's own API, which turns every exception into one and the same failure, whether a command of
 * this thread failed because the database was away.
 */
public final class LostDatabase extends CommandInterceptor {
    private static final ThreadLocal<Boolean> LOST = new ThreadLocal<>();

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failed) {
            if (DatabaseAway.isReason(failed)) LOST.set(true);
            throw failed;
        }
    }

    /** Whether the database was lost since the last {@link #forget()} of this thread. */
    public static boolean noticed() {
        return LOST.get() != null;
    }

    public static void forget() {
        LOST.remove();
    }
}
