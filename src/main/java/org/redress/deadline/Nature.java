package org.redress.deadline;

/** Whose duty a deadline is, and so how its time runs. */
public enum Nature {
    /** Ours: counts opening time of a working calendar and may pause. */
    PROMISE,
    /** Law or marketplace: natural time, never paused, moved only from outside. */
    OBLIGATION,
    /** The other side's turn: natural time, never our breach. */
    WAIT
}
