package org.redress.report;

/** How many undecided escalations are offered to a level, how many of them are claimed, and how many run late. */
public record EscalationCount(int level, int all, int claimed, int late) {}
