package org.redress.design;

/** A case that could not be moved, why, and at which element it stands. */
public record UnmovedCase(String caseNumber, String reason, String element) {}
