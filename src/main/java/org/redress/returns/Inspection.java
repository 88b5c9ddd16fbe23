package org.redress.returns;

/** What came back; LOST when nothing ever arrived. */
public enum Inspection {
    COMPLETE,
    PARTIAL,
    DIFFERENT,
    DAMAGED,
    EMPTY,
    LOST
}
