package org.redress.rehearsal;

import java.io.IOException;

/** A JVM of a rehearsal ended without a result; the message is what it said last. */
final class BrokeOff extends IOException {
    private static final long serialVersionUID = 1;

    private final Rehearsal.Failure failure;

    BrokeOff(int exitCode, String told) {
        super(told);
        failure = switch (exitCode) {
            case Rehearsing.SET_REFUSED -> Rehearsal.Failure.SET_REFUSED;
            case Child.NO_MEMORY -> Rehearsal.Failure.NO_MEMORY;
            default -> Rehearsal.Failure.BROKE_OFF;
        };
    }

    /** What somebody can do about it hangs on this. */
    static Rehearsal.Failure failure(Throwable cause) {
        return cause instanceof BrokeOff broke ? broke.failure : Rehearsal.Failure.BROKE_OFF;
    }
}
