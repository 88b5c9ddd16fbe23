package org.redress.offending.review;

/** What no remedy may ever see. */
public record Stars(int score) {}
