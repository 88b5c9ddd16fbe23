package org.redress.deadline;

/**
 * A warning or reminder of the policy came due, for example {@code 75%} or {@code 72 h}. Published in the transaction
 * that records it, so that a reminder to the customer is written with it or not at all.
 */
public record DeadlineWarned(Deadline deadline, String warning) {}
