package org.redress.portal;

/** What can be kept of a text: all but U+0000, which no text of the database holds. */
final class Kept {
    private static final String NONE = "\0";

    private Kept() {}

    /** Whether all of it can be kept; nothing can. */
    static boolean whole(String text) {
        return text == null || !text.contains(NONE);
    }

    static String of(String text) {
        return text == null ? null : text.replace(NONE, "");
    }
}
