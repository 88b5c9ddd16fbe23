package org.redress.engine;

/** An administrator says that {@link StuckWork} with this key can be tried again; published in that transaction. */
public record RepairAsked(String key) {}
