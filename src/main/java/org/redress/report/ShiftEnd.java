package org.redress.report;

import java.time.Instant;

/** Somebody whose shift ends soon or is over (UTC), with what they still hold. */
public record ShiftEnd(String person, Instant ends, int tasks) {}
