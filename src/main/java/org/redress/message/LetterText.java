package org.redress.message;

/** A letter in words: one line of subject, and a body with plain line feeds. */
record LetterText(String subject, String body) {}
