package org.redress.improvement;

/** What can be counted to judge an improvement. */
enum Metric {
    /** Causes of its kind per 10,000 orders it could have happened in. */
    CAUSE_RATE,
    /** Causes of its kind. */
    CAUSE_COUNT,
    /** Complaints per 10,000 orders. */
    COMPLAINT_RATE,
    /** Average of the quality scores, out of 100. */
    QUALITY_SCORE;

    /** A score gets better by rising, everything else by falling. */
    boolean rises() {
        return this == QUALITY_SCORE;
    }
}
