package org.redress.returns;

/** What a supervisor decides when goods and words differ. */
public enum Dispute {
    ACCEPT,
    PARTIAL,
    REFUSE
}
