package org.redress.message;

/** A place of a letter that is filled when it is written; without a needed one the letter would not do its work. */
public record LetterPlace(String name, String kind, boolean needed) {}
