package org.redress.offending.desk;

/** Stands where only the top may stand. */
public class Counter {}
