package org.redress.deadline;

/**
 * A warning or reminder of the policy came due, for example {@code 75%} or {@code 72 h}. Published in the transaction
 * that records it, so that a reminder to the customer is written with it or not at all. Of several that came due while
 * nothing ran only the last is published, and none once the deadline itself has passed.
 */
public record DeadlineWarned(Deadline deadline, String warning) {}
