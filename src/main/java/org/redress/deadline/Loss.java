package org.redress.deadline;

/**
 * What a customer, a duty or the house loses when one set takes the place of another: by which deadline, in which
 * situation, and what the row said before and says after, as the files write it; {@code after} is empty when it is gone.
 */
public record Loss(Kind kind, String deadline, String situation, String before, String after) {
    /** What is worse than before. */
    public enum Kind {
        /** The row is gone, or its diagram watches it no more. */
        GONE,
        /** The nature of the row is another. */
        NATURE,
        /** More time is taken. */
        LONGER,
        /** The calendar is another, so that the same amount may end later. */
        CALENDAR,
        /** The clock starts later. */
        LATER_START,
        /** The clock may stop while a question is open. */
        PAUSES,
        /** Nobody is told of a miss any more, or of one that threatens, or only later. */
        UNHEEDED,
        /** Cases are taken for less urgent; {@code deadline} is the table that says so. */
        LESS_URGENT,
        /** Somebody may give more money without asking; {@code deadline} is the remedy. */
        HIGHER_LIMIT,
        /** A second person is asked no more. */
        APPROVAL_GONE,
        /** Others of lower rank may approve. */
        APPROVER,
        /** The condition on which a second person is asked is another. */
        APPROVAL_WAY
    }
}
