package org.redress.deadline;

/** Where a deadline stands; a MISSED one that is met later keeps its state and gets the time it was met. */
public enum DeadlineState {
    RUNNING,
    PAUSED,
    MET,
    MISSED,
    WITHDRAWN;

    boolean open() {
        return this == RUNNING || this == PAUSED;
    }
}
