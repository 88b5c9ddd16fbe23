package org.redress.improvement;

import java.time.Instant;
import org.redress.common.CaseNumber;

/** The sample of one week: its seed, the rules by which it was drawn, and how many cases there were to draw from. */
record QualitySample(
        CaseNumber number,
        String week,
        Instant closedFrom,
        Instant closedUntil,
        long seed,
        Integer share,
        Integer perAgent,
        Integer pauseHours,
        Integer goal,
        Integer closedCases,
        Instant drawnAt) {}
