package org.redress.message;

/** Makes text safe to store and to send without changing what a person sees of it. */
final class PlainText {

    private static final char UNKNOWN = '\uFFFD';

    private PlainText() {}

    /** Line feeds only; characters that PostgreSQL cannot hold (NUL, half an emoji) become U+FFFD. */
    static String of(String text) {
        var out = new StringBuilder(text.length());
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        lines.codePoints().map(PlainText::known).forEach(out::appendCodePoint);
        return out.toString();
    }

    /** One line: a line break in a subject or a name would be a header of the sender's choice. */
    static String line(String text) {
        return of(text).replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }

    private static int known(int c) {
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c == 0 || half ? UNKNOWN : c;
    }
}
