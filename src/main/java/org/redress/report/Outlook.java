package org.redress.report;

import java.time.Instant;

/**
 * How many cases will be late by {@code until} (UTC) with the people on duty, and how many if some more join them.
 *
 * @param pace tasks that one person completes in an hour
 */
public record Outlook(Instant until, int late, int lateWithMore, int more, int onDuty, double pace) {}
