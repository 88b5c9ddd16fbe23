package org.redress.report;

import java.time.Instant;

/**
 * Somebody who works on tasks, with what they hold now.
 *
 * @param groups ids of groups, joined by commas
 * @param near how many run out soon and are not late
 * @param awayUntil end of the absence that is on now (UTC), or null
 * @param deputies who stands in, joined by commas, or null; only while away
 * @param shut true for an account that may not sign in any more
 * @param atDesk true for whoever works now and did something at the pages in the last half hour
 */
public record Colleague(
        String id,
        String name,
        String groups,
        int tasks,
        int late,
        int near,
        Instant awayUntil,
        String deputies,
        boolean shut,
        boolean atDesk) {}
