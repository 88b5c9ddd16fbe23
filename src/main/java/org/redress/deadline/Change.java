package org.redress.deadline;

import java.time.Instant;

/** What happened to a running deadline, in the order of time. */
sealed interface Change {
    Instant at();

    /** A recorded question stops a promise. */
    record Asked(Instant at) implements Change {}

    /** The answer, or the supervisor's word that it is not waited for, lets it run again. */
    record Answered(Instant at) implements Change {}

    /** An escalation extended a promise. */
    record Extended(Instant at, Instant until) implements Change {}

    /** A message from outside moved an obligation. */
    record Moved(Instant at, Instant until) implements Change {}
}
