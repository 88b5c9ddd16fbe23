package org.redress.message;

/** A letter in words: one line of subject, and a body with plain line feeds. */
record LetterText(String subject, String body) {
    /** Reads the form in which letters are kept: first line the subject, then a blank line, then the body. */
    static LetterText parse(String text) {
        String[] parts = text.split("\n\n", 2);
        if (parts.length != 2 || parts[0].contains("\n") || parts[0].isBlank() || parts[1].isBlank()) {
            throw new IllegalArgumentException("a subject line, a blank line and a body are needed");
        }
        return new LetterText(parts[0], parts[1]);
    }
}
