package org.redress.report;

/** How often something happened today, yesterday until the same time of day, and on the whole of yesterday. */
public record DayFigure(String action, int today, int yesterdayByNow, int yesterday) {}
