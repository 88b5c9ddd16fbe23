package org.redress.design;

/** What keeps a case where it is, and the element at which it stands. */
public record Obstacle(Why why, String element) {
    /** What is in the way. */
    public enum Why {
        /** The new set has no such process. */
        PROCESS_GONE,
        /** The new diagram has no such element. */
        ELEMENT_GONE,
        /** The element is of another kind or stands in another scope there. */
        DOES_NOT_FIT,
        /** A timer would have been due at another time. */
        TIMER_MOVED,
        /** Something else failed; the log has it. */
        FAILED
    }
}
