package org.redress.deadline;

/** A missed deadline was met after all; published in the same transaction, so that its escalation can be withdrawn. */
public record DeadlineMetLate(Deadline deadline) {}
