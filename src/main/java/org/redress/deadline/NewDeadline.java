package org.redress.deadline;

import java.time.Instant;

/**
 * A deadline to open. Without an execution it stands by itself and the monitor watches its due time, until a timer of a
 * model takes it over; {@code until} is the date from outside for rows whose amount is {@code external}, else null.
 */
public record NewDeadline(String kind, String subject, String executionId, Instant until, Situation situation) {

    /** A deadline of the case as a whole. */
    public static NewDeadline of(String kind, Situation situation) {
        return new NewDeadline(kind, "", null, null, situation);
    }

    /** The same about one thing of which a case may have several. */
    public NewDeadline about(String what) {
        return new NewDeadline(kind, what, executionId, until, situation);
    }

    /** The same with a timer in this scope of a process. */
    public NewDeadline in(String execution) {
        return new NewDeadline(kind, subject, execution, until, situation);
    }

    /** The same with a date that was set outside. */
    public NewDeadline until(Instant date) {
        return new NewDeadline(kind, subject, executionId, date, situation);
    }
}
